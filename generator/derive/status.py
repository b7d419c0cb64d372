"""The status of a patch's builds on a date: read from the dated events, never written."""

import datetime
import enum
from collections.abc import Iterator

from generator.model.catalogue import Catalogue
from generator.model.patch import Patch
from generator.model.rows import PatchRow


class Status(enum.StrEnum):
    """What became of a patch's build; the first one that holds, in this order, is its status."""

    WITHDRAWN = "withdrawn"
    """The vendor took it back. It stays so, also when an update brings its fix."""
    INCLUDED = "included"
    """An update took it in."""
    REPLACED = "replaced"
    """Every device that it is made for can have a newer letter for the same base."""
    AVAILABLE = "available"
    TEST = "test"
    """It was only tested so far, on a beta."""


def rows_of(catalogue: Catalogue, patch: Patch) -> tuple[PatchRow, ...]:
    """The rows of a patch of this catalogue, in the order of its builds."""
    return tuple(catalogue.patches_by_build[item.platform, item.build] for item in patch.builds)


def newer_letters(catalogue: Catalogue, row: PatchRow) -> Iterator[PatchRow]:
    """The builds of later patches for the same base and some of the same devices, oldest first, withdrawn or not."""
    place = (row.began, row.letter)
    for other in catalogue.patches_by_base[row.platform, row.base]:
        shares = not row.devices or not row.devices.isdisjoint(other.devices)
        if shares and (other.began, other.letter) > place and other.patch.id != row.patch.id:
            yield other


def status(catalogue: Catalogue, row: PatchRow, day: datetime.date) -> Status:
    """The status of a patch's build on that day; events of the day count, later ones do not.

    `replaced` is read as devices meet it: a newer letter counts once it began, and no longer once it is withdrawn
    itself (the older one can be had again then); it must reach every device of this one, or this one is still
    available to the rest. Raises ValueError for a day on which the patch had not begun.
    """
    if day < row.began:
        raise ValueError(f"{row.build} was not there on {day}")
    if row.withdrawn_by(day):
        return Status.WITHDRAWN
    if row.included and row.included.date <= day:
        return Status.INCLUDED
    if _replaced(catalogue, row, day):
        return Status.REPLACED
    return Status.AVAILABLE if row.released and row.released.date <= day else Status.TEST


def _replaced(catalogue: Catalogue, row: PatchRow, day: datetime.date) -> bool:
    live = [r for r in newer_letters(catalogue, row) if r.began <= day and not r.withdrawn_by(day)]
    return bool(live) and row.devices <= frozenset().union(*(other.devices for other in live))


def patch_statuses(catalogue: Catalogue, patch: Patch, day: datetime.date) -> dict[str, Status]:
    """The status of a patch on each platform on which it had begun by that day, in the order of its builds.

    Where the builds of one platform differ (only one of two bases has a newer letter), what can still be had counts.
    """
    statuses: dict[str, Status] = {}
    for row in rows_of(catalogue, patch):
        if row.began <= day:
            found = status(catalogue, row, day)
            before = statuses.get(row.platform, found)
            statuses[row.platform] = found if before is Status.REPLACED else before
    return statuses
