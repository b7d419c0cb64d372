"""Updates: the regular releases of a platform, with their builds, betas and release candidates."""

import datetime
from typing import ClassVar, Literal

from generator.model.update import Channel
from generator.render.api.shapes.base import Document, Entry, Source, Sourced


class UpdateWithdrawal(Sourced):
    """The vendor took a build back."""

    date: datetime.date
    event: Literal["withdrawn"]
    devices: tuple[str, ...]
    """Identifiers of the devices that it was taken back for."""
    reason: str


class UpdateBuild(Sourced):
    """A build of an update on one channel, from one day on. A candidate that became the release stands twice."""

    build: str
    channel: Channel
    label: str | None
    """What the vendor calls a beta or candidate: `beta 2`."""
    date: datetime.date
    devices: tuple[str, ...]
    """Identifiers of the devices that it is made for."""
    aliases: tuple[str, ...]
    """Other numbers that the vendor's lookup service lists for this build."""
    factory: bool
    """Whether it comes on new devices only."""
    events: tuple[UpdateWithdrawal, ...]
    note: str | None


class Update(Document):
    """One version of a platform."""

    path: ClassVar[str] = "updates/{platform}-{version}.json"

    id: str
    platform: str
    version: str
    line: str
    """The id of its line: `ios-26`."""
    published: datetime.date | None
    """The day on which it was first offered as a release; null if it never was."""
    program: str | None
    """What brings fixes to this version between updates, if anything does."""
    security_content: str | None
    """The vendor's page, `none-published`, or null: not known."""
    cves: tuple[str, ...] | None
    """Null: not known."""
    exploited: tuple[str, ...]
    """Those of them that were known to be exploited."""
    note: str | None
    sources: tuple[Source, ...]
    builds: tuple[UpdateBuild, ...]
    """Oldest first."""
    took_in: tuple[str, ...]
    """Ids of the patches that it took in."""
    on_top: tuple[str, ...]
    """Ids of the patches that were made for its builds."""


class UpdateEntry(Entry):
    """An update in the list."""

    id: str
    platform: str
    version: str
    published: datetime.date | None
    builds: tuple[str, ...]


class Updates(Document):
    """Every update, newest version first within a platform."""

    path: ClassVar[str] = "updates/index.json"

    updates: tuple[UpdateEntry, ...]
