"""Two people on each line of a device, followed through time: when their answers changed, and what they had by then."""

import datetime
import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.answer import Question
from generator.derive.answer.index import index
from generator.derive.answer.order import newest_key
from generator.derive.answer.outline import Outline, outline
from generator.derive.causes import causes
from generator.derive.happening import Happening
from generator.model.catalogue import Catalogue
from generator.model.update import Channel


class Mode(enum.StrEnum):
    """How a person keeps a device. The order is the order of changes with one cause."""

    FOLLOWS = "follows"
    """Takes every update and patch at once, with automatic installation on."""
    STAYS = "stays"
    """Takes every update and no patch, with automatic installation off."""

    @property
    def automatic(self) -> bool:
        """Whether automatic installation is on."""
        return self is Mode.FOLLOWS


MODES = tuple(Mode)


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """A change of one person's answer, for all devices of a kind."""

    cause: Happening
    mode: Mode
    build: str
    """What is installed, before and after."""
    outline: Outline
    """What is to be done now."""


def followed(catalogue: Catalogue, device: str) -> tuple[Turn, ...]:
    """Every turn on the lines of a known device, newest first, the newest line's where a cause touches several."""
    lines = sorted(index(catalogue).releases(device), reverse=True)
    found: dict[tuple[str, Mode], Turn] = {}
    for newer, major in zip((None, *lines), lines, strict=False):
        days = causes(catalogue, device, major, newer)
        outlines = _Outlines(catalogue, device)
        for mode in MODES:
            for day, build in _walk(outlines, major, mode, days):
                for cause in days[day]:
                    found.setdefault((cause.id, mode), Turn(cause, mode, build, outlines.of(build, day)))
    return tuple(sorted(found.values(), key=lambda turn: (turn.cause.order, MODES.index(turn.mode))))


class _Outlines:
    """What is to be done on one device, each drawn up once: whether it happens by itself makes no difference."""

    def __init__(self, catalogue: Catalogue, device: str) -> None:
        self.catalogue, self.device = catalogue, device
        self._known: dict[tuple[str, datetime.date], Outline] = {}

    def of(self, build: str, day: datetime.date) -> Outline:
        """With that build, which was there by the day."""
        if (build, day) not in self._known:
            found = outline(self.catalogue, Question(self.device, build, automatic=True, as_of=day))
            assert found  # noqa: S101 - the device is known and its build was there
            self._known[build, day] = found
        return self._known[build, day]


def _walk(
    outlines: _Outlines, major: int, mode: Mode, days: Iterable[datetime.date]
) -> Iterator[tuple[datetime.date, str]]:
    """The days on which one person's answer changed, with the build that the person had, oldest first.

    The person begins with the first build of the line for the device, and is followed until a step leads elsewhere.
    """
    start = _first(outlines.catalogue, outlines.device, major)
    if start is None:
        return
    installed, since = start
    for day in sorted(day for day in days if day > since):
        after = outlines.of(installed, day)
        if after != outlines.of(installed, day - datetime.timedelta(days=1)):
            yield day, installed
        if after.update and after.update.version.major != major:
            return
        patch = after.patch if mode is Mode.FOLLOWS else None
        installed = patch.build if patch else after.update.build if after.update else installed


def _first(catalogue: Catalogue, device: str, major: int) -> tuple[str, datetime.date] | None:
    """The first build of a line that the device had, factory builds included, and its day."""
    rows = catalogue.lines.get((catalogue.platform_of(device), major), ())
    own = [row for row in rows if device in row.devices and row.item.channel is Channel.RELEASE]
    day = min((row.date for row in own), default=None)
    first = max((row for row in own if row.date == day), key=newest_key, default=None)
    return (first.build, first.date) if first else None
