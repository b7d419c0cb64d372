"""Places left open in a document that several feeds share: it is drawn once, and filled in for each of them.

A place is a character that stands for none and that no text of a feed holds (`xml_safe` takes it out).
"""

import re
from collections.abc import Mapping

SLUG = "\ufdd0"
"""How the feed is called in its address: `iphone17-1`."""
NAME = "\ufdd1"
"""Its title: `iPhone 16 Pro (iPhone17,1)`."""
PAGE = "\ufdd2"
"""The last part of its human page: `iphone-16-pro`."""
KEY = "\ufdd3"
"""How its entries are named: by `iPhone17,1`, or by the name's slug."""
DEVICE = "\ufdd4"
"""The identifier that answers are asked for, as it stands in a query."""

_PLACE = re.compile(f"([{SLUG}-{DEVICE}])")


class Form:
    """A text with open places, ready to be filled in many times."""

    def __init__(self, text: str) -> None:
        self._pieces = _PLACE.split(text)
        self._between = [piece.encode() for piece in self._pieces[::2]]
        self._places = self._pieces[1::2]

    def filled(self, values: Mapping[str, str]) -> bytes:
        """The text with a value in each place, as it is written to a file."""
        known = {place: value.encode() for place, value in values.items()}
        parts: list[bytes] = [b""] * (2 * len(self._places) + 1)
        parts[::2] = self._between
        parts[1::2] = [known[place] for place in self._places]
        return b"".join(parts)
