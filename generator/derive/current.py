"""Which lines of a device still matter: the newest that it is offered, and those that still get updates."""

import datetime

from generator.derive.answer.index import index
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow

_BEFORE_ALL = 0
"""A line older than every line."""


def current_lines(catalogue: Catalogue, device: str, day: datetime.date) -> tuple[int, ...]:
    """The newest line offered to the device, and every line with an update for it since that one began; newest first.

    A device that was offered nothing by that day has none.
    """
    lines = index(catalogue).releases(device).values()
    offered = [offer.row for offers in lines for offer in offers if offer.date <= day < offer.until]
    newest = max((row.version.major for row in offered), default=None)
    began = min((row.date for row in offered if row.version.major == newest), default=day)
    return tuple(sorted({row.version.major for row in offered if row.date >= began}, reverse=True))


def newest_offered(catalogue: Catalogue, device: str, day: datetime.date) -> BuildRow | None:
    """The newest update that the device is offered on that day, of any line."""
    offer = index(catalogue).newer_line(device, _BEFORE_ALL, day)
    return offer.row if offer else None
