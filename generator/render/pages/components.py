"""A page for each component, and the list of them all."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.facts import grouped
from generator.derive.status import Status
from generator.model.output import Digest, Page
from generator.model.patch import Fix, Patch
from generator.model.vocabulary import Component
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw, newest
from generator.render.pages.feeds import following
from generator.render.words import plural


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fix in one component, and the patch that brought it."""

    patch: Patch
    fix: Fix
    letters: str
    statuses: tuple[Status, ...]


def pages(context: Context) -> Iterator[Page]:
    """The list, then a page for each component, in the order of the records."""
    patches = context.catalogue.patches.values()
    found = grouped((fix.component, (patch, fix)) for patch in patches for fix in patch.fixes or ())
    own = {key: [_fixed(context, *pair) for pair in found.get(key, ())] for key in context.catalogue.components}
    yield _list(context, own)
    for component in context.catalogue.components.values():
        yield _page(context, component, own[component.id])


def _fixed(context: Context, patch: Patch, fix: Fix) -> Fixed:
    return Fixed(patch, fix, context.letters(patch), context.statuses(context.rows(patch)))


def _list(context: Context, own: dict[str, list[Fixed]]) -> Page:
    summary = "The parts of the system that patches have fixed, and how many patches name each of them."
    digest = Digest("Components", "Components", summary)
    day = newest(patch.date for patch in context.catalogue.patches.values())
    head = Head("components/", None, "Components", summary, digest, day, feeds=following(context))
    return draw(context, "components", head, components=context.catalogue.components.values(), fixes=own)


def _page(context: Context, component: Component, fixes: list[Fixed]) -> Page:
    patches = plural(len({fixed.patch.id for fixed in fixes}), "patch", "patches")
    cves = tuple(dict.fromkeys(cve for fixed in fixes for cve in fixed.fix.cves or ()))
    head = Head(
        f"components/{component.id}/",
        "components",
        component.name,
        f"{component.name}: {component.summary} Fixed by {patches} on record, with CVE ids, dates and status.",
        Digest("Component", component.name, component.summary),
        newest(fixed.patch.date for fixed in fixes),
        feeds=following(context, f"component/{component.id}"),
    )
    return draw(context, "component", head, component=component, fixes=fixes, cves=cves)
