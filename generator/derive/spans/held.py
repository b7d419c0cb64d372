"""An answer and the days over which it holds."""

import datetime
import enum
from dataclasses import dataclass

from generator.derive.answer.decide import decided
from generator.derive.answer.index import Index
from generator.model.answer import Answer, Question, Reason
from generator.model.dates import spoken

AS_OF = "{as_of}"
"""Stands in a text for the date that is asked about, in words."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """The same answer from the first to the last day, both counted, with the switch on and off."""

    first: datetime.date
    last: datetime.date
    on: Answer
    """As of the last day."""
    off: Answer
    """The very same where the switch makes no difference."""

    def told(self, reason: Reason) -> str:
        """A reason's text, good for each of the days."""
        return told(reason.text, self.first, self.last)


class Share(enum.IntEnum):
    """Who leads to the same: the number is part of the lookup's format."""

    UPDATE = 1
    """All older builds of a line: to its newest update."""
    BETA = 2
    """Older betas for which no update comes first: to the newest beta or candidate."""
    CONTAINED = 3
    """Builds with a patch that the line's newest update took in: to that update."""


@dataclass(frozen=True, slots=True)
class Joined:
    """From this day on, what others lead to as well holds."""

    first: datetime.date
    share: Share


def told(text: str, first: datetime.date, last: datetime.date) -> str:
    """The text of the last day with a slot for the date, so that it is good for all the days.

    Nothing that a text names is dated between the two, so that the last day in it can only be the day that is asked
    about. Of one day alone that cannot be said, and its text needs no slot.
    """
    return text if first == last else text.replace(spoken(last), AS_OF)


def held(look: Index, device: str, build: str, first: datetime.date, last: datetime.date) -> Held:
    """What that build leads to on these days, on which nothing happens after the first."""
    on = decided(look, Question(device, build, True, last), whole=False)
    # Only a patch can come by itself: without one, the switch changes nothing.
    waits = any(step.how for step in on.steps)
    return Held(first, last, on, decided(look, Question(device, build, False, last), whole=False) if waits else on)


def joined(early: Held, late: Held) -> Held | None:
    """Both as one, if the second goes on with the answer of the first."""
    if not _same(early, early.on, late, late.on) or not _same(early, early.off, late, late.off):
        return None
    return Held(early.first, late.last, late.on, late.off)


def _same(early: Held, before: Answer, late: Held, after: Answer) -> bool:
    """Whether two answers say the same, but for the day."""
    if _said(before) != _said(after) or len(before.reasons) != len(after.reasons):
        return False
    return all(_goes_on(early, one, late, other) for one, other in zip(before.reasons, after.reasons, strict=True))


def _said(answer: Answer) -> tuple[object, ...]:
    return answer.state, answer.steps, answer.upgrade, answer.withdrawn, answer.line_updated, answer.quiet


def _goes_on(early: Held, one: Reason, late: Held, other: Reason) -> bool:
    if (one.rule, one.sources, one.certainty) != (other.rule, other.sources, other.certainty):
        return False
    text = late.told(other)
    # What was said on a single day is the same if the text of the others says so with that day in it.
    return text in (early.told(one), one.text) or text.replace(AS_OF, spoken(early.last)) == one.text
