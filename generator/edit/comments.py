"""Comments and blank lines go where they belong: before, or beside, a key or an item, and so move along with it.

The library hangs them behind whatever came before. Here they are found in the text again, since the places of all keys
and values are known, and kept in the library's own place for them, which follows insertions and deletions:
`ca.items[key]` has at index 1 what stands before, at 0 (an item) or 2 (a key) what stands beside, at 3 whether the key
or item of a row begins a line; `ca.end` is below the last.
"""

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.edit.written import Anchor, Written, anchors, line_beginnings, remarks


@dataclass(slots=True)
class Comment:
    """One line: a comment with its `#`, or "" for a blank line."""

    value: str


def settle(root: Any, text: str) -> None:
    """Gives every comment and blank line of a mapping that was just read from this text to what it belongs to."""
    _clear(root)
    places = list(anchors(root))
    for anchor in line_beginnings(text, places):
        _made(anchor.holder, anchor.key)[3] = True
    begins = [(anchor.line, anchor.column) for anchor in places]
    for remark in remarks(text, places):
        if remark.beside:
            at = bisect.bisect_left(begins, (remark.line, remark.column)) - 1
            _beside(remark, places[at], places[at + 1 : at + 2])
        else:
            at = bisect.bisect_left(begins, (remark.line, 0))
            _before(remark, places[max(at - 1, 0)], places[at : at + 1], root)


def before(holder: Any, key: Any) -> list[str]:
    """The lines that stand before a key or item, without their indentation; blank ones are ""."""
    return _lines(_slots(holder, key)[1])


def beside(holder: Any, key: Any) -> str:
    """The comment on the line of a key or item, or ""."""
    return " ".join(_lines([_slots(holder, key)[_place(holder)]]))


def below(holder: Any) -> list[str]:
    """The lines below the last key or item."""
    return _lines(getattr(getattr(holder, "ca", None), "end", None))


def begins_line(holder: Any, key: Any) -> bool:
    """Whether a key or item of a row was written at the beginning of a line."""
    return bool(_slots(holder, key)[3])


def every(holder: Any) -> Iterator[str]:
    """Every comment in a mapping or list, in the order in which they are printed; no blank lines."""
    for key, value in holder.items() if isinstance(holder, dict) else enumerate(holder):
        yield from filter(None, [*before(holder, key), beside(holder, key)])
        if isinstance(value, dict | list):
            yield from every(value)
    yield from filter(None, below(holder))


def put_before(holder: Any, key: Any, lines: list[str]) -> None:
    """Lets these lines stand before a key or item, above those that stand there already."""
    slots = _made(holder, key)
    slots[1] = [*map(Comment, lines), *(slots[1] or [])]


def _place(holder: Any) -> int:
    return 2 if isinstance(holder, dict) else 0


def _slots(holder: Any, key: Any) -> Any:
    ca = getattr(holder, "ca", None)
    return (ca.items.get(key) if ca is not None else None) or (None, None, None, None)


def _made(holder: Any, key: Any) -> list[Any]:
    made: list[Any] = holder.ca.items.setdefault(key, [None, None, None, None])
    return made


def _lines(tokens: Any) -> list[str]:
    """The library's own tokens may hold several lines, if somebody put them there by its functions."""
    return [line.strip() for token in tokens or () if token for line in token.value.removesuffix("\n").split("\n")]


def _clear(holder: Any) -> None:
    holder.ca.comment = None
    holder.ca.items.clear()
    holder.ca.end = []
    for value in holder.values() if isinstance(holder, dict) else holder:
        if isinstance(value, dict | list):
            _clear(value)


def _beside(remark: Written, anchor: Anchor, following: list[Anchor]) -> None:
    """Beside what begins on the line: the outermost, unless a row in brackets goes on after the comment."""
    inside = following[0].holder if following else None
    while anchor.parent and _row(anchor.holder) and anchor.holder is not inside:
        anchor = anchor.parent
    slots, place = _made(anchor.holder, anchor.key), _place(anchor.holder)
    if slots[place]:  # two comments beside one thing: the second stands above it
        put_before(anchor.holder, anchor.key, [remark.text])
    else:
        slots[place] = Comment(remark.text)


def _row(holder: Any) -> bool:
    return bool(holder.fa.flow_style())


def _before(remark: Written, last: Anchor, following: list[Anchor], root: Any) -> None:
    """Before what follows; but below the list or mapping that it is indented like, if that ends here."""
    if last.line < remark.line < last.value_line and isinstance(last.holder[last.key], str):
        _append(last, remark)
        return
    column = following[0].column if following else 0
    ended = last
    if remark.text and remark.column > column:
        while ended.parent and (ended.column > remark.column or _row(ended.holder)):
            ended = ended.parent
        if not following or (following[0].holder is not ended.holder and ended.column > column):
            ended.holder.ca.end.append(Comment(remark.text))
            return
    if following:
        _append(following[0], remark)
    else:
        root.ca.end.append(Comment(remark.text))


def _append(anchor: Anchor, remark: Written) -> None:
    slots = _made(anchor.holder, anchor.key)
    slots[1] = [*(slots[1] or []), Comment(remark.text)]
