"""What can go wrong, as values: problems in records, and the one exception family the doors turn into a line."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in one file, with its place.

    `path` is relative to the project root with forward slashes, `line` and `column` count from 1, `length` is the
    number of characters that are wrong (at least 1). `code` is stable (see `generator.check.codes`), `repair` says
    what to do, `excerpt` is the line of the file as it stands ("" where there is none).
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    repair: str = ""
    excerpt: str = ""
    length: int = 1


class BetweenError(Exception):
    """Something that a person can mend; the doors print it as one line and exit with 2."""


class ProblemsFound(BetweenError):
    """The records have problems; the doors print them all and exit with 1."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        super().__init__(f"{count} problem{'' if count == 1 else 's'} in the records")
