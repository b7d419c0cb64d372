"""How a device's answer changed over time: for someone who takes every step, and for someone who stays on the base.

A change is named by the device and by what caused it, so that history that is recorded late adds changes and renames
none.
"""

import datetime
import functools
from dataclasses import dataclass

from generator.derive.answer import Answer, Question, answer
from generator.derive.answer.index import index
from generator.derive.followed import Mode, Turn, followed
from generator.derive.happening import Happening
from generator.model.catalogue import Catalogue

__all__ = ["Change", "Mode", "changes"]


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """One change of one person's answer. The answers are asked for when they are read."""

    device: str
    """The identifier."""
    turn: Turn
    catalogue: Catalogue

    @property
    def date(self) -> datetime.date:
        """The day on which it changed."""
        return self.turn.cause.date

    @property
    def mode(self) -> Mode:
        """Whose answer it is."""
        return self.turn.mode

    @property
    def cause(self) -> Happening:
        """What changed it."""
        return self.turn.cause

    @property
    def build(self) -> str:
        """What is installed, before and after."""
        return self.turn.build

    @property
    def key(self) -> str:
        """Its name for ever, the same for both modes: `devices/iPhone17,1/updates/ios-26.4/released/2026-03-24`."""
        return f"devices/{self.device}/{self.cause.id}"

    @property
    def before(self) -> Answer:
        """The answer at the end of the day before."""
        return self._answer(self.date - datetime.timedelta(days=1))

    @property
    def after(self) -> Answer:
        """The answer at the end of the day: what is to be done now."""
        return self._answer(self.date)

    def _answer(self, day: datetime.date) -> Answer:
        return answer(self.catalogue, Question(self.device, self.build, self.mode.automatic, day))


def changes(catalogue: Catalogue, device: str) -> tuple[Change, ...]:
    """Every change for a known device, newest first; at most one for a cause and a mode, who follows before who stays.

    One person of each mode is followed on each line of the device. A cause counts for the person on its own line, and
    the first release of a line for the one on the line before it.
    """
    kept, kind = _kept(catalogue), index(catalogue).kind(device)
    if kind not in kept:
        kept[kind] = followed(catalogue, device)
    return tuple(Change(device, turn, catalogue) for turn in kept[kind])


@functools.lru_cache(maxsize=2)
def _kept(catalogue: Catalogue) -> dict[int, tuple[Turn, ...]]:  # noqa: ARG001 - it is the key
    """Turns by kind of device; the last two catalogues are kept, as with answers."""
    return {}
