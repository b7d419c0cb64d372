"""Rows: mappings in braces and lists in brackets, on one line or wrapped and aligned behind their bracket."""

from collections.abc import Iterator
from typing import Any

from generator.edit.comments import begins_line
from generator.edit.scalars import key as written_key
from generator.edit.scalars import scalar

WIDTH = 120
"""Characters of a line."""


def one_line(value: Any) -> str:
    """A row, or a text in one, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_head(key)}{one_line(inner)}".rstrip() for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(one_line, value)) + "]"
    return scalar(value, in_row=True)


def wrapped(value: Any, column: int, closing: int = 0) -> list[str]:
    """The lines of a row that begins at `column`; those below the first stand with their indentation.

    They break where the writer broke them, if that fits; else as late as they can. `closing` is how many characters
    come behind the row on its last line: the brackets of what it stands in, or a comma.
    """
    if _broken(value):
        lines = _lines(value, column, closing, as_written=True)
        if len(lines[0]) + column <= WIDTH and max(map(len, lines)) + (closing if len(lines) else 0) <= WIDTH:
            return lines
    return _lines(value, column, closing, as_written=False)


def _lines(value: Any, column: int, closing: int, as_written: bool) -> list[str]:
    whole = one_line(value)
    if not isinstance(value, dict | list) or not value:
        return [whole]
    if not (as_written and _broken(value)) and column + len(whole) + closing <= WIDTH:
        return [whole]
    brackets = "{}" if isinstance(value, dict) else "[]"
    lines = [" " * column + brackets[0]]
    inside = " " * (column + 1)
    parts = list(_parts(value))
    for number, (key, head, inner) in enumerate(parts):
        last = number == len(parts) - 1
        after = closing + 1 if last else 1
        if number:
            fits = len(lines[-1]) + 1 + len(head) + len(one_line(inner)) + after <= WIDTH
            breaks = begins_line(value, key) if as_written else not fits
            lines[-1:] = [lines[-1], inside] if breaks else [f"{lines[-1]} "]
        lines[-1] += head
        first, *others = _lines(inner, len(lines[-1]), after, as_written)
        lines[-1] += first
        lines.extend(others)
        lines[-1] += brackets[1] if last else ","
    return [lines[0][column:], *lines[1:]]


def _broken(value: Any) -> bool:
    """Whether a row was written over several lines."""
    if isinstance(value, dict):
        return any(begins_line(value, key) or _broken(inner) for key, inner in value.items())
    if isinstance(value, list):
        return any(begins_line(value, number) or _broken(inner) for number, inner in enumerate(value))
    return False


def _parts(value: Any) -> Iterator[tuple[Any, str, Any]]:
    """Each key or index of a row, what stands before its value, and the value."""
    if isinstance(value, dict):
        yield from ((key, _head(key), inner) for key, inner in value.items())
    else:
        yield from ((number, "", inner) for number, inner in enumerate(value))


def _head(key: str) -> str:
    return f"{written_key(key, in_row=True)}: "
