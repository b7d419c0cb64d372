"""A program: a way in which fixes arrive between updates, and the sourced facts on how it works."""

from typing import Annotated

from pydantic import Field

from generator.model.values import (
    NAMES,
    SOURCED,
    SURELY,
    Certainty,
    Flag,
    PlatformId,
    ProgramId,
    Record,
    Slug,
    SourceRef,
    Text,
    Word,
)
from generator.model.version import AnyVersion, Version


class About(Word):
    """What a fact of a program is about: the closed list, so that a page can ask for exactly one thing."""

    DEFAULT = "default", "Whether it is on from the start"
    AUTOMATIC = "automatic", "What happens while the switch is on"
    OFF = "off", "What happens while the switch is off"
    MANUAL = "manual", "How a patch is installed by hand"
    RESTART = "restart", "Whether it takes a restart"
    SPEED = "speed", "How fast it comes"
    BATTERY = "battery", "How full the battery must be"
    REMOVAL = "removal", "What happens when a user removes a patch"
    REAPPLY = "reapply", "Whether a removed patch comes back"
    WITHDRAWAL = "withdrawal", "What a withdrawal means"
    BASE = "base", "What a patch needs underneath"
    CUMULATIVE = "cumulative", "Whether a newer letter holds what the earlier ones fixed"
    COMBINED = "combined", "Whether update and patch come together"
    INCLUSION = "inclusion", "Which update takes a patch in"
    LETTER = "letter", "What the letter says"
    TEST = "test", "How patches are tested"
    SHOWN = "shown", "Where the letter is shown"
    MANAGED = "managed", "What administrators can set"
    TECHNICAL = "technical", "How it works inside"


class Fact(Record):
    """One thing that is known about a program, with how sure it is and where it comes from."""

    about: About = Field(description="What it is about", examples=["restart"])
    platforms: tuple[PlatformId, ...] = Field(
        (), description="The platforms on which it holds, where not on all", examples=[["macos"]]
    )
    text: Text = Field(description="The fact, in a sentence", examples=["A restart completes it."])
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED

    def touches(self, platform: str) -> bool:
        """Whether it holds on this platform."""
        return not self.platforms or platform in self.platforms


class Setting(Record):
    """Where the program's switch is on some platforms, and the link that opens it where there is one."""

    platforms: tuple[PlatformId, ...] = Field(
        min_length=1, description="The platforms on which it is there", examples=[["ios", "ipados"]]
    )
    path: tuple[Text, ...] = Field(
        min_length=1, description="The way there, step by step", examples=[["Settings", "Privacy & Security"]]
    )
    switch: Text = Field(description="What the switch is called", examples=["Automatically Install"])
    install: Flag = Field(
        False, description="Whether a patch can be installed by hand in the same place", examples=["true"]
    )
    link: Text | None = Field(None, description="A link that opens the pane", examples=["prefs:root=Privacy"])
    link_certainty: Certainty = Field(
        Certainty.CERTAIN, description="How sure it is that the link works", examples=["reported"]
    )
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED


class Served(Record):
    """The versions of a platform that a program serves: from the first to the last, both counted."""

    first: AnyVersion = Field(alias="from", description="The first version", examples=["26.1"])
    last: AnyVersion | None = Field(
        None, alias="to", description="The last version; left out while it goes on", examples=["16.5.1"]
    )

    def holds(self, version: Version) -> bool:
        """Whether the version is one of them."""
        return self.first <= version and (self.last is None or version <= self.last)


class Program(Record):
    """One program."""

    id: Slug = Field(description="Its name in addresses and in patches", examples=["bsi"])
    name: Text = Field(description="What the vendor calls one of its patches", examples=["Rapid Security Response"])
    plural: Text = Field(description="The same for many", examples=["Rapid Security Responses"])
    short: Text = Field(description="The same in a few letters", examples=["RSR"])
    summary: Text = Field(description="What it is, in a sentence", examples=["Fixes that arrive between updates."])
    follows: ProgramId | None = Field(None, description="The program that came before it", examples=["rsr"])
    serves: Annotated[dict[str, Served], Field(min_length=1)] = Field(
        description="The versions that it brings fixes to, for each platform",
        examples=[{"ios": {"from": "26.1"}}],
        json_schema_extra={NAMES: "platforms"},
    )
    tests: dict[str, Served] = Field(
        {},
        description="The versions that had tests only, on their betas",
        examples=[{"ios": {"from": "16.2", "to": "16.4"}}],
        json_schema_extra={NAMES: "platforms"},
    )
    settings: tuple[Setting, ...] = Field(min_length=1, description="Where its switch is")
    facts: tuple[Fact, ...] = Field(min_length=1, description="What is known about it")
    unknown: tuple[Text, ...] = Field(
        (), description="What nobody knows about it", examples=[["Whether it comes in stages."]]
    )

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
    """The programs, in `content/programs.yml`."""

    programs: tuple[Program, ...] = Field(min_length=1, description="One entry for each")
