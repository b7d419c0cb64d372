"""A problem code: what it means to a writer, and how the problem is repaired."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `code` is stable: once used, it never means anything else."""

    code: str
    title: str
    """A few words."""
    meaning: str
    """Why it is refused, in plain sentences."""
    example: str
    """What was written, as a piece of a record."""
    repair: str
    """What to write instead."""
