"""The example of a code as people read it: what is wrong, and what is right."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.code import Change, Code


@dataclass(frozen=True, slots=True)
class Shown:
    """A change to a file as words and two pieces of text; either piece can be ""."""

    file: str
    said: str
    """What is to be said of the file besides; "" where the pieces say it all."""
    wrong: str
    right: str


def shown(code: Code) -> Iterator[Shown]:
    """The changes of a code's example."""
    for change in code.example:
        yield Shown(f"content/{change.file}", _said(change), _even(change.wrong), _even(change.right))


def told(code: Code) -> str:
    """The example in a few lines of plain text."""
    pieces = []
    for one in shown(code):
        pieces.append(f"In {one.file}{', ' + one.said if one.said else ''}:")
        pieces += [textwrap.indent(f"{name}:\n{text}", "  ") for name, text in _named(one) if text]
    return "\n".join(pieces).replace(":\n\n", ":\n")


def _named(one: Shown) -> tuple[tuple[str, str], ...]:
    return ("wrong", one.wrong), ("right", one.right)


def _said(change: Change) -> str:
    if change.called:
        return f"which is called content/{change.called}"
    if change.wrong == "<nowhere>":
        return "which is a link to a file that is not there"
    if not change.right:
        return "which is there" if change.wrong else "which is not there"
    return "" if change.wrong else "where this is left out"


def _even(text: str) -> str:
    """A piece of a file without the indentation that it has there; its first line has lost its own already."""
    if text in ("", "<nowhere>"):
        return ""
    first, *rest = text.rstrip("\n").split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
    if not first.startswith(" ") and not first.endswith(":"):
        first = " " * indent + first
    return textwrap.dedent("\n".join([first, *rest]))
