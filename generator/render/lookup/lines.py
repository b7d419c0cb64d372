"""What every build of a line shares, whatever it leads to: the line's last update, whether it is quiet, newer lines."""

import datetime
from collections.abc import Callable
from typing import Any

from generator.derive.answer.index import Index
from generator.derive.spans import ClassSpans
from generator.derive.spans.days import Days, windows
from generator.model.answer import QUIET_AFTER
from generator.render.lookup.compact import Json, filled, flat, gaps, paired, present
from generator.render.lookup.past import Past

Facts = tuple[datetime.date, datetime.date | None, bool, str]
"""From which day on: the day of the last update, whether that is long ago, the build that a newer line offers."""
Number = Callable[[datetime.date], Any]


class Lines:
    """The lines of one class."""

    def __init__(self, look: Index, spans: ClassSpans, builds: dict[str, int]) -> None:
        self._builds = builds
        device, days = spans.devices.first, Days(look, spans.devices.first)
        self._facts = {
            line.major: [
                _facts(look, device, line.major, day)
                for day, _ in windows(spans.since, spans.until, days.line(line.major))
            ]
            for line in spans.lines
        }

    def today(self) -> Json:
        """What holds at the end of the records, by line."""
        found = {str(major): facts[-1] for major, facts in self._facts.items()}
        return {
            major: present(last=last and last.isoformat(), quiet=int(quiet), upgrade=self._place(newer))
            for major, (_, last, quiet, newer) in found.items()
        }

    def note(self, past: Past) -> None:
        """Has a number given to every day that matters here."""
        for facts in self._facts.values():
            for day, last, _, _ in facts:
                past.dated(day)
                past.dated(last or day)

    def later(self, past: Past) -> Json:
        """What held on which days, by line. All days must be known."""
        return {str(major): filled(self._line(past, facts)) for major, facts in self._facts.items()}

    def _line(self, past: Past, facts: list[Facts]) -> Json:
        """Days as numbers, and each number less the one before it; a last update by how many days it lies back."""
        number = past.number
        last = flat((number(day), last) for day, last, _, _ in facts)
        quiet = flat((number(day), quiet) for day, _, quiet, _ in facts)
        newer = flat((number(day), self._place(build) or 0) for day, _, _, build in facts)
        back = [_back(number, day, last) for day, last in zip(last[::2], last[1::2], strict=True)]
        return {
            "last": paired(gaps(last[::2]), back),
            "quiet": gaps(quiet[2 * (not quiet[1]) :: 2]),
            "upgrade": paired(gaps(newer[::2]), gaps(newer[1::2])) if any(newer[1::2]) else [],
        }

    def _place(self, build: str) -> int | None:
        """The build's place, counted from 1."""
        return self._builds[build] + 1 if build else None


def _facts(look: Index, device: str, major: int, day: datetime.date) -> Facts:
    newer, row = look.newer_line(device, major, day), look.last_of_line(device, major, day)
    last = row.date if row else None
    quiet = last is not None and day - last > QUIET_AFTER
    return day, last, quiet, newer.row.build if newer else ""


def _back(number: Number, day: int, last: datetime.date | None) -> Any:
    """How many of the days lie between; text for a date before them all, None for none."""
    if last is None:
        return None
    found = number(last)
    return found if isinstance(found, str) else day - found
