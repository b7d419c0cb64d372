"""What one device gets with each build that can be installed on it."""

import datetime
from typing import ClassVar

from generator.model.answer import How, State, StepKind
from generator.model.update import Channel
from generator.render.api.shapes.base import Document, Shape, Sourced


class Reason(Sourced):
    """A rule that decided, in one sentence."""

    rule: str
    text: str


class Step(Shape):
    """One thing to install."""

    kind: StepKind
    version: str
    letter: str | None
    build: str
    how: How | None
    """Of a patch: whether it comes by itself."""
    test: bool
    """Whether it is a patch from a beta test."""
    contains: bool
    """Whether it is an update that is known to contain the fixes of the installed patch."""
    channel: Channel | None
    """Of an update."""
    label: str | None
    """What the vendor calls a beta or candidate."""
    page: str


class Withdrawn(Shape):
    """The patch that the vendor took back, or the installed update: that one has no letter."""

    version: str
    letter: str | None
    build: str
    date: datetime.date
    reason: str | None
    page: str


class Manual(Shape):
    """What is different with automatic installation off."""

    steps: tuple[Step, ...]
    reasons: tuple[int, ...]
    """Indexes into the document's `reasons`."""


class Answer(Shape):
    """What the device gets with this build installed, with automatic installation on."""

    version: str
    letter: str | None
    label: str | None
    base: str
    """The update's build underneath."""
    state: State
    steps: tuple[Step, ...]
    off: Manual | None
    """With automatic installation off; null where the switch makes no difference."""
    upgrade: str | None
    """The newest version of a newer line that is offered besides."""
    withdrawn: Withdrawn | None
    program: str | None
    """What serves this version between updates."""
    line_updated: datetime.date | None
    """When its line last got an update for this device."""
    reasons: tuple[int, ...]
    """Indexes into the document's `reasons`."""


class Answers(Document):
    """Today's answers for one device: everything that can be installed, but betas of versions released since."""

    path: ClassVar[str] = "answers/{device}.json"

    device: str
    platform: str
    as_of: datetime.date
    """The end of this day; the records reach to it."""
    on_sale: bool
    """Whether the device was on sale by then."""
    aliases: dict[str, str]
    """Other numbers that the vendor's lookup service lists, and the builds that they mean."""
    answers: dict[str, Answer]
    """By installed build, newest first."""
    reasons: tuple[Reason, ...]
