"""The one model that every page, feed, answer and file is read from: all records, linked, sorted and indexed."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.device import Device
from generator.model.patch import Patch
from generator.model.program import Program
from generator.model.rows import BuildRow, PatchRow
from generator.model.scope import Fleet
from generator.model.update import Update
from generator.model.version import Version
from generator.model.vocabulary import Citation, Component, Platform, SourceInfo, Unknown, cite


@dataclass(frozen=True, slots=True)
class DeviceName:
    """A marketing name: what a device page stands for."""

    name: str
    slug: str
    family: str
    devices: tuple[Device, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LinkedUpdate:
    """An update of a platform with its rows, oldest row first."""

    platform: str
    update: Update
    rows: tuple[BuildRow, ...]

    @property
    def version(self) -> Version:
        """Its version."""
        return self.update.version

    @property
    def id(self) -> str:
        """What its page is called: `ios-26.3.1`."""
        return f"{self.platform}-{self.update.version}"

    @property
    def published(self) -> datetime.date | None:
        """The day on which it was first offered as a release, or None if it never was."""
        return min((row.date for row in self.rows if row.published), default=None)

    @property
    def began(self) -> datetime.date:
        """The day of its first build on any channel."""
        return self.rows[0].date


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Everything, in a fixed order. Mappings keep the order of their records; rows are sorted by version, then date."""

    checked: datetime.date
    """How far the records reach."""
    authority: str
    platforms: Mapping[str, Platform]
    sources: Mapping[str, SourceInfo]
    programs: Mapping[str, Program]
    components: Mapping[str, Component]
    fleet: Fleet
    families: Mapping[str, str]
    """The family of each device, by identifier."""
    names: Mapping[str, DeviceName]
    """Marketing names by slug, in the order of the devices."""
    updates: Mapping[str, LinkedUpdate]
    """By id, newest version first within a platform."""
    patches: Mapping[str, Patch]
    """By id, newest first."""
    patch_rows: tuple[PatchRow, ...]
    """In the order of the patches and their builds."""
    lines: Mapping[tuple[str, int], tuple[BuildRow, ...]]
    """The rows of a platform's major version."""
    rows: Mapping[tuple[str, str], tuple[BuildRow, ...]]
    """By platform and build number or alias, oldest first."""
    patches_by_build: Mapping[tuple[str, str], PatchRow]
    patches_by_base: Mapping[tuple[str, str], tuple[PatchRow, ...]]
    """By platform and base build, oldest first."""
    unknown: tuple[Unknown, ...]
    disputed: tuple[Unknown, ...]
    paths: Mapping[str, str]
    """The file of each record, by its address without slashes at the ends (`patches/ID`), relative to the root."""

    def platform_of(self, device: str) -> str:
        """The platform that a known device runs, by its family."""
        family = self.families[device]
        return next(key for key, platform in self.platforms.items() if family in platform.families)

    def cite(self, *references: str) -> tuple[Citation, ...]:
        """Source references as names and addresses, each address once."""
        cited = (cite(reference, dict(self.sources)) for reference in references)
        return tuple({citation.url: citation for citation in cited}.values())

    def program_for(self, platform: str, version: Version) -> Program | None:
        """The program that brings fixes between updates to this version, if one does."""
        return next((p for p in self.programs.values() if p.serves_version(platform, version)), None)

    def update_of(self, platform: str, version: Version) -> LinkedUpdate | None:
        """The update of that version, however the version is written."""
        found = self.updates.get(f"{platform}-{version}")
        if found is None:
            found = next((u for u in self.updates.values() if u.platform == platform and u.version == version), None)
        return found
