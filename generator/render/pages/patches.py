"""The note of each patch, and the list of them all."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.facts import grouped
from generator.derive.labels import Label, labels, letters
from generator.derive.lineage import Lineage, lineage
from generator.derive.status import Status
from generator.model.output import Article, Digest, Link, Page
from generator.model.patch import Fix, Patch, PatchBuild, PatchEvent, Remark, Removal
from generator.model.program import About
from generator.model.rows import PatchRow
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, around, draw, newest
from generator.render.pages.feeds import following
from generator.render.pages.rows import patch_lines
from generator.render.words import listed, plain_day


@dataclass(frozen=True, slots=True)
class SameStatus:
    """The status that some builds of a patch share."""

    status: Status
    rows: tuple[PatchRow, ...]
    labels: tuple[Label, ...]

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms of these builds, each once."""
        return tuple(dict.fromkeys(row.platform for row in self.rows))


def pages(context: Context) -> Iterator[Page]:
    """The list, then a note for each patch, newest first."""
    yield _list(context)
    patches = tuple(context.catalogue.patches.values())
    links = [Link(f"{context.letters(patch)}: {patch.title}", f"patches/{patch.id}/") for patch in patches]
    for index, patch in enumerate(patches):
        yield _note(context, patch, around(links, index))


def _list(context: Context) -> Page:
    lines = patch_lines(context, context.catalogue.patch_rows)
    years = grouped((line.date.year, line) for line in lines)
    summary = "Every patch that came between updates, by year, with its status and what it fixes."
    head = Head(
        "patches/",
        None,
        "Patches",
        summary,
        Digest("Patches", "Patches", summary),
        newest(line.date for line in lines),
        feeds=following(context, "test"),
    )
    return draw(context, "patches", head, years=years)


def _note(context: Context, patch: Patch, neighbours: tuple[Link | None, Link | None]) -> Page:
    rows = context.rows(patch)
    program = context.catalogue.programs[patch.program]
    happenings = context.about(f"patches/{patch.id}")
    head = Head(
        f"patches/{patch.id}/",
        "patches",
        f"{patch.title}: {' / '.join(letters(rows))}",
        _description(context, patch),
        _digest(context, patch, rows),
        newest((patch.date, *(happening.date for happening in happenings))),
        *neighbours,
        following(context, *(f"platform/{key}" for key in patch.platforms), "withdrawn"),
        _article(context, patch, rows),
        _picture(context.statuses(rows)),
    )
    family = lineage(context.catalogue, patch)
    return draw(
        context,
        "patch",
        head,
        patch=patch,
        rows=rows,
        labels=labels(rows),
        program=program,
        standings=standings(context, rows),
        happenings=happenings,
        lineage=family,
        related=_related(family),
        removal=program.facts_about(About.REMOVAL),
    )


def standings(context: Context, rows: tuple[PatchRow, ...]) -> tuple[SameStatus, ...]:
    """The builds by status, in the order of the builds."""
    groups = grouped((context.status(row), row) for row in rows)
    return tuple(SameStatus(status, tuple(found), labels(found)) for status, found in groups.items())


def _article(context: Context, patch: Patch, rows: tuple[PatchRow, ...]) -> Article:
    """The note for machines: what it is about, and everything that its facts come from."""
    platforms, components = context.catalogue.platforms, context.catalogue.components
    facts: tuple[PatchBuild | Fix | PatchEvent | Removal | Remark, ...] = (
        *patch.builds,
        *(patch.fixes or ()),
        *patch.events,
        patch.removal,
        *patch.notes,
    )
    cited = context.catalogue.cite(*dict.fromkeys(source for fact in facts for source in fact.sources))
    parts = dict.fromkeys(components[fix.component].name for fix in patch.fixes or ())
    return Article(
        patch.date,
        newest((patch.date, *(h.date for h in context.about(f"patches/{patch.id}")))) or patch.date,
        tuple((platforms[platform].name, label.text) for label in labels(rows) for platform in label.platforms),
        (context.catalogue.programs[patch.program].name, *parts, *patch.cves),
        tuple((source.name, source.url) for source in cited),
    )


def _picture(statuses: tuple[Status, ...]) -> str:
    """The picture of the status that matters most, where its builds differ."""
    return str(min(statuses, key=list(Status).index))


def _related(family: Lineage) -> bool:
    return bool(family.predecessors or family.successors or family.updates)


def _names(context: Context, rows: tuple[PatchRow, ...]) -> str:
    platforms = context.catalogue.platforms
    parts = (f"{listed([platforms[p].name for p in lab.platforms])} {lab.text}" for lab in labels(rows))
    return "; ".join(parts)


def _description(context: Context, patch: Patch) -> str:
    names = _names(context, context.rows(patch))
    status = listed([str(status) for status in context.statuses(context.rows(patch))])
    return f"{names}, {plain_day(patch.date)}, {status}: {patch.summary}"


def _digest(context: Context, patch: Patch, rows: tuple[PatchRow, ...]) -> Digest:
    components = (context.catalogue.components[fix.component].name for fix in patch.fixes or ())
    words = (
        *letters(rows),
        *(row.build for row in rows),
        *patch.cves,
        *components,
        context.catalogue.programs[patch.program].short,
    )
    return Digest("Patch", f"{' / '.join(letters(rows))} {patch.title}", patch.summary, tuple(dict.fromkeys(words)))
