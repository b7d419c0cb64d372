"""What a device got over time, and how long it waited for each patch: drawn once for all devices that are alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.derive.answer import Answer
from generator.derive.answer.index import index
from generator.derive.changes import Change, Mode, changes
from generator.derive.exposure import exposure
from generator.derive.facts import grouped
from generator.derive.happening import Happening, HappeningKind
from generator.derive.labels import letters
from generator.model.device import Device
from generator.render.environment import render
from generator.render.pages.context import Context

SHOWN, FOLDED = 6, 40
"""How many changes stand open on a page, and how many more are folded; a device's feed has all."""

TOLD_BY_ANOTHER = (HappeningKind.INCLUDED, HappeningKind.RETURNED)


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that happened, and what it changed for those who follow and for those who stay."""

    cause: Happening
    letters: str
    """The versions of a patch that were made for the device; "" of an update."""
    follows: Answer | None
    stays: Answer | None

    @property
    def same(self) -> bool:
        """Whether both were told to do the same."""
        if self.follows is None or self.stays is None:
            return False
        return _told(self.follows) == _told(self.stays)

    @property
    def besides(self) -> bool:
        """Whether it is the first release of a newer line, and another update comes first."""
        after = self.follows or self.stays
        update = self.cause.update
        return after is not None and update is not None and bool(after.steps) and after.upgrade == update.version


@dataclass(frozen=True, slots=True)
class OverTime:
    """The history that some identifiers share."""

    devices: tuple[Device, ...]
    changes: Markup
    exposure: Markup


class Histories:
    """Draws the histories of devices. Devices that every row treats alike share theirs."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._drawn: dict[int, tuple[Markup, Markup]] = {}

    def of(self, devices: Sequence[Device]) -> tuple[OverTime, ...]:
        """The histories of these devices, in their order; those that read the same stand together."""
        look = index(self._context.catalogue)
        groups = grouped((self._of(look.kind(device.identifier), device), device) for device in devices)
        return tuple(OverTime(tuple(group), *drawn) for drawn, group in groups.items())

    def _of(self, kind: int, device: Device) -> tuple[Markup, Markup]:
        if kind not in self._drawn:
            catalogue, identifier = self._context.catalogue, device.identifier
            platform = catalogue.platform_of(identifier)
            turns = _turns(changes(catalogue, identifier), identifier)
            values = {"shown": turns[:SHOWN], "folded": turns[SHOWN:][:FOLDED], "more": len(turns) > SHOWN + FOLDED}
            waited = exposure(catalogue, identifier)
            common = {"context": self._context, "platform": platform, "root": "../../"}
            self._drawn[kind] = (
                self._draw("changes", {**common, **values}),
                self._draw("exposure", {**common, "rows": waited}) if waited else Markup(),
            )
        return self._drawn[kind]

    def _draw(self, name: str, values: dict[str, object]) -> Markup:
        # What the template gives was escaped there.
        return Markup(render(self._context.env, f"components/{name}.html", **values))  # noqa: S704


def _turns(found: Sequence[Change], device: str) -> list[Turn]:
    """The changes by what caused them, newest first; not more than a page has room for.

    What follows from an update or a letter of the same day is told by that one.
    """
    told = (change for change in found if change.cause.kind not in TOLD_BY_ANOTHER)
    causes = grouped((change.cause.id, change) for change in told)
    return [_turn(changed, device) for changed in list(causes.values())[: SHOWN + FOLDED + 1]]


def _turn(changed: Sequence[Change], device: str) -> Turn:
    after = {change.mode: change.after for change in changed}
    cause = changed[0].cause
    shown = ", ".join(letters(row for row in cause.rows if device in row.devices))
    return Turn(cause, shown, after.get(Mode.FOLLOWS), after.get(Mode.STAYS))


def _told(answer: Answer) -> tuple[object, ...]:
    steps = tuple((step.build, step.how) for step in answer.steps)
    return answer.name, answer.state, steps, answer.upgrade
