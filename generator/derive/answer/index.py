"""What the decision looks up again and again, prepared once for a catalogue."""

import datetime
import functools
import operator
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from generator.derive.answer.offer import Offer, offers
from generator.derive.answer.order import newest_key
from generator.model.answer import Answer, Question
from generator.model.catalogue import Catalogue
from generator.model.program import Program
from generator.model.rows import BuildRow, PatchRow
from generator.model.update import Channel
from generator.model.version import Version

KEPT = 50_000
"""How many answers are kept at most."""
Lines = Mapping[int, tuple[Offer, ...]]
NONE: Lines = {}
_date = operator.attrgetter("date")


class Index:
    """Rows by device and line, newest first. A device's rows are those that are made for it, on its own platform."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.platforms = {device: catalogue.platform_of(device) for device in catalogue.families}
        rows = sorted(_rows(catalogue), key=newest_key, reverse=True)
        self._releases = self._by_device(row for row in rows if row.published)
        self._early = self._by_device(row for row in rows if row.item.channel is not Channel.RELEASE)
        self._published: dict[tuple[str, int], list[Offer]] = defaultdict(list)
        for row in rows:
            if row.published:
                self._published[row.platform, row.version.major].append(offers(row)[0])
        self._included = self._taken_in()
        self._kept = functools.lru_cache(KEPT)(self._rows_of)
        self._kinds = _kinds(catalogue)
        self._programs: dict[tuple[str, Version], Program | None] = {}
        self._answers: dict[tuple[int, str, bool, datetime.date], Answer] = {}

    def _by_device(self, rows: Iterator[BuildRow]) -> dict[str, Lines]:
        found: dict[str, dict[int, list[Offer]]] = defaultdict(lambda: defaultdict(list))
        for row in rows:
            common, apart = offers(row)
            for device in row.devices:
                if self.platforms[device] == row.platform:
                    found[device][row.version.major].append(apart.get(device, common))
        return {d: {m: tuple(lines[m]) for m in sorted(lines, reverse=True)} for d, lines in found.items()}

    def _taken_in(self) -> dict[str, tuple[PatchRow, ...]]:
        found: dict[str, list[PatchRow]] = defaultdict(list)
        for patch in self.catalogue.patch_rows:
            for device in patch.devices if patch.included else ():
                if self.platforms[device] == patch.platform:
                    found[device].append(patch)
        return {device: tuple(rows) for device, rows in found.items()}

    def releases(self, device: str) -> Lines:
        """What was ever published for the device, by line, newest first."""
        return self._releases.get(device, NONE)

    def early(self, device: str, major: int) -> tuple[Offer, ...]:
        """The betas and RCs of a line that are made for the device, the newest first."""
        return self._early.get(device, NONE).get(major, ())

    def published(self, platform: str, major: int) -> list[Offer]:
        """What was ever published in a line, for whatever device, the newest first."""
        return self._published[platform, major]

    def included(self, device: str) -> tuple[PatchRow, ...]:
        """The patch builds made for the device that an update took in, newest first."""
        return self._included.get(device, ())

    def offered(self, device: str, major: int, day: datetime.date) -> Offer | None:
        """The newest update of a line that is offered to the device on that day."""
        for offer in self.releases(device).get(major, ()):
            if offer.date <= day < offer.until:
                return offer
        return None

    def newer_line(self, device: str, major: int, day: datetime.date) -> Offer | None:
        """The newest update of all newer lines that is offered to the device on that day."""
        for other in self.releases(device):
            if other <= major:
                return None
            if found := self.offered(device, other, day):
                return found
        return None

    def last_of_line(self, device: str, major: int, day: datetime.date) -> BuildRow | None:
        """The release of a line that came last for the device, by that day."""
        offers = (offer for offer in self.releases(device).get(major, ()) if offer.date <= day < offer.until)
        last = max(offers, key=_date, default=None)
        return last.row if last else None

    @property
    def rows_of(self) -> Callable[[str, str], tuple[BuildRow, ...]]:
        """By device and build, the rows of an update's build that are made for the device.

        For another number of a build, those of the build.
        """
        return self._kept

    def _rows_of(self, device: str, build: str) -> tuple[BuildRow, ...]:
        rows = self.catalogue.rows.get((self.platforms[device], build), ())
        return tuple(row for row in rows if device in row.devices)

    def patch_of(self, device: str, build: str) -> PatchRow | None:
        """The patch build of this number, if it is made for the device."""
        row = self.catalogue.patches_by_build.get((self.platforms[device], build))
        return row if row and device in row.devices else None

    def kind(self, device: str) -> int:
        """A number that a known device shares with those that every row treats as it does this one."""
        return self._kinds[device]

    def program(self, platform: str, version: Version) -> Program | None:
        """What serves a version between updates, if anything does."""
        key = platform, version
        if key not in self._programs:
            self._programs[key] = self.catalogue.program_for(platform, version)
        return self._programs[key]

    def shared(self, question: Question, decide: Callable[["Index", Question], Answer]) -> Answer:
        """What `decide` answers, for this device or for another that every row treats as it does this one."""
        key = self._kinds[question.device], question.build, question.automatic, question.as_of
        if key not in self._answers:
            if len(self._answers) >= KEPT:
                self._answers.clear()
            self._answers[key] = decide(self, question)
        return self._answers[key]


@functools.lru_cache(maxsize=2)
def index(catalogue: Catalogue) -> Index:
    """The index of a catalogue; the last two are kept, since a comparison needs two and no more."""
    return Index(catalogue)


def _rows(catalogue: Catalogue) -> Iterator[BuildRow]:
    return (row for rows in catalogue.lines.values() for row in rows)


def _kinds(catalogue: Catalogue) -> dict[str, int]:
    """A number for each device, the same for devices that every row treats alike: they share their answers."""
    groups: list[frozenset[str]] = []
    for row in _rows(catalogue):
        groups += [row.devices, *(whom for _, whom in row.withdrawn)]
    groups += [row.devices for row in catalogue.patch_rows]
    marks: dict[str, list[int]] = {device: [] for device in catalogue.families}
    # Most rows are for the same few sets of devices, and each set need be looked at once only.
    for number, group in enumerate(dict.fromkeys(groups)):
        for device in group:
            marks[device].append(number)
    kinds: dict[tuple[str, tuple[int, ...]], int] = {}
    return {d: kinds.setdefault((catalogue.families[d], tuple(m)), len(kinds)) for d, m in marks.items()}
