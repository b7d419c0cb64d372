"""The lineage of a patch: what came before it, what came instead, and the updates that took it in."""

import datetime
from dataclasses import dataclass

from generator.derive.happening import HappeningKind
from generator.derive.patch_history import successors
from generator.derive.status import rows_of
from generator.model.catalogue import Catalogue, LinkedUpdate
from generator.model.patch import Patch
from generator.model.version import Version


@dataclass(frozen=True, slots=True)
class Succession:
    """A later patch that came instead of an earlier one, on some platforms."""

    before: Patch
    after: Patch
    kind: HappeningKind
    """`replaced`, or `returned` where the earlier one had been withdrawn."""
    platforms: tuple[str, ...]
    date: datetime.date
    """The first day on which it came."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """An update that took the patch in, on one platform."""

    platform: str
    version: Version
    date: datetime.date
    update: LinkedUpdate | None
    """None where the records do not hold that update."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a patch stands: `(a)` withdrawn, `(c)` instead, 16.6 in the end."""

    patch: Patch
    predecessors: tuple[Succession, ...]
    """The patches that it replaced, or whose place it took, oldest first."""
    successors: tuple[Succession, ...]
    """The patches that came instead of it, oldest first."""
    updates: tuple[TakenIn, ...]
    """What took it in, in the order of its platforms."""

    @property
    def chain(self) -> tuple[Patch, ...]:
        """The patches before it, itself, and those after it, oldest first, each once."""
        before = (link.before for link in self.predecessors)
        after = (link.after for link in self.successors)
        return tuple({patch.id: patch for patch in (*before, self.patch, *after)}.values())


def lineage(catalogue: Catalogue, patch: Patch) -> Lineage:
    """The lineage of a patch of this catalogue, as far as the records reach."""
    before = (link for other in _earlier(catalogue, patch) for link in _links(catalogue, other) if link.after is patch)
    return Lineage(
        patch,
        tuple(sorted(before, key=lambda link: (link.before.date, link.before.id))),
        tuple(sorted(_links(catalogue, patch), key=lambda link: (link.after.date, link.after.id))),
        taken_in(catalogue, patch),
    )


def taken_in(catalogue: Catalogue, patch: Patch) -> tuple[TakenIn, ...]:
    """The updates that took the patch in: one a platform, in the order of its builds."""
    found: dict[str, TakenIn] = {}
    for row in rows_of(catalogue, patch):
        version = row.included_version
        if row.included and version:
            update = catalogue.update_of(row.platform, version)
            found[row.platform] = TakenIn(row.platform, version, row.included.date, update)
    return tuple(found.values())


def _earlier(catalogue: Catalogue, patch: Patch) -> tuple[Patch, ...]:
    """All patches with a build for one of its bases, each once."""
    rows = (row for own in rows_of(catalogue, patch) for row in catalogue.patches_by_base[own.platform, own.base])
    return tuple({row.patch.id: row.patch for row in rows if row.patch is not patch}.values())


def _links(catalogue: Catalogue, patch: Patch) -> tuple[Succession, ...]:
    """What came instead of the patch: one succession for each later patch and kind."""
    found: dict[tuple[str, HappeningKind], Succession] = {}
    for row, kind, new in successors(catalogue, patch):
        known = found.get((new.patch.id, kind))
        platforms = (*(known.platforms if known else ()), row.platform)
        day = min(known.date, new.began) if known else new.began
        found[new.patch.id, kind] = Succession(patch, new.patch, kind, tuple(dict.fromkeys(platforms)), day)
    return tuple(found.values())
