"""What can change a device's answer on a line, by day."""

import datetime
import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.derive.facts import grouped
from generator.derive.happening import Happening, HappeningKind
from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow, PatchRow

CAUSES = (
    HappeningKind.UPDATE,
    HappeningKind.TESTED,
    HappeningKind.RELEASED,
    HappeningKind.WITHDRAWN,
    HappeningKind.RETURNED,
    HappeningKind.INCLUDED,
)
"""That a letter replaces another is none: the release of the newer one says it."""
Line = tuple[str, int]
"""A platform and a major version."""
Days = Mapping[datetime.date, tuple[Happening, ...]]


def causes(catalogue: Catalogue, device: str, major: int, newer: int | None) -> Days:
    """The causes on a line of a known device, each day's in the order of the history.

    `newer` is the device's next line, if it has one: its first release counts here as well. On each day, what concerns
    the device counts; on a day without that, what others got (a line that goes on without this device).
    """
    platform = catalogue.platform_of(device)
    known = _causes(catalogue)
    own = list(known.get((platform, major), ()))
    if newer is not None and (first := _opening(known.get((platform, newer), ()), device)):
        own.append(first)
    by_day = grouped((cause.date, cause) for cause in own)
    return {day: _concerning(device, found) for day, found in by_day.items()}


def _concerning(device: str, found: list[Happening]) -> tuple[Happening, ...]:
    own = tuple(cause for cause in found if device in cause.devices)
    return own or tuple(cause for cause in found if cause.kind is HappeningKind.UPDATE)


def _opening(found: Iterable[Happening], device: str) -> Happening | None:
    """The first release of a line for the device."""
    own = (cause for cause in found if cause.kind is HappeningKind.UPDATE and device in cause.devices)
    return min(own, key=lambda cause: cause.date, default=None)


@functools.lru_cache(maxsize=2)
def _causes(catalogue: Catalogue) -> Mapping[Line, tuple[Happening, ...]]:
    """All causes by line, newest first; the last two catalogues are kept, as with answers."""
    found: dict[Line, dict[str, Happening]] = defaultdict(dict)
    for cause in history(catalogue):
        if cause.kind in CAUSES:
            rows: tuple[PatchRow | BuildRow, ...] = (*cause.rows, *cause.builds)
            for row in rows:
                found[row.platform, row.version.major][cause.id] = cause
    return {line: tuple(by_id.values()) for line, by_id in found.items()}
