"""The plan of an import: what a source would add, what in it contradicts the records, and what of it is left out.

Nothing in a plan replaces what somebody wrote: `unknown` may be filled, and things that are missing may be added.
"""

import datetime
from dataclasses import dataclass, field

from generator.model.document import Where
from generator.model.scope import Scope
from generator.model.version import Version

Sources = tuple[str, ...]
"""References as records write them."""


@dataclass(frozen=True, slots=True)
class NewLine:
    """A major version that platforms.yml does not have yet; its train is what its builds begin with."""

    platform: str
    major: int
    train: str


@dataclass(frozen=True, slots=True)
class NewBuild:
    """A release of an update. The update, and the file of its line, are added where they are missing."""

    platform: str
    version: Version
    build: str
    date: datetime.date
    devices: Scope
    aliases: tuple[str, ...]
    sources: Sources


@dataclass(frozen=True, slots=True)
class NewAliases:
    """Second numbers of a release that is in the records."""

    platform: str
    version: Version
    build: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewPatchBuild:
    """A build of a patch; `devices` is None for all devices of its base."""

    platform: str
    version: Version
    letter: str
    build: str
    base: str
    devices: Scope | None
    sources: Sources


@dataclass(frozen=True, slots=True)
class NewPatch:
    """A patch of which only builds and day are known, or (with `exists`) further builds of one that has a record."""

    id: str
    program: str
    name: str
    """What people see: `Background Security Improvement 26.3.1 (a)`."""
    date: datetime.date
    builds: tuple[NewPatchBuild, ...]
    sources: Sources
    exists: bool = False


@dataclass(frozen=True, slots=True)
class NewSecurity:
    """What becomes known about an update's security content; None and () leave what is there."""

    platform: str
    version: Version
    security_content: str | None
    cves: tuple[str, ...] | None
    exploited: tuple[str, ...]
    """Those that are to be marked besides the ones that are."""
    sources: Sources


@dataclass(frozen=True, slots=True)
class NewPatchPage:
    """The vendor's page on a patch whose record says `unknown`."""

    id: str
    security_content: str


Addition = NewLine | NewBuild | NewAliases | NewPatch | NewSecurity | NewPatchPage


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The source says otherwise than a record. `address` is the record's page, `name` a build or event in it."""

    code: str
    address: str
    name: str
    message: str
    repair: str
    key: str = ""
    """The key of the update or the patch that it is about, where it is about no build."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Something in the source that cannot be so, whatever the records say. `where` is the way to it in the source."""

    code: str
    where: Where
    message: str
    repair: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is right and has no place in the records, or not yet."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole import. All lists are in a fixed order."""

    additions: tuple[Addition, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    refused: tuple[Refused, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    known: int = 0
    """How many builds, or entries, of the source the records hold already."""
    checked: datetime.date | None = field(default=None)
    """The day to which `checked` must move, since something newer comes in; None where it stays."""
