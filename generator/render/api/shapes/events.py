"""What happened, by year; and the same as changes, for readers that come back for what is new."""

import datetime
from typing import ClassVar

from generator.derive.happening import HappeningKind
from generator.render.api.shapes.base import Document, Entry, Shape, Sourced


class Event(Entry, Sourced):
    """One dated thing that happened to a patch or to an update."""

    id: str
    """Its name for ever."""
    date: datetime.date
    kind: HappeningKind
    patch: str | None
    update: str | None
    """Exactly one of `patch` and `update` is set."""
    platforms: tuple[str, ...]
    builds: tuple[str, ...]
    """The builds that it concerns."""
    other: str | None
    """The id of the patch that replaced it or took its place."""
    included_in: dict[str, str]
    """By platform, the version of the update that took the patch in."""
    reason: str | None
    note: str | None


class EventsYear(Document):
    """What happened in a year, newest first."""

    path: ClassVar[str] = "events/{year}.json"

    year: int
    events: tuple[Event, ...]


class EventsYearEntry(Entry):
    """A year in which something happened."""

    year: int
    events: int
    """How many events it has."""


class Events(Document):
    """The years in which something happened, newest first."""

    path: ClassVar[str] = "events.json"

    years: tuple[EventsYearEntry, ...]


class Change(Entry):
    """An event as an incremental reader meets it. `api` is the document of the patch or update that it is about."""

    cursor: str
    """Its place: the date, a space and the id. Compare cursors as text, by code point."""
    id: str
    date: datetime.date
    kind: HappeningKind


class ChangesYear(Document):
    """The changes of a year, oldest first: what comes is added at the end."""

    path: ClassVar[str] = "changes/{year}.json"

    year: int
    changes: tuple[Change, ...]


class ChangesYearEntry(Shape):
    """A year of changes."""

    year: int
    cursor: str
    """The cursor of its last change."""
    digest: str
    """The SHA-256 of the file `events`: it differs once an event of that year was added or corrected."""
    events: str
    """The events of that year in full."""
    api: str


class Changes(Document):
    """Where an incremental reader begins: the newest cursor, the newest changes, and every year."""

    path: ClassVar[str] = "changes.json"

    cursor: str | None
    """The cursor of the newest change."""
    changes: tuple[Change, ...]
    """The newest hundred, oldest first."""
    years: tuple[ChangesYearEntry, ...]
    """Newest first."""
