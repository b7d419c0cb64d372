"""Where everything stands in a text that was read: keys, items, and the comments and blank lines between them."""

import bisect
import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#")


@dataclass(frozen=True, slots=True)
class Written:
    """A comment, or a blank line (then `text` is ""); line and column count from 0."""

    line: int
    column: int
    text: str
    beside: bool
    """Whether something else stands before it on its line."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A key, or an item of a list, with where it begins (an item at its hyphen) and where its value does."""

    line: int
    column: int
    key_column: int
    value_line: int
    value_column: int
    holder: Any
    key: Any
    parent: "Anchor | None"


def anchors(holder: Any, parent: Anchor | None = None) -> Iterator[Anchor]:
    """Every key and item of a mapping or list of the library, in the order of the text."""
    hyphen = 0 if isinstance(holder, dict) or holder.fa.flow_style() else 2
    for key, value in holder.items() if isinstance(holder, dict) else enumerate(holder):
        place = holder.lc.data[key]
        anchor = Anchor(place[0], place[1] - hyphen, place[1], place[-2], place[-1], holder, key, parent)
        yield anchor
        if isinstance(value, dict | list):
            yield from anchors(value, anchor)


def line_beginnings(text: str, places: Sequence[Anchor]) -> Iterator[Anchor]:
    """The keys and items of rows in brackets that stand at the beginning of a line, but for the first of a row."""
    lines = text.split("\n")
    for before, anchor in itertools.pairwise(places):
        alone = not lines[anchor.line][: anchor.key_column].strip()
        if alone and anchor.holder.fa.flow_style() and before is not anchor.parent:
            yield anchor


def remarks(text: str, places: Sequence[Anchor]) -> Iterator[Written]:
    """The comments and blank lines of a text in order: whatever looks like one and is no part of a scalar."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    covered = _covered(text, lines, starts, places)
    for number, line in enumerate(lines[:-1] if not lines[-1].strip() else lines):
        start = starts[number]
        if not line.strip():
            if start not in covered:
                yield Written(number, 0, "", beside=False)
            continue
        for found in _COMMENT.finditer(line):
            if start + found.start() not in covered:
                yield Written(
                    number, found.start(), line[found.start() :].rstrip(), bool(line[: found.start()].strip())
                )
                break


class _Spans:
    """Stretches of a text."""

    def __init__(self, spans: set[tuple[int, int]]) -> None:
        self._spans = sorted(spans)

    def __contains__(self, place: int) -> bool:
        at = bisect.bisect_right(self._spans, (place, math.inf)) - 1
        return at >= 0 and place < self._spans[at][1]


def _covered(text: str, lines: list[str], starts: list[int], places: Sequence[Anchor]) -> _Spans:
    """Where quoted and folded scalars stand; in plain ones nothing looks like a comment."""
    spans: set[tuple[int, int]] = set()
    for anchor in places:
        for line, column in {(anchor.line, anchor.key_column), (anchor.value_line, anchor.value_column)}:
            start = starts[line] + column
            sign = text[start : start + 1]
            if sign in _QUOTED and (found := _QUOTED[sign].match(text, start)):
                spans.add((start, found.end()))
            elif sign in (">", "|") and isinstance(_value(anchor), str):
                spans.add((starts[line + 1], starts[_end_of_block(lines, line + 1)]))
    return _Spans(spans)


def _value(anchor: Anchor) -> Any:
    return anchor.holder[anchor.key]


def _end_of_block(lines: list[str], first: int) -> int:
    """The line after the last of a folded or literal scalar that begins on line `first`; blank ones end it not."""
    indent = next((_indent(line) for line in lines[first:] if line.strip()), 0)
    end = number = first
    while number < len(lines) and (not lines[number].strip() or _indent(lines[number]) >= indent):
        number += 1
        end = number if lines[number - 1].strip() else end
    return end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
