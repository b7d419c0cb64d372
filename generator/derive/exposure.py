"""How long a device waited for what a patch fixed: with automatic installation on, and off."""

import datetime
from dataclasses import dataclass

from generator.derive.answer.index import index
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow, PatchRow

ON = 0
"""Days with automatic installation on: it can be the same day; the vendor states no time."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """A public patch of a device, and the update that brought its fixes to those who did not install it."""

    row: PatchRow
    released: datetime.date
    update: BuildRow | None
    """None while no update that took it in was offered to the device, as far as the records reach."""
    days: int
    """With automatic installation off: from the release to the update, or to the end of the records without one."""

    @property
    def open(self) -> bool:
        """Whether the days still go on at the end of the records."""
        return self.update is None


def exposure(catalogue: Catalogue, device: str) -> tuple[Exposure, ...]:
    """One for each public patch that was made for a known device, newest first. Tests on betas are none."""
    platform = index(catalogue).platforms[device]
    rows = (row for row in catalogue.patch_rows if row.platform == platform and device in row.devices)
    found = [_exposure(catalogue, device, row, row.released.date) for row in rows if row.released]
    return tuple(sorted(found, key=lambda one: (one.released, one.row.letter, one.row.build), reverse=True))


def _exposure(catalogue: Catalogue, device: str, row: PatchRow, released: datetime.date) -> Exposure:
    update = _taken_in(catalogue, device, row)
    return Exposure(row, released, update, ((update.date if update else catalogue.checked) - released).days)


def _taken_in(catalogue: Catalogue, device: str, row: PatchRow) -> BuildRow | None:
    """The first update of the line that the device was offered and that holds what the patch fixed."""
    version, taken = row.included_version, row.included
    if version is None or taken is None:
        return None
    offers = index(catalogue).releases(device).get(version.major, ())
    holding = (o.row for o in offers if o.row.version >= version and o.date >= taken.date <= catalogue.checked)
    return min(holding, key=lambda held: (held.date, held.version), default=None)
