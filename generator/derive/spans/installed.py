"""A build of a device, and what it is from which day on."""

import datetime
from dataclasses import dataclass

from generator.derive.answer.index import Index
from generator.derive.answer.standing import Standing, standing
from generator.model.answer import Question


@dataclass(frozen=True, slots=True)
class Installed:
    """What can be installed: a candidate at first, perhaps, and later the release."""

    build: str
    standings: tuple[Standing, ...]
    """Oldest first; the day of each is the first on which it holds."""
    turns: tuple[datetime.date, ...]
    """Their days but the first."""
    recalls: tuple[datetime.date, ...]
    """The days on which the vendor took it, or the update under it, back for some devices."""
    began: datetime.date
    """The day from which it was there."""

    @property
    def major(self) -> int:
        """Its line."""
        return self.standings[0].major

    def on(self, day: datetime.date) -> Standing:
        """What it is on a day; what it was first, on an earlier one."""
        found = self.standings[0]
        for other in self.standings[1:]:
            if other.day <= day:
                found = other
        return found


def installed(look: Index, device: str, build: str) -> Installed:
    """A build that is made for the device."""
    patch = look.patch_of(device, build)
    rows = look.rows_of(device, patch.base if patch else build)
    days = sorted({row.date for row in rows}) or [patch.began if patch else datetime.date.min]
    found = [_standing(look, device, build, day) for day in days]
    kept = tuple(one for number, one in enumerate(found) if not number or one.row is not found[number - 1].row)
    recalls = {since for row in rows for since, _ in row.withdrawn}
    return Installed(build, kept, tuple(one.day for one in kept[1:]), tuple(sorted(recalls)), kept[0].began)


def _standing(look: Index, device: str, build: str, day: datetime.date) -> Standing:
    stands = standing(look, Question(device, build, True, day))
    assert stands  # noqa: S101 - the build is made for the device
    return stands
