"""An update: a regular software release of a platform, with its builds, betas and release candidates."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.scope import AnyScope
from generator.model.values import (
    NOTED,
    SOURCED,
    SURELY,
    BuildNumber,
    Certainty,
    Count,
    Cve,
    Day,
    Flag,
    OrUnknown,
    PlatformId,
    Record,
    SourceRef,
    Text,
    Url,
    Word,
)
from generator.model.version import AnyVersion


class Channel(Word):
    """Who an update build is for."""

    RELEASE = "release", "Everyone"
    RC = "rc", "Those who test betas: a candidate for the release"
    BETA = "beta", "Those who test betas"


class UpdateWithdrawal(Record):
    """The vendor took a build back, for the devices named or for all of them."""

    date: Day = Field(description="The day on which it happened", examples=["2026-03-18"])
    event: Literal["withdrawn"] = Field(description="What happened: always withdrawn", examples=["withdrawn"])
    devices: AnyScope | None = Field(
        None, description="The devices that it was withdrawn for, if not all", examples=[{"only": ["iPhone 16 Pro"]}]
    )
    reason: Text = Field(description="Why", examples=["Some devices did not start any more."])
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED


class UpdateBuild(Record):
    """One build of an update, on one channel, from one day on."""

    build: BuildNumber = Field(description="Its number", examples=["23D8133"])
    channel: Channel = Field(Channel.RELEASE, description="Who it is for, if not everyone", examples=["beta"])
    label: Text | None = Field(None, description="What the vendor calls a beta or candidate", examples=["beta 2", "RC"])
    date: Day = Field(description="The day on which it came", examples=["2026-03-04"])
    devices: AnyScope = Field(
        description="The devices that it is made for", examples=["all", {"rule": "all", "except": ["MacBook Neo"]}]
    )
    aliases: tuple[BuildNumber, ...] = Field(
        (), description="Other numbers that the vendor's lookup service lists for this build", examples=[["23D9133"]]
    )
    factory: Flag = Field(
        False, description="Whether it comes on new devices only, and is never offered", examples=["true"]
    )
    events: tuple[UpdateWithdrawal, ...] = Field((), description="Withdrawals of this build")
    note: Text | None = NOTED
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED


class Update(Record):
    """One version of a platform."""

    version: AnyVersion = Field(description="Its version", examples=["26.3.1"])
    security_content: Annotated[Url | Literal["none-published"] | None, OrUnknown] = Field(
        None,
        description="The vendor's page on what it fixes; every released update says so",
        examples=["https://support.apple.com/en-us/126604"],
    )
    cves: Annotated[tuple[Cve, ...] | None, OrUnknown] = Field(
        None, description="The CVE ids that it fixes", examples=[["CVE-2026-20643"]]
    )
    exploited: tuple[Cve, ...] = Field(
        (), description="Those of them that were known to be exploited", examples=[["CVE-2026-20643"]]
    )
    note: Text | None = NOTED
    sources: tuple[SourceRef, ...] = Field(
        (), description="Where the CVE ids come from, if not from the security content", examples=[["sofa"]]
    )
    builds: tuple[UpdateBuild, ...] = Field(min_length=1, description="Its builds, newest first")

    @property
    def none_published(self) -> bool:
        """Whether the vendor says that it has no published security content."""
        return bool(self.security_content == "none-published")


class UpdatesFile(Record):
    """The updates of one line, in `content/updates/PLATFORM/MAJOR.yml`, newest first."""

    platform: PlatformId = Field(description="Its platform, as in the path", examples=["ios"])
    major: Count = Field(description="Its major version, as in the path", examples=["26"])
    updates: tuple[Update, ...] = Field(min_length=1, description="Its updates, newest first")
