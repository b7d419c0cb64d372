"""A row as the decision looks at it thousands of times: plain values, no property between."""

import dataclasses
import datetime
from dataclasses import dataclass

from generator.model.rows import BuildRow

FOR_EVER = datetime.date.max


@dataclass(slots=True, eq=False)
class Offer:
    """A build row for one device, or for all devices that it treats alike."""

    numbers: tuple[int, ...]
    """The version's."""
    date: datetime.date
    until: datetime.date
    """The day on which it was withdrawn for the device; the end of time if it never was."""
    row: BuildRow
    cves: frozenset[str]
    """What its update fixes, as far as is published."""
    exploited: frozenset[str]
    unknown: bool
    """Whether it is not known what its update fixes."""


def offers(row: BuildRow) -> tuple[Offer, dict[str, Offer]]:
    """The offer of a row, and those of the devices for which it was withdrawn."""
    update = row.update
    common = Offer(
        numbers=row.version.numbers,
        date=row.date,
        until=FOR_EVER,
        row=row,
        cves=frozenset(update.cves or ()),
        exploited=frozenset(update.exploited),
        unknown=update.cves is None and not update.none_published,
    )
    apart: dict[str, Offer] = {}
    for since, whom in sorted(row.withdrawn, key=lambda pair: pair[0]):
        for device in sorted(whom):
            apart.setdefault(device, dataclasses.replace(common, until=since))
    return common, apart
