"""What readers will see of a change: two states of the site, held against each other.

`then` is what is compared with, `now` is the project as it stands. These values are the contract of
`between diff --format json`: the keys are the names of the fields.
"""

import datetime
import enum
from dataclasses import dataclass

from generator.errors import Problem


class Turn(enum.StrEnum):
    """What became of a thing."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


class Against(enum.StrEnum):
    """What the project is compared with."""

    REVISION = "revision"
    CONTENT = "content"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states."""

    label: str
    """What people are told: `HEAD (3fa9c01d2e)`, a folder, an address."""
    kind: Against
    checked: datetime.date
    """How far its records reach."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page: its address relative to the site's root, and its title."""

    address: str
    title: str


@dataclass(frozen=True, slots=True)
class PageChange:
    """Pages of one kind to which the same happened."""

    turn: Turn
    kind: str
    """The first part of their addresses: `patches`; "" for the home page."""
    pages: tuple[PageLink, ...]
    removed: tuple[str, ...] = ()
    """Lines of text that they no longer have. Both are empty where only links or marks are others."""
    added: tuple[str, ...] = ()
    """Lines of text that they did not have."""


@dataclass(frozen=True, slots=True)
class FeedChange:
    """A feed that was not there, or is no longer: `device/iphone-16-pro`, and its title."""

    turn: Turn
    feed: str
    title: str


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry of feeds, told once for all of them in which the same happened to it."""

    turn: Turn
    id: str
    """The permanent id of what it tells, without the authority; entries of devices are told by their cause."""
    date: datetime.date
    title: str
    feeds: tuple[str, ...]
    """Scopes, in the order of the feeds: `all`, `platform/ios`, `device/iphone-16-pro`."""
    parts: tuple[str, ...] = ()
    """What is another, of a changed one: `title`, `text`, `date`, `link`, `categories`."""


@dataclass(frozen=True, slots=True)
class AnswerTurn:
    """One answer that changes. `before` and `after` are in words."""

    installed: str
    """The version with its letter: `26.3.1 (a)`."""
    build: str
    automatic: bool | None
    """Automatic installation on or off; None where the switch makes no difference on either side."""
    before: str
    after: str
    before_state: str
    after_state: str


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """The answers that change for some devices, and for all of these in the same way."""

    platform: str
    devices: tuple[str, ...]
    """Identifiers, in the order of the records."""
    who: str
    """The same in words, folded by family and name."""
    answers: tuple[AnswerTurn, ...]


@dataclass(frozen=True, slots=True)
class ShapeChange:
    """A change of the shape of the API's documents."""

    turn: Turn
    document: str
    """The name of its schema: `patch`."""
    where: str
    """The way into it: `$.builds[].base`."""
    text: str
    """What it is now, and what it was."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs. Each part is in a fixed order."""

    then: Side
    now: Side
    pages: tuple[PageChange, ...] = ()
    feeds: tuple[FeedChange, ...] = ()
    entries: tuple[EntryChange, ...] = ()
    answers: tuple[AnswerChange, ...] = ()
    shapes: tuple[ShapeChange, ...] = ()
    broken: tuple[Problem, ...] = ()
    """What was promised and is no longer held, by place (P901 and on)."""
    untold: tuple[str, ...] = ()
    """What this comparison cannot tell, a sentence each."""

    @property
    def empty(self) -> bool:
        """Whether readers see no difference."""
        return not (self.pages or self.feeds or self.entries or self.answers or self.shapes or self.broken)

    @property
    def loses(self) -> bool:
        """Whether something is gone that readers had."""
        parts: list[PageChange | FeedChange | EntryChange | ShapeChange] = [*self.pages, *self.feeds]
        parts += [*self.entries, *self.shapes]
        return bool(self.broken) or any(part.turn is Turn.GONE for part in parts)
