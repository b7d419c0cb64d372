"""What a patch of a day can go onto, and which letter it gets."""

import datetime
from collections.abc import Iterable

from generator.derive.current import current_lines
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow


def bases(catalogue: Catalogue, day: datetime.date, test: bool = False) -> tuple[BuildRow, ...]:
    """The newest builds, by that day, of every line that still matters to a device and that a program serves.

    Each build once, in the order of the platforms, newest first. With `test` they are those of the beta testers: betas
    and candidates count too.
    """
    found: dict[tuple[str, str], BuildRow] = {}
    for device in catalogue.fleet.devices:
        platform = catalogue.platform_of(device)
        for major in _lines(catalogue, platform, device, day, test):
            rows = [r for r in catalogue.lines.get((platform, major), ()) if _had(r, device, day, test)]
            newest = max(rows, key=lambda row: (row.version, row.date), default=None)
            if newest and _served(catalogue, newest, test):
                found.setdefault((platform, newest.build), newest)
    order = list(catalogue.platforms)
    by_build = sorted(found.values(), key=lambda row: row.build)
    newest_first = sorted(by_build, key=lambda row: (row.version, row.date), reverse=True)
    return tuple(sorted(newest_first, key=lambda row: order.index(row.platform)))


def next_letter(catalogue: Catalogue, rows: Iterable[BuildRow]) -> str | None:
    """The letter after the last one of any of these bases; None after z."""
    found = [p.letter for row in rows for p in catalogue.patches_by_base.get((row.platform, row.build), ())]
    last = max(found, default="`")  # the sign before a
    return chr(ord(last) + 1) if last < "z" else None


def _lines(catalogue: Catalogue, platform: str, device: str, day: datetime.date, test: bool) -> Iterable[int]:
    if test:
        return (major for key, major in catalogue.lines if key == platform)
    return current_lines(catalogue, device, day)


def _had(row: BuildRow, device: str, day: datetime.date, test: bool) -> bool:
    return row.offered(device, day) or (test and row.date <= day and device in row.devices and not row.item.factory)


def _served(catalogue: Catalogue, row: BuildRow, test: bool) -> bool:
    programs = catalogue.programs.values()
    served = any(program.serves_version(row.platform, row.version) for program in programs)
    return served or (test and any(program.tests_version(row.platform, row.version) for program in programs))
