"""A program: a way in which fixes arrive between updates, and the sourced facts on how it works."""

import enum
from typing import Annotated

from pydantic import Field

from generator.model.values import Certainty, Record, Slug, SourceRef, Text
from generator.model.version import AnyVersion, Version


class About(enum.StrEnum):
    """What a fact of a program is about: the closed list, so that a page can ask for exactly one thing."""

    DEFAULT = "default"
    AUTOMATIC = "automatic"
    OFF = "off"
    MANUAL = "manual"
    RESTART = "restart"
    SPEED = "speed"
    BATTERY = "battery"
    REMOVAL = "removal"
    REAPPLY = "reapply"
    WITHDRAWAL = "withdrawal"
    BASE = "base"
    CUMULATIVE = "cumulative"
    COMBINED = "combined"
    INCLUSION = "inclusion"
    LETTER = "letter"
    TEST = "test"
    SHOWN = "shown"
    MANAGED = "managed"
    TECHNICAL = "technical"


class Fact(Record):
    """One thing that is known about a program, with how sure it is and where it comes from."""

    about: About
    platforms: tuple[Slug, ...] = ()
    text: Text
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)

    def touches(self, platform: str) -> bool:
        """Whether it holds on this platform."""
        return not self.platforms or platform in self.platforms


class Setting(Record):
    """Where the program's switch is on some platforms, and the link that opens it where there is one."""

    platforms: tuple[Slug, ...] = Field(min_length=1)
    path: tuple[Text, ...] = Field(min_length=1, description="The way there, step by step")
    switch: Text
    link: Text | None = Field(None, description="A link that opens the pane")
    link_certainty: Certainty = Certainty.CERTAIN
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class Served(Record):
    """The versions of a platform that a program serves: from the first to the last, both counted."""

    first: AnyVersion = Field(alias="from")
    last: AnyVersion | None = Field(None, alias="to", description="Absent while it goes on")


class Program(Record):
    """One program."""

    id: Slug
    name: Text
    plural: Text
    short: Text
    summary: Text
    follows: Slug | None = None
    serves: Annotated[dict[str, Served], Field(min_length=1)]
    settings: tuple[Setting, ...] = Field(min_length=1)
    facts: tuple[Fact, ...] = Field(min_length=1)
    unknown: tuple[Text, ...] = ()

    def serves_version(self, platform: str, version: Version) -> bool:
        """Whether it brings fixes between updates to this version."""
        served = self.serves.get(platform)
        return served is not None and served.first <= version and (served.last is None or version <= served.last)

    def setting(self, platform: str) -> Setting | None:
        """Where its switch is on this platform, if that is known."""
        return next((setting for setting in self.settings if platform in setting.platforms), None)

    def facts_about(self, about: About, platform: str | None = None) -> tuple[Fact, ...]:
        """Its facts about one thing; those of one platform if it is given."""
        return tuple(f for f in self.facts if f.about is about and (platform is None or f.touches(platform)))


class ProgramsFile(Record):
    """`content/programs.yml`."""

    programs: tuple[Program, ...] = Field(min_length=1)
