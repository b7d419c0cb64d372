"""How fresh the records are."""

import datetime
from typing import ClassVar, Literal

from generator.derive.history import HappeningKind
from generator.render.api.shapes.base import Document, Shape


class NewestEvent(Shape):
    """The event that stands first in the changelog."""

    id: str
    """Its tag URI: the id of its feed entry. A correction has one as well, though no entry of its own."""
    date: datetime.date
    kind: HappeningKind
    page: str


class Counts(Shape):
    """How much there is."""

    patches: int
    updates: int
    builds: int
    """By platform and build number, other numbers of the same build included."""
    devices: int
    events: int


class Generator(Shape):
    """What made the site."""

    name: str
    version: str


class Status(Document):
    """How fresh the records are, for whoever must notice that a feed has gone silent.

    No clock is read: the document changes with the records and with the generator, and with nothing else.
    """

    path: ClassVar[str] = "status.json"

    version: Literal[1]
    """Of the API: what breaks readers gets another number, and another folder beside this one."""
    checked: datetime.date
    """How far the records reach: nothing later is known."""
    newest_event: NewestEvent | None
    counts: Counts
    generator: Generator
