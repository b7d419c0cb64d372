"""A mapping becomes the text of a record file, in this project's style."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.edit import comments
from generator.edit.rows import WIDTH, one_line, wrapped
from generator.edit.scalars import folded, literal, scalar, style
from generator.edit.scalars import key as written_key

_STEP = 2
_SMALL = 40
"""Characters: a list of longer texts stands in lines of its own, if it does not fit on one."""


def document(data: Mapping[str, Any]) -> str:
    """The text of a whole file; no blank lines at its beginning or end, and never two in a row."""
    kept: list[str] = []
    for line in [*_mapping(data, 0), *_remarks(comments.below(data), 0)]:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n") + "\n"


def _mapping(data: Mapping[str, Any], indent: int) -> Iterator[str]:
    for key, value in data.items():
        yield from _remarks(comments.before(data, key), indent)
        head = f"{' ' * indent}{written_key(key, in_row=False)}:"
        yield from _value(head, value, indent, comments.beside(data, key))
        yield from _below(value, indent)


def _sequence(data: list[Any], indent: int) -> Iterator[str]:
    for number, value in enumerate(data):
        yield from _remarks(comments.before(data, number), indent)
        beside = comments.beside(data, number)
        if isinstance(value, dict | list) and not _in_row(value, indent + _STEP):
            yield from _hung(value, indent, beside)
        else:
            yield from _value(f"{' ' * indent}-", value, indent, beside)
        yield from _below(value, indent)


def _hung(value: Any, indent: int, beside: str) -> Iterator[str]:
    """A mapping or list whose first line stands on the line of its hyphen; what stands before that goes above."""
    inner = indent + _STEP
    first = next(iter(value)) if isinstance(value, dict) else 0
    above = len(comments.before(value, first))
    lines = list(_mapping(value, inner) if isinstance(value, dict) else _sequence(value, inner))
    yield from _remarks(comments.before(value, first) + ([beside] if beside else []), indent)
    yield f"{' ' * indent}- {lines[above].lstrip()}"
    yield from lines[above + 1 :]


def _below(value: Any, indent: int) -> Iterator[str]:
    if isinstance(value, dict | list):
        yield from _remarks(comments.below(value), indent + _STEP)


def _remarks(lines: list[str], indent: int) -> Iterator[str]:
    yield from (f"{' ' * indent}{line}" if line else "" for line in lines)


def _value(head: str, value: Any, indent: int, beside: str) -> Iterator[str]:
    """A value behind its key or hyphen, on that line or from the next one on."""
    tail = f"  {beside}" if beside else ""
    if isinstance(value, dict | list):
        yield from _collection(head, value, indent, tail)
        return
    lines = _text(value, indent, len(head))
    yield f"{head} {lines[0]}".rstrip() + tail
    yield from (f"{' ' * (indent + _STEP)}{line}".rstrip() for line in lines[1:])


def _collection(head: str, value: Any, indent: int, tail: str) -> Iterator[str]:
    if _in_row(value, len(head) + 1):
        first, *others = wrapped(value, len(head) + 1)
        yield f"{head} {first}" + (tail if not others else "")
        yield from others[:-1]
        yield from (f"{line}{tail}" for line in others[-1:])
        return
    yield head + tail
    inner = indent + _STEP
    yield from _mapping(value, inner) if isinstance(value, dict) else _sequence(value, inner)


def _text(value: str, indent: int, begins: int) -> list[str]:
    """The first line of a text, and those below it."""
    width = WIDTH - indent - _STEP
    plain = scalar(value, in_row=False)
    if style(value) == "literal" and (lines := literal(value)):
        return lines
    fold = style(value) == "folded" or "\n" in value or (begins + 1 + len(plain) > WIDTH and " " in value)
    return (folded(value, width) if fold else None) or [plain]


def _in_row(value: Any, column: int) -> bool:
    """Whether a mapping or list stands in braces or brackets: as it was written, unless comments stand in it."""
    if not value:
        return True
    chosen = getattr(value, "fa", None)
    row = chosen.flow_style() if chosen is not None else None
    if row is None:
        row = _small(value, column)
    return bool(row) and next(comments.every(value), None) is None


def _small(value: Any, column: int) -> bool:
    """A new list or mapping is a row if it holds texts alone and fits on its line, or is a list of short ones."""
    inner = list(value.values() if isinstance(value, dict) else value)
    if not all(isinstance(one, str) for one in inner):
        return False
    return column + len(one_line(value)) <= WIDTH or (isinstance(value, list) and max(map(len, inner)) <= _SMALL)
