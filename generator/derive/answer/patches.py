"""The patches for one base and one device, as of a day."""

import datetime

from generator.derive.answer.index import Index
from generator.model.rows import PatchRow


def dated(index: Index, platform: str, base: str, device: str, day: datetime.date) -> tuple[PatchRow, ...]:
    """The patch builds for that base that are made for the device and were there by that day, oldest first."""
    rows = index.catalogue.patches_by_base.get((platform, base), ())
    return tuple(row for row in rows if row.began <= day and device in row.devices)


def live(rows: tuple[PatchRow, ...], day: datetime.date) -> PatchRow | None:
    """Of these, the one that can be had on that day: not withdrawn, released last, then with the later letter."""
    kept = (row for row in rows if not row.withdrawn_by(day))
    return max(kept, key=lambda row: (since(row, day), row.letter), default=None)


def last_withdrawn(rows: tuple[PatchRow, ...], day: datetime.date) -> PatchRow | None:
    """Of these, the one that was withdrawn last by that day."""
    gone = (row for row in rows if row.withdrawn and row.withdrawn.date <= day)
    return max(gone, key=lambda row: (row.withdrawn.date if row.withdrawn else day, row.letter), default=None)


def test(row: PatchRow, day: datetime.date) -> bool:
    """Whether it is a test as of that day: released to all only later, or never."""
    return row.released is None or row.released.date > day


def since(row: PatchRow, day: datetime.date) -> datetime.date:
    """From when on it is what it is on that day: its release, or its test while it is one."""
    return row.began if test(row, day) or row.released is None else row.released.date
