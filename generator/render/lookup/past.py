"""The history of a class: what each build led to from which day on."""

import datetime
from collections.abc import Callable
from typing import Any

from generator.derive.spans import BuildSpans, Chain, ClassSpans, Held, Level, LineSpans, Segment, Share, Span
from generator.render.lookup.compact import flat, gaps, paired

Pairs = list[Any]
"""A flat list of days and values."""
Add = Callable[[Held, Level | None], int]
"""Gives the place of an answer; of a shared first step it is told what that holds."""


class Past:
    """Collects the spans of a class, and the days on which something in them begins.

    A day is written down as a date first; it gets its number when all are known.
    """

    def __init__(self, spans: ClassSpans, add: Add) -> None:
        self._since, self._add = spans.since, add
        self._days: set[datetime.date] = {spans.since}
        self._numbers: dict[datetime.date, int] = {}
        self._chains: dict[tuple[int, Share], int] = {}
        self.lines: list[Pairs] = []
        self.builds: list[Pairs] = []

    def last(self, line: LineSpans, build: BuildSpans) -> int:
        """What a build leads to at the end of the records."""
        span = build.spans[-1]
        if isinstance(span, Held):
            return self._add(span, None)
        return self._segment(line, line.chains[span.share].segments[-1])

    def add(self, line: LineSpans, build: BuildSpans) -> None:
        """The spans of one build."""
        self.builds.append(flat((self.dated(span.first), self._value(line, span)) for span in build.spans))

    def dated(self, day: datetime.date) -> datetime.date:
        """The same day, which will have a number, unless it lies before them all."""
        if day >= self._since:
            self._days.add(day)
        return day

    def number(self, day: datetime.date) -> Any:
        """The number of a day, or its text. All days must be known."""
        if len(self._numbers) != len(self._days):
            self._numbers = {known: number for number, known in enumerate(sorted(self._days))}
        return self._numbers[day] if day in self._numbers else day.isoformat()

    def numbered(self, plain: Any) -> Any:
        """The same data with a number for each day; a day before them all becomes text. All days must be known."""
        number = self.number

        def walk(value: Any) -> Any:
            if isinstance(value, datetime.date):
                return number(value)
            if isinstance(value, dict):
                return {key: walk(one) for key, one in value.items()}
            return [walk(one) for one in value] if isinstance(value, list) else value

        return walk(plain)

    def days(self) -> list[int]:
        """The gaps between the days, from the first date on."""
        return gaps((day - self._since).days for day in sorted(self._days))

    def spread(self) -> dict[str, list[Pairs]]:
        """The spans of the lines and of the builds, with numbers that are small: differences to the one before.

        The first day of a build is less than the one of the build before by so much: builds stand newest first.
        """
        lines, builds = ([self._numbered(spans) for spans in found] for found in (self.lines, self.builds))
        firsts = [0, *[spans[0] for spans in builds]]
        return {
            "lines": [paired(gaps(spans[::2]), gaps(spans[1::2])) for spans in lines],
            "spans": [
                paired([before - spans[0], *gaps(spans[::2])[1:]], spans[1::2])
                for before, spans in zip(firsts, builds, strict=False)
            ],
        }

    def _numbered(self, spans: Pairs) -> Pairs:
        return paired(map(self.number, spans[::2]), spans[1::2])

    def _value(self, line: LineSpans, span: Span) -> int:
        """An answer, or the line to look in, as a negative number."""
        if isinstance(span, Held):
            return self._add(span, None)
        key = line.major, span.share
        if key not in self._chains:
            self.lines.append(self._chain(line, line.chains[span.share]))
            self._chains[key] = len(self.lines)
        return -self._chains[key]

    def _chain(self, line: LineSpans, chain: Chain) -> Pairs:
        shared = (segment for segment in chain.segments if segment.held)
        return flat((self.dated(segment.first), self._segment(line, segment)) for segment in shared)

    def _segment(self, line: LineSpans, segment: Segment) -> int:
        """A segment that somebody shares."""
        assert segment.held  # noqa: S101
        assert segment.offer  # noqa: S101
        # Nothing is known of what a beta fixes.
        return self._add(segment.held, line.gains.total(segment.offer) if segment.offer.row.published else None)
