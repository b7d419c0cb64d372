"""A chain of segments: what many builds of a line lead to alike, over time."""

import bisect
import datetime
import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.derive.answer.offer import Offer
from generator.derive.answer.standing import Standing
from generator.derive.spans.held import Held
from generator.derive.spans.installed import Installed

Leads = Callable[[Standing, Offer, datetime.date], bool]
_first, _last = operator.attrgetter("first"), operator.attrgetter("last")


@dataclass(frozen=True, slots=True)
class Segment:
    """Days on which nothing changes for those that share a chain."""

    first: datetime.date
    last: datetime.date
    offer: Offer | None
    """What comes first for them."""
    held: Held | None
    """What each of them leads to, whatever its own days are; None if there is nobody."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The segments from the first date to the last, and who shares them."""

    segments: tuple[Segment, ...]
    leads: Leads
    """Whether an offer comes first for what is installed, on a day."""

    def between(self, first: datetime.date, last: datetime.date) -> Sequence[Segment]:
        """The segments with some of these days."""
        begin = bisect.bisect_left(self.segments, first, key=_last)
        return self.segments[begin : bisect.bisect_right(self.segments, last, begin, key=_first)]

    def holds(self, build: Installed, segment: Segment, day: datetime.date) -> bool:
        """Whether the build leads to what the segment says, on one of its days."""
        return bool(segment.held and segment.offer and self.leads(build.on(day), segment.offer, day))
