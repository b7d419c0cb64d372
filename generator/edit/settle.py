"""Comments and blank lines of a text that was read go to the key or item that they belong to.

The library hangs them behind whatever came before. Here they are found in the text again, since the places of all keys
and values are known, and put where `comments` keeps them.
"""

import bisect
from typing import Any

from generator.edit.comments import Comment, made, place, put_before
from generator.edit.written import Anchor, Written, anchors, line_beginnings, remarks


def settle(root: Any, text: str) -> None:
    """Gives every comment and blank line of a mapping that was just read from this text to what it belongs to."""
    _clear(root)
    places = list(anchors(root))
    for anchor in line_beginnings(text, places):
        made(anchor.holder, anchor.key)[3] = True
    begins = [(anchor.line, anchor.column) for anchor in places]
    for remark in remarks(text, places):
        if remark.beside:
            at = bisect.bisect_left(begins, (remark.line, remark.column)) - 1
            _beside(remark, places[at], places[at + 1 : at + 2])
        else:
            at = bisect.bisect_left(begins, (remark.line, 0))
            _before(remark, places[max(at - 1, 0)], places[at : at + 1], root)


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
    slots, number = made(anchor.holder, anchor.key), place(anchor.holder)
    if slots[number]:  # two comments beside one thing: the second stands above it
        put_before(anchor.holder, anchor.key, [remark.text])
    else:
        slots[number] = Comment(remark.text)


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
    slots = made(anchor.holder, anchor.key)
    slots[1] = [*(slots[1] or []), Comment(remark.text)]
