"""Which lines of a device still matter: the newest that it is offered, and those that still get updates."""

import datetime
from collections.abc import Iterator

from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow


def current_lines(catalogue: Catalogue, device: str, day: datetime.date) -> tuple[int, ...]:
    """The newest line offered to the device, and every line with an update for it since that one began; newest first.

    A device that was offered nothing by that day has none.
    """
    offered = [row for row in _rows(catalogue, device) if row.offered(device, day)]
    newest = max((row.version.major for row in offered), default=None)
    began = min((row.date for row in offered if row.version.major == newest), default=day)
    return tuple(sorted({row.version.major for row in offered if row.date >= began}, reverse=True))


def newest_offered(catalogue: Catalogue, device: str, day: datetime.date) -> BuildRow | None:
    """The newest update that the device is offered on that day, of any line."""
    offered = (row for row in _rows(catalogue, device) if row.offered(device, day))
    return max(offered, key=lambda row: (row.version, row.date, -len(row.devices), row.build), default=None)


def _rows(catalogue: Catalogue, device: str) -> Iterator[BuildRow]:
    platform = catalogue.platform_of(device)
    for (key, _), rows in catalogue.lines.items():
        yield from rows if key == platform else ()
