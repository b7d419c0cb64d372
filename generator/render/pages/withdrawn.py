"""Every withdrawal: why, who is affected, what to do, what came instead."""

from collections.abc import Iterator

from generator.derive.history import Happening, HappeningKind
from generator.derive.lineage import Lineage, lineage
from generator.model.output import Digest, Page
from generator.model.rows import BuildRow, PatchRow
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw, newest
from generator.render.pages.feeds import following


def withdrawals(context: Context) -> tuple[Happening, ...]:
    """The withdrawals of patches and updates, newest first."""
    return tuple(h for h in context.indexes.happenings if h.kind is HappeningKind.WITHDRAWN)


def pages(context: Context) -> Iterator[Page]:
    """The one page of withdrawals."""
    found = withdrawals(context)
    summary = "Every patch and update that the vendor withdrew: why, who is affected, what to do, what came instead."
    digest = Digest("Withdrawn", "Withdrawn", summary)
    day = newest(happening.date for happening in found)
    head = Head("withdrawn/", None, "Withdrawn", summary, digest, day, feeds=following(context, "withdrawn"))
    yield draw(context, "withdrawn", head, withdrawals=[(h, _lineage(context, h), _scopes(h)) for h in found])


def _lineage(context: Context, happening: Happening) -> Lineage | None:
    return lineage(context.catalogue, happening.patch) if happening.patch else None


def _scopes(happening: Happening) -> tuple[tuple[str, int, frozenset[str]], ...]:
    """Whom it concerns: platform, major version and devices, those of one platform together."""
    rows: tuple[PatchRow | BuildRow, ...] = (*happening.rows, *happening.builds)
    keys = dict.fromkeys((row.platform, row.version.major) for row in rows)
    return tuple((*key, _devices(happening, rows, key)) for key in keys)


def _devices(happening: Happening, rows: tuple[PatchRow | BuildRow, ...], key: tuple[str, int]) -> frozenset[str]:
    own = (row.devices for row in rows if (row.platform, row.version.major) == key)
    return frozenset().union(*own) & happening.devices
