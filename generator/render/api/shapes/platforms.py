"""Platforms and their lines."""

import datetime
from typing import ClassVar

from generator.render.api.shapes.base import Document, Entry


class LineEntry(Entry):
    """A line in a list."""

    id: str
    platform: str
    major: int
    newest: str | None
    """The id of its newest published update."""


class Line(Document):
    """The releases of one major version of a platform."""

    path: ClassVar[str] = "lines/{platform}-{major}.json"

    id: str
    platform: str
    major: int
    name: str
    train: int
    """The number that its builds begin with."""
    newest: str | None
    """The id of its newest published update."""
    updated: datetime.date | None
    """The day of its newest published update."""
    updates: tuple[str, ...]
    """Ids, newest version first."""
    patches: tuple[str, ...]
    """Ids of the patches for its updates, newest version first."""
    devices: tuple[str, ...]
    """Identifiers of the devices that run it."""


class Lines(Document):
    """Every line, newest first within a platform."""

    path: ClassVar[str] = "lines/index.json"

    lines: tuple[LineEntry, ...]


class Platform(Document):
    """An operating system."""

    path: ClassVar[str] = "platforms/{platform}.json"

    id: str
    name: str
    families: tuple[str, ...]
    """The families of devices that run it."""
    newest: str | None
    """The id of its newest published update."""
    lines: tuple[str, ...]
    """Ids, newest first."""
    badge: str


class PlatformEntry(Entry):
    """A platform in the list."""

    id: str
    name: str
    newest: str | None
    """The id of its newest published update."""


class Platforms(Document):
    """Every platform."""

    path: ClassVar[str] = "platforms/index.json"

    platforms: tuple[PlatformEntry, ...]
