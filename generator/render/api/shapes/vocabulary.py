"""Components and programs."""

import datetime
from typing import ClassVar

from pydantic import Field

from generator.derive.status import Status
from generator.model.patch import Exploited
from generator.model.program import About
from generator.model.values import Certainty
from generator.render.api.shapes.base import Document, Entry, Shape, Source, Sourced


class ComponentFix(Shape):
    """A fix in the component, and the patch that brought it."""

    patch: str
    date: datetime.date
    status: dict[str, Status]
    """By platform."""
    cves: tuple[str, ...] | None
    """Null: not known."""
    exploited: Exploited


class Component(Document):
    """A part of the system that fixes name."""

    path: ClassVar[str] = "components/{component}.json"

    id: str
    name: str
    summary: str
    fixes: tuple[ComponentFix, ...]
    """Newest first."""


class ComponentEntry(Entry):
    """A component in the list."""

    id: str
    name: str


class Components(Document):
    """Every component."""

    path: ClassVar[str] = "components/index.json"

    components: tuple[ComponentEntry, ...]


class Served(Shape):
    """The versions of a platform that a program serves or was tested on, both counted."""

    first: str = Field(alias="from")
    last: str | None = Field(alias="to")
    """Null while it goes on."""


class Setting(Sourced):
    """Where the program's switch is."""

    platforms: tuple[str, ...]
    path: tuple[str, ...]
    switch: str
    link: str | None
    """A link that opens the pane."""
    link_certainty: Certainty


class Fact(Sourced):
    """One thing that is known about a program."""

    about: About
    platforms: tuple[str, ...]
    """Empty: all of them."""
    text: str


class Program(Document):
    """A way in which fixes arrive between updates."""

    path: ClassVar[str] = "programs/{program}.json"

    id: str
    name: str
    plural: str
    short: str
    summary: str
    follows: str | None
    """The id of the program before it."""
    serves: dict[str, Served]
    """By platform."""
    tests: dict[str, Served]
    """By platform, the versions that had tests only, on their betas."""
    settings: tuple[Setting, ...]
    facts: tuple[Fact, ...]
    unknown: tuple[str, ...]
    """What is not known about it."""
    patches: tuple[str, ...]
    """Ids of its patches, newest first."""
    sources: tuple[Source, ...]
    """Those of all its facts and settings."""


class ProgramEntry(Entry):
    """A program in the list."""

    id: str
    name: str


class Programs(Document):
    """Every program."""

    path: ClassVar[str] = "programs/index.json"

    programs: tuple[ProgramEntry, ...]
