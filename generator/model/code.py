"""A problem code: what it means to a writer, and how the problem is repaired."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """How a valid record, or a hand-written page, becomes a wrong one: in `file`, `wrong` stands for `right`.

    `file` is named from the content folder. With no `right`, a file of that name is added that holds `wrong`; with
    neither, the file gets the name `called`, or is missing if that is "" as well. What cannot be seen is written
    `<tab>`, `<U+0007>` for a character and `<0xE9>` for a byte; `<1 MiB>` is that much text, and `<nowhere>` as a file
    is a link that leads there.
    """

    file: str
    right: str = ""
    wrong: str = ""
    called: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `code` is stable: once used, it never means anything else."""

    code: str
    title: str
    """A few words."""
    meaning: str
    """Why it is refused, in plain sentences."""
    example: tuple[Change, ...]
    """A mistake in a small made-up world that gives this code and no other; () where none can. The tests make it."""
    repair: str
    """What to write instead."""
    mechanical: bool = False
    """Whether `between fix` can repair it: where only one repair is possible, and nothing has to be known for it."""
