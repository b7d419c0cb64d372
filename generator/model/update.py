"""An update: a regular software release of a platform, with its builds, betas and release candidates."""

import enum
from typing import Annotated, Literal

from pydantic import Field

from generator.model.scope import AnyScope
from generator.model.values import (
    BuildNumber,
    Certainty,
    Count,
    Cve,
    Day,
    Flag,
    OrUnknown,
    Record,
    Slug,
    SourceRef,
    Text,
    Url,
)
from generator.model.version import AnyVersion


class Channel(enum.StrEnum):
    """Who an update build is for."""

    RELEASE = "release"
    RC = "rc"
    BETA = "beta"


class UpdateWithdrawal(Record):
    """The vendor took a build back, for the devices named or for all of them."""

    date: Day
    event: Literal["withdrawn"]
    devices: AnyScope | None = None
    reason: Text
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class UpdateBuild(Record):
    """One build of an update, on one channel, from one day on."""

    build: BuildNumber
    channel: Channel = Channel.RELEASE
    label: Text | None = Field(None, description="What the vendor calls a beta or candidate: beta 2, RC")
    date: Day
    devices: AnyScope
    aliases: tuple[BuildNumber, ...] = Field(
        (), description="Other numbers that the vendor's lookup service lists for this build"
    )
    factory: Flag = Field(False, description="Comes on new devices only; never offered as an update")
    events: tuple[UpdateWithdrawal, ...] = ()
    note: Text | None = None
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class Update(Record):
    """One version of a platform."""

    version: AnyVersion
    security_content: Annotated[Url | Literal["none-published"] | None, OrUnknown] = Field(
        None, description="The vendor's page, or none-published, or unknown"
    )
    cves: Annotated[tuple[Cve, ...] | None, OrUnknown] = Field(None, description="CVE ids that it fixes, or unknown")
    exploited: tuple[Cve, ...] = Field((), description="Those of them that were known to be exploited")
    note: Text | None = None
    sources: tuple[SourceRef, ...] = Field((), description="Where the CVE ids come from, if not the security content")
    builds: tuple[UpdateBuild, ...] = Field(min_length=1)

    @property
    def none_published(self) -> bool:
        """Whether the vendor says that it has no published security content."""
        return bool(self.security_content == "none-published")


class UpdatesFile(Record):
    """`content/updates/<platform>/<major>.yml`: the updates of one line, newest first."""

    platform: Slug
    major: Count
    updates: tuple[Update, ...] = Field(min_length=1)
