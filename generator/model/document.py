"""A record file as it was read: its text and the plain data in it, before any type is given to it."""

import enum
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Document:
    """One record file. `path` is relative to the project root, with forward slashes."""

    path: str
    kind: Kind
    text: str
    data: Data
