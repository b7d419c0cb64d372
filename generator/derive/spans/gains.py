"""How many CVE ids an update brings, as a subtraction: what it holds with all before it, less what a build had.

What a line's updates fix adds up. So one count for each update and one for each build say the same as a count for
each pair of them; the few pairs for which they do not are named.
"""

import bisect
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive.answer.contents import patch_gain
from generator.derive.answer.index import Index
from generator.derive.answer.offer import Offer
from generator.derive.answer.standing import Standing

Counts = tuple[int, int, int]
"""CVE ids, those of them that were known to be exploited, and how many updates hold some that nobody knows."""
Numbers = tuple[int, ...]
"""A version's."""
NOTHING = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Level:
    """What is fixed in an update with all before it, or in a build with its patch."""

    had: Counts
    numbers: Numbers
    """The newest version that counts; () before the first."""
    apart: bool = False
    """Whether it is only what a build had, and not what the update of that version holds."""
    but: tuple[tuple[Numbers, Counts], ...] = ()
    """What the updates of these versions bring to it, where the subtraction is wrong."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """All that a version of a line holds with those before it."""

    numbers: Numbers
    offers: tuple[Offer, ...]
    cves: frozenset[str]
    exploited: frozenset[str]
    unknown: int
    late: bool
    """Whether something was known to be exploited only after an earlier version had fixed it."""

    @property
    def counts(self) -> Counts:
        """The three counts."""
        return len(self.cves), len(self.exploited), self.unknown


class Gains:
    """The counts of one line for one device."""

    def __init__(self, look: Index, device: str, major: int) -> None:
        offers: dict[Numbers, list[Offer]] = {}
        for offer in reversed(look.releases(device).get(major, ())):
            offers.setdefault(offer.numbers, []).append(offer)
        self._fixed = [Fixed((), (), NOTHING, NOTHING, 0, late=False)]
        for numbers, own in offers.items():
            self._fixed.append(_after(self._fixed[-1], numbers, tuple(own)))
        self._numbers = [fixed.numbers for fixed in self._fixed]
        self._late = any(fixed.late for fixed in self._fixed)
        self._plain: dict[Numbers, Level] = {}

    def total(self, offer: Offer) -> Level:
        """What an update of the line holds with all before it."""
        fixed = self._fixed[bisect.bisect_right(self._numbers, offer.numbers) - 1]
        return Level(fixed.counts, fixed.numbers)

    def level(self, stands: Standing, day: datetime.date) -> Level:
        """What is installed has fixed, with what is known of its patch by the day."""
        had = next(f for f in reversed(self._fixed) if not f.offers or not all(map(stands.older_than, f.offers)))
        patch = NOTHING.union(*patch_gain(stands.patch, day).brought) if stands.patch else NOTHING
        return self._level(had, patch)

    def _level(self, had: Fixed, patch: frozenset[str]) -> Level:
        if patch:
            return self._made(had, patch)
        if had.numbers not in self._plain:
            self._plain[had.numbers] = self._made(had, patch) if self._late else Level(had.counts, had.numbers)
        return self._plain[had.numbers]

    def _made(self, had: Fixed, patch: frozenset[str]) -> Level:
        newer = [fixed for fixed in self._fixed if fixed.numbers > had.numbers]
        if not newer:
            return Level(had.counts, had.numbers)
        brought = {fixed.numbers: _brings(fixed, had, patch) for fixed in newer}
        total, last = newer[-1].counts, brought[newer[-1].numbers]
        own = total[0] - last[0], total[1] - last[1], had.unknown
        but = tuple(_exceptions(newer, own, brought))
        return Level(own, had.numbers, bool(but) or own != had.counts, but)


def _after(before: Fixed, numbers: Numbers, offers: tuple[Offer, ...]) -> Fixed:
    """A version on top of those before it."""
    new = offers[0]
    late = bool((new.exploited & before.cves) - before.exploited)
    cves, exploited = before.cves | new.cves, before.exploited | new.exploited
    return Fixed(numbers, offers, cves, exploited, before.unknown + new.unknown, late)


def _brings(fixed: Fixed, had: Fixed, patch: frozenset[str]) -> Counts:
    cves = len(fixed.cves - had.cves - patch)
    return cves, len(fixed.exploited - had.cves - patch), fixed.unknown - had.unknown


def _exceptions(newer: list[Fixed], own: Counts, brought: Mapping[Numbers, Counts]) -> Iterator[tuple[Numbers, Counts]]:
    for fixed in newer:
        cves, exploited, unknown = fixed.counts
        if brought[fixed.numbers] != (cves - own[0], exploited - own[1], unknown - own[2]):
            yield fixed.numbers, brought[fixed.numbers]
