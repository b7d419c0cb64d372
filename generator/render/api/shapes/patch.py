"""Patches: one thing that a program shipped, as the records have it and with what follows from them."""

import datetime
from typing import ClassVar, Literal

from generator.derive.status import Status
from generator.model.patch import EventKind, Exploited
from generator.render.api.shapes.base import Document, Entry, Shape, Source, Sourced


class Size(Shape):
    """About how much is downloaded."""

    megabytes: int
    on: str | None
    """By which devices, where they differ."""
    sources: tuple[Source, ...]


class PatchBuild(Sourced):
    """A build of a patch, for one exact base build."""

    platform: str
    version: str
    """The version of the base, without a letter."""
    letter: str
    build: str
    base: str
    """The exact build that must be installed underneath."""
    status: Status
    """As of the day that the records reach."""
    began: datetime.date
    """The day on which it was first tested or released."""
    devices: tuple[str, ...]
    """Identifiers of the devices that it is made for."""
    sizes: tuple[Size, ...]
    note: str | None


class Fix(Sourced):
    """What was fixed in one component."""

    component: str
    area: str | None
    cves: tuple[str, ...] | None
    """Null: not known."""
    exploited: Exploited
    """Whether exploitation was reported before the fix."""
    impact: str | None
    """Null: not known."""
    change: str | None
    credit: str | None
    known: datetime.date | None
    """The day on which this became public, if that was after the release."""


class PatchEvent(Sourced):
    """Something dated that happened to a patch, as it is written in its record."""

    date: datetime.date
    event: EventKind
    platforms: tuple[str, ...]
    reason: str | None
    replaced_by: str | None
    """The id of the patch that came instead."""
    included_in: dict[str, str]
    """By platform, the version of the update that took it in."""
    note: str | None


class Removal(Sourced):
    """What happens when a user removes the patch."""

    effect: str | None
    """Null: not known."""
    note: str | None


class Remark(Sourced):
    """A sentence worth knowing."""

    text: str
    known: datetime.date | None
    """The day from which it could be said, if that was after the release."""


class Succession(Shape):
    """A patch that came before or after, for the same base."""

    patch: str
    kind: Literal["replaced", "returned"]
    """`returned`: the earlier one had been withdrawn."""
    platforms: tuple[str, ...]
    date: datetime.date


class Patch(Document):
    """A patch, with its builds, fixes, events and lineage."""

    path: ClassVar[str] = "patches/{id}.json"

    id: str
    program: str
    title: str
    summary: str
    date: datetime.date
    """The day on which it was first tested or released."""
    test: bool
    """Whether it was only ever a test."""
    status: dict[str, Status]
    """By platform, as of the day that the records reach."""
    security_content: str | None
    """The vendor's page, `none-published`, or null: not known."""
    security_content_on: dict[str, str]
    """By platform, where one has a page of its own."""
    cves: tuple[str, ...]
    """The CVE ids of all fixes."""
    builds: tuple[PatchBuild, ...]
    fixes: tuple[Fix, ...] | None
    """Empty: a test without content. Null: not known."""
    events: tuple[PatchEvent, ...]
    removal: Removal
    notes: tuple[Remark, ...]
    predecessors: tuple[Succession, ...]
    """What it replaced, or whose place it took."""
    successors: tuple[Succession, ...]
    """What came instead of it."""
    markdown: str
    """The note as Markdown."""


class PatchEntry(Entry):
    """A patch in the list."""

    id: str
    title: str
    date: datetime.date
    program: str
    status: dict[str, Status]
    """By platform."""
    builds: tuple[str, ...]
    cves: tuple[str, ...]


class Patches(Document):
    """Every patch, newest first."""

    path: ClassVar[str] = "patches/index.json"

    patches: tuple[PatchEntry, ...]
