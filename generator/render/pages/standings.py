"""Today's answers of devices as tables: what each build that can be installed leads to, switch on and off."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.derive.answer import Answer, Question, State, answer, installable
from generator.derive.answer.index import index
from generator.derive.current import current_lines
from generator.derive.facts import grouped
from generator.model.device import Device
from generator.model.rows import BuildRow, PatchRow
from generator.render.environment import render
from generator.render.pages.context import Context

Shown = tuple[object, ...]
"""All that a table shows of a device: what two devices must have in common to share one."""
DEVICE = "~device~"
"""Stands in a table that devices share for the one whose page it is on."""


@dataclass(frozen=True, slots=True)
class BothWays:
    """What a device with this build gets, with automatic installation on and off."""

    on: Answer
    off: Answer
    row: BuildRow | PatchRow
    """The installed build."""

    @property
    def same(self) -> bool:
        """Whether the switch makes no difference."""
        return self.off is self.on

    @property
    def early(self) -> bool:
        """Whether a beta or candidate is installed, or a patch on one."""
        return self.on.label is not None


@dataclass(frozen=True, slots=True)
class Range:
    """Builds that stand one after the other and lead to the same, newest first: one row of a table."""

    standings: tuple[BothWays, ...]

    @property
    def first(self) -> BothWays:
        """The newest of them, which speaks for all."""
        return self.standings[0]


def _ranges(standings: Iterable[BothWays]) -> tuple[Range, ...]:
    groups = itertools.groupby(standings, key=lambda standing: (_told(standing.on), _told(standing.off)))
    return tuple(Range(tuple(group)) for _, group in groups)


@dataclass(frozen=True, slots=True)
class Line:
    """The builds of one major version."""

    major: int
    standings: tuple[BothWays, ...]

    @property
    def released(self) -> tuple[Range, ...]:
        """Those of releases, with their patches."""
        return _ranges(standing for standing in self.standings if not standing.early)

    @property
    def early(self) -> tuple[Range, ...]:
        """Those of betas and candidates, with their patches."""
        return _ranges(standing for standing in self.standings if standing.early)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers that some identifiers share, as tables."""

    devices: tuple[Device, ...]
    tables: Markup


class Tables:
    """Draws the tables of devices. Devices that every row treats alike share theirs, and most do."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lines: dict[tuple[int, bool], tuple[tuple[Line, ...], Shown]] = {}
        self._drawn: dict[Shown, Markup] = {}

    def of(self, devices: tuple[Device, ...]) -> tuple[Answers, ...]:
        """The answers of these devices; those that show the same stand together."""
        groups = grouped((self._of(device)[1], device) for device in devices)
        return tuple(Answers(tuple(group), self._table(key, group[0])) for key, group in groups.items())

    def _of(self, device: Device) -> tuple[tuple[Line, ...], Shown]:
        kind = index(self._context.catalogue).kind(device.identifier)
        key = (kind, device.on_sale(self._context.day))
        if key not in self._lines:
            lines = _lines(self._context, device.identifier)
            self._lines[key] = lines, _signature(lines)
        return self._lines[key]

    def _table(self, key: Shown, device: Device) -> Markup:
        if key not in self._drawn:
            catalogue, day = self._context.catalogue, self._context.day
            current = current_lines(catalogue, device.identifier, day)
            system = catalogue.platforms[catalogue.platform_of(device.identifier)].name
            values = {"lines": self._of(device)[0], "current": current, "system": system}
            values |= {"device": DEVICE, "root": "../../"}
            # What the template gives was escaped there.
            self._drawn[key] = Markup(render(self._context.env, "components/answers.html", **values))  # noqa: S704
        # An identifier needs no escape: it is letters, digits and a comma.
        return Markup(self._drawn[key].replace(DEVICE, device.identifier))  # noqa: S704


def _lines(context: Context, device: str) -> tuple[Line, ...]:
    groups = grouped((s.row.version.major, s) for s in _standings(context, device))
    return tuple(Line(major, tuple(found)) for major, found in groups.items())


def _standings(context: Context, device: str) -> Iterator[BothWays]:
    catalogue, day = context.catalogue, context.day
    platform = catalogue.platform_of(device)
    for build in installable(catalogue, device, day):
        on = answer(catalogue, Question(device, build, True, day))
        # Only a patch can come by itself: without one, the switch changes nothing.
        waits = any(step.how for step in on.steps)
        off = answer(catalogue, Question(device, build, False, day)) if waits else on
        patch = catalogue.patches_by_build.get((platform, build))
        yield BothWays(on, off, patch or catalogue.rows[platform, build][-1])


def _signature(lines: tuple[Line, ...]) -> Shown:
    return tuple((_shown(s.on), _shown(s.off)) for line in lines for s in line.standings)


def _shown(answer: Answer) -> tuple[object, ...]:
    return answer.build, answer.name, *_told(answer)


def _told(answer: Answer) -> tuple[object, ...]:
    """What is said of a build whatever it is called; one that has the newest patch is called by its name."""
    steps = tuple((step.build, step.how, step.test) for step in answer.steps)
    own = answer.name if answer.state is State.PATCHED else None
    return answer.state, steps, answer.upgrade, answer.withdrawn, answer.line_updated, answer.on_sale, own
