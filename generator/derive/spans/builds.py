"""The spans of one installed build."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.derive.answer.index import Index
from generator.derive.spans.days import Days, windows
from generator.derive.spans.gains import Gains
from generator.derive.spans.held import Held, Joined, Share, held, joined
from generator.derive.spans.installed import Installed
from generator.derive.spans.segments import Chain, Segment

Span = Held | Joined


@dataclass(frozen=True, slots=True, eq=False)
class BuildSpans:
    """A build and what it leads to, oldest first; before the first span it was not out."""

    installed: Installed
    spans: tuple[Span, ...]

    @property
    def build(self) -> str:
        """Its number."""
        return self.installed.build


@dataclass(frozen=True, slots=True, eq=False)
class LineSpans:
    """A line of a class: what its builds share, and the builds, newest first."""

    major: int
    chains: Mapping[Share, Chain]
    gains: Gains
    builds: tuple[BuildSpans, ...]


class Speller:
    """Spells out what builds of a line lead to. `since` is the first date."""

    def __init__(
        self, look: Index, device: str, days: Days, chains: Mapping[Share, Chain], since: datetime.date
    ) -> None:
        self._look, self._device, self._days, self._since, self._chains = look, device, days, since, chains

    def spans(self, build: Installed) -> BuildSpans:
        """What a build leads to, from its first day (or the first date) to the end of the records."""
        found: list[Span] = []
        order = (Share.CONTAINED,) if build.standings[0].patch else ()
        self._go(found, build, max(build.began, self._since), self._look.catalogue.checked, [Share.UPDATE, *order])
        return BuildSpans(build, tuple(found))

    def _go(
        self, found: list[Span], build: Installed, first: datetime.date, last: datetime.date, shares: Sequence[Share]
    ) -> None:
        """Between two days, what the first chain holds, then what the others hold, then what is its own."""
        if not shares:
            early = build.on(first).early
            self._alone(found, build, first, last, (self._days.early if early else self._days.line)(build.major))
            return
        share, *others = shares
        for segment, begin, end in _parts(self._chains[share], build, first, last):
            if self._chains[share].holds(build, segment, begin):
                _join(found, begin, share)
            else:
                betas = [Share.BETA] if share is not Share.BETA and not others and build.on(begin).early else []
                self._go(found, build, begin, end, [*others, *betas])

    def _alone(
        self, found: list[Span], build: Installed, first: datetime.date, last: datetime.date,
        days: Sequence[datetime.date],
    ) -> None:  # fmt: skip
        cuts = sorted({*days, *build.recalls}) if build.recalls else days
        for begin, end in windows(first, last, cuts):
            one = held(self._look, self._device, build.build, begin, end)
            before = found[-1] if found else None
            longer = joined(before, one) if isinstance(before, Held) else None
            found[-1:] = [longer] if longer else [*found[-1:], one]


def _parts(
    chain: Chain, build: Installed, first: datetime.date, last: datetime.date
) -> Iterator[tuple[Segment, datetime.date, datetime.date]]:
    """The segments between two days, cut where the build turns from one thing into another."""
    for segment in chain.between(first, last):
        begin, end = max(segment.first, first), min(segment.last, last)
        for one, other in windows(begin, end, build.turns) if build.turns else ((begin, end),):
            yield segment, one, other


def _join(found: list[Span], first: datetime.date, share: Share) -> None:
    before = found[-1] if found else None
    if not isinstance(before, Joined) or before.share is not share:
        found.append(Joined(first, share))
