"""A page that the engine drew is cut at its slots and filled anew. No HTML is parsed: only the marks are looked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.errors import BetweenError

_MARK = re.compile(r"<!--\[(/?)([a-z]+)\]-->")


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawn page in pieces: literal text, and slots with what the engine wrote into them."""

    pieces: tuple[tuple[str, str], ...]
    """Pairs of a slot's name ("" for literal text) and a text."""

    def default(self, slot: str) -> str:
        """What the engine wrote into a slot; "" if the page has no such slot."""
        return next((text for name, text in self.pieces if name == slot), "")

    def fill(self, slots: Mapping[str, str]) -> str:
        """The page with these slots filled; a slot that is not named keeps what the engine wrote."""
        return "".join(slots.get(name, text) if name else text for name, text in self.pieces)


def cut(html: str, where: str) -> Frame:
    """The page cut at its slots. `where` names it in a BetweenError for slots out of turn."""
    pieces: list[tuple[str, str]] = []
    opened, begin = "", 0
    for mark in _MARK.finditer(html):
        closing, name = mark.groups()
        if bool(closing) != bool(opened) or (closing and name != opened):
            raise BetweenError(f"{where}: the slot mark {mark[0]} is out of turn; see site_overrides/main.html")
        pieces.append((opened, html[begin : mark.start()]))
        opened, begin = ("" if closing else name), mark.end()
    if opened:
        raise BetweenError(f"{where}: the slot {opened!r} is never closed; see site_overrides/main.html")
    pieces.append(("", html[begin:]))
    return Frame(tuple(pieces))
