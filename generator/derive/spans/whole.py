"""All builds of a class of devices, with their spans."""

import datetime
import functools
from dataclasses import dataclass

from generator.derive.answer import installable
from generator.derive.answer.index import index
from generator.derive.classes import DeviceClass
from generator.derive.facts import grouped
from generator.derive.spans.builds import LineSpans, Speller
from generator.derive.spans.chains import Chains, Known
from generator.derive.spans.days import Days
from generator.derive.spans.gains import Gains
from generator.derive.spans.installed import Installed, installed
from generator.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class ClassSpans:
    """What a class gets, on every date from the first to the last."""

    devices: DeviceClass
    since: datetime.date
    until: datetime.date
    lines: tuple[LineSpans, ...]
    """Newest first; the answers in them may name a device of another class that the line treats alike."""


def since(catalogue: Catalogue) -> datetime.date:
    """The first date that can be asked about: that of the first patch, or the end of the records if there is none."""
    return min((patch.date for patch in catalogue.patches.values()), default=catalogue.checked)


class Spans:
    """Makes the spans of classes.

    A build's answers read only rows of its own line and of newer ones. So classes that differ in older lines alone
    share the newer ones, which saves half of the work.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue, self._look, self._since = catalogue, index(catalogue), since(catalogue)
        self._lines: dict[tuple[object, ...], LineSpans] = {}
        self._known: Known = {}

    def of(self, devices: DeviceClass) -> ClassSpans:
        """Everything that a class gets, from the first patch to the end of the records."""
        device, checked = devices.first, self._catalogue.checked
        numbers = installable(self._catalogue, device, checked)
        own = grouped((one.major, one) for one in (installed(self._look, device, build) for build in numbers))
        days = Days(self._look, device)
        mark = functools.partial(_mark, self._catalogue, devices)
        lines = tuple(self._line((devices.family, major, mark(major)), device, days, own[major]) for major in own)
        return ClassSpans(devices, self._since, checked, lines)

    def _line(self, key: tuple[object, ...], device: str, days: Days, builds: list[Installed]) -> LineSpans:
        if key not in self._lines:
            chains = Chains(self._look, device, days, builds, self._since, self._known).all()
            speller = Speller(self._look, device, days, chains, self._since)
            spans, gains = [speller.spans(build) for build in builds], Gains(self._look, device, builds[0].major)
            self._lines[key] = LineSpans(builds[0].major, chains, gains, tuple(spans))
        return self._lines[key]


def _mark(catalogue: Catalogue, devices: DeviceClass, major: int) -> tuple[bool, ...]:
    """What two devices of a family have in common if every row of a line and of those after it treats them alike."""
    platform, device = devices.platform, devices.first
    lines = (rows for key, rows in catalogue.lines.items() if key[0] == platform and key[1] >= major)
    rows = [row for line in lines for row in line]
    patches = (row for row in catalogue.patch_rows if row.platform == platform and row.version.major >= major)
    return (
        *[device in row.devices for row in rows],
        *[device in whom for row in rows for _, whom in row.withdrawn],
        *[device in row.devices for row in patches],
    )
