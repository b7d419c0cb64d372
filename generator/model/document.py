"""A record file as it was read: its text and the plain data in it, before any type is given to it."""

import enum
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Data = str | list["Data"] | dict[str, "Data"]
Where = tuple[str | int, ...]
"""The way to a value in a document: `("builds", 0, "base")`."""


class Kind(enum.StrEnum):
    """What a file holds, known from where it lies."""

    PLATFORMS = "platforms"
    SOURCES = "sources"
    PROGRAMS = "programs"
    COMPONENTS = "components"
    DEVICES = "devices"
    UPDATES = "updates"
    PATCH = "patch"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: line and column from 1, and how many characters it takes on that line."""

    line: int
    column: int
    length: int = 1


Places = Mapping[tuple[Where, bool], Place]
"""Where every value (False) and every key (True) of a text stands."""

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def lines(text: str) -> list[str]:
    """The lines of a text as YAML counts them, without their ends and without a byte order mark."""
    return _BREAK.split(text.removeprefix("\ufeff"))


def _nowhere(_text: str) -> Places:
    return {}


@dataclass(frozen=True, slots=True)
class Document:
    """One record file. `path` is relative to the project root, with forward slashes."""

    path: str
    kind: Kind
    text: str
    data: Data
    locate: Callable[[str], Places] = field(default=_nowhere, repr=False, compare=False)
    """Finds where everything in a text stands. Asked only where there is a problem, since it reads the text again."""

    def places(self) -> Places:
        """Where every value and key stands, by the way to it."""
        return self.locate(self.text)


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A page that people write in Markdown."""

    path: str
    """Relative to the project root."""
    address: str
    """Relative to the site's root, ending in a slash; "" is the home page."""
    title: str
    description: str
    frame: str | None
    """The name of the frame, if it is one."""
    text: str
    headings: tuple[str, ...]
    """Its headings of the second level, for the search."""
