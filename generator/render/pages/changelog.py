"""All that happened, newest first: a page a year, and the newest of it on the first page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.derive.facts import grouped
from generator.derive.history import Happening, HappeningKind
from generator.derive.selected import components
from generator.model.output import Digest, Link, Page
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, around, draw
from generator.render.pages.feeds import following
from generator.render.words import month, plural

FIRST_PAGE = 60
"""How many events the first page shows at least; it then completes the month."""

Months = dict[str, list[Happening]]


@dataclass(frozen=True, slots=True)
class Field:
    """A filter of the page."""

    name: str
    """As it stands in the address."""
    label: str
    options: tuple[tuple[str, str], ...]
    """Values and what people read, in a fixed order, of everything that ever happened: all pages have the same."""


def pages(context: Context) -> Iterator[Page]:
    """The changelog, then a page for each year, newest first."""
    happenings = context.indexes.happenings
    years = grouped((happening.date.year, happening) for happening in happenings)
    yield _first(context, tuple(years))
    links = [Link(f"Changelog {year}", f"changelog/{year}/") for year in years]
    for index, (year, found) in enumerate(years.items()):
        yield _year(context, year, found, tuple(years), around(links, index))


def _months(happenings: list[Happening]) -> Months:
    return grouped((month(happening.date), happening) for happening in happenings)


def _newest(context: Context) -> Months:
    """The newest months that together hold at least as many events as the first page shows."""
    shown: Months = {}
    for name, found in _months(list(context.indexes.happenings)).items():
        if sum(map(len, shown.values())) >= FIRST_PAGE:
            break
        shown[name] = found
    return shown


def _first(context: Context, years: tuple[int, ...]) -> Page:
    months = _newest(context)
    changed = next((happening.date for happening in context.indexes.happenings), None)
    summary = "All that happened, newest first: tests, releases, withdrawals and updates, a section a month."
    digest = Digest("Changelog", "Changelog", summary)
    head = Head("changelog/", None, "Changelog", summary, digest, changed, feeds=following(context))
    return draw(context, "changelog", head, months=months, years=years, year=None, **_filters(context))


def _filters(context: Context) -> Mapping[str, Any]:
    """What the template needs for the filters."""
    catalogue, happenings = context.catalogue, context.indexes.happenings
    platforms = {platform for happening in happenings for platform in happening.platforms}
    fixed = {component for happening in happenings for component in components(happening)}
    kinds = {happening.kind for happening in happenings}
    fields = (
        Field("platform", "Platform", tuple((p.id, p.name) for p in catalogue.platforms.values() if p.id in platforms)),
        Field("kind", "What happened", tuple((str(k), k.capitalize()) for k in HappeningKind if k in kinds)),
        Field("component", "Component", tuple((c.id, c.name) for c in catalogue.components.values() if c.id in fixed)),
    )
    return {"fields": fields, "components": components}


def _year(
    context: Context,
    year: int,
    found: list[Happening],
    years: tuple[int, ...],
    neighbours: tuple[Link | None, Link | None],
) -> Page:
    title = f"Changelog {year}"
    patches = len({happening.patch.id for happening in found if happening.patch})
    updates = len({happening.update.id for happening in found if happening.update})
    what = f"{plural(patches, 'patch', 'patches')} and {plural(updates, 'update')}"
    summary = f"What happened in {year}, month by month: {what}, with dates, versions and CVE ids."
    digest = Digest("Changelog", title, summary)
    head = Head(
        f"changelog/{year}/", "changelog", title, summary, digest, found[0].date, *neighbours, following(context)
    )
    return draw(context, "changelog", head, months=_months(found), years=years, year=year, **_filters(context))
