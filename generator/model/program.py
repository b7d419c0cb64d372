"""A program: a way in which fixes arrive between updates, and the sourced facts on how it works."""

import enum
from typing import Annotated

from pydantic import Field

from generator.model.values import Certainty, Flag, Record, Slug, SourceRef, Text
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
    install: Flag = Field(False, description="Whether a patch can be installed by hand in the same place")
    link: Text | None = Field(None, description="A link that opens the pane")
    link_certainty: Certainty = Certainty.CERTAIN
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class Served(Record):
    """The versions of a platform that a program serves: from the first to the last, both counted."""

    first: AnyVersion = Field(alias="from")
    last: AnyVersion | None = Field(None, alias="to", description="Absent while it goes on")

    def holds(self, version: Version) -> bool:
        """Whether the version is one of them."""
        return self.first <= version and (self.last is None or version <= self.last)


class Program(Record):
    """One program."""

    id: Slug
    name: Text
    plural: Text
    short: Text
    summary: Text
    follows: Slug | None = None
    serves: Annotated[dict[str, Served], Field(min_length=1)]
    tests: dict[str, Served] = Field({}, description="Versions that had tests only, on their betas")
    settings: tuple[Setting, ...] = Field(min_length=1)
    facts: tuple[Fact, ...] = Field(min_length=1)
    unknown: tuple[Text, ...] = ()

    def serves_version(self, platform: str, version: Version) -> bool:
        """Whether it brings fixes between updates to this version."""
        served = self.serves.get(platform)
        return served is not None and served.holds(version)

    def tests_version(self, platform: str, version: Version) -> bool:
        """Whether it was only tested on betas of this version."""
        tested = self.tests.get(platform)
        return tested is not None and tested.holds(version)

    def setting(self, platform: str) -> Setting | None:
        """Where its switch is on this platform, if that is known."""
        return next((setting for setting in self.settings if platform in setting.platforms), None)

    def place(self, platform: str) -> Setting | None:
        """Where a patch can be installed by hand on this platform, if a source says so."""
        setting = self.setting(platform)
        return setting if setting and setting.install else None

    def facts_about(self, about: About, platform: str | None = None) -> tuple[Fact, ...]:
        """Its facts about one thing; those of one platform if it is given."""
        return tuple(f for f in self.facts if f.about is about and (platform is None or f.touches(platform)))


class ProgramsFile(Record):
    """`content/programs.yml`."""

    programs: tuple[Program, ...] = Field(min_length=1)
