"""A patch: one thing that a program shipped, a letter on one or more platforms on one day."""

import datetime
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from generator.model.scope import AnyScope
from generator.model.values import (
    NAMES,
    NOTED,
    SOURCED,
    SURELY,
    BuildNumber,
    Certainty,
    ComponentId,
    Count,
    Cve,
    Day,
    Letter,
    OrNone,
    OrUnknown,
    PatchId,
    PlatformId,
    ProgramId,
    Record,
    Slug,
    SourceRef,
    Text,
    Url,
    Word,
)
from generator.model.version import AnyVersion


class EventKind(Word):
    """What people write down about a patch."""

    TESTED = "tested", "It came to those who test betas"
    RELEASED = "released", "It came to everyone"
    WITHDRAWN = "withdrawn", "The vendor took it back; needs a reason, and may name replaced_by"
    INCLUDED = "included", "An update took it in; needs in"
    CORRECTED = "corrected", "This record was wrong and is right now; the note says what"


class Exploited(Word):
    """Whether exploitation of a flaw was reported."""

    REPORTED = "reported", "Somebody reported that the flaw was exploited"
    NOT_REPORTED = "not-reported", "The sources speak of the flaw, and of no exploitation"
    UNKNOWN = "unknown", "The sources do not say"


class Size(Record):
    """About how much is downloaded, and by which devices where they differ."""

    megabytes: Count = Field(description="Millions of bytes", examples=["27"])
    on: Text | None = Field(None, description="Which devices it is for", examples=["Macs with an Intel processor"])
    source: SourceRef = Field(description="Where the size comes from", examples=["appledb"])


class PatchBuild(Record):
    """A build of a patch, for one exact base build."""

    platform: PlatformId = Field(description="Its platform, an id of platforms.yml", examples=["ios"])
    version: AnyVersion = Field(description="The version of its base, without the letter", examples=["26.3.1"])
    letter: Letter = Field(description="Its letter, without brackets", examples=["a"])
    build: BuildNumber = Field(description="Its own build number", examples=["23D771330a"])
    base: BuildNumber = Field(description="The build of the update that it goes onto", examples=["23D8133"])
    devices: AnyScope | None = Field(
        None,
        description="The devices that it is made for, where they are not all devices of the base",
        examples=[{"rule": "all", "except": ["MacBook Neo"]}],
    )
    sizes: tuple[Size, ...] = Field(
        (), description="How much is downloaded", examples=[[{"megabytes": "27", "source": "appledb"}]]
    )
    note: Text | None = NOTED
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED


class Fix(Record):
    """What was fixed in one component."""

    component: ComponentId = Field(description="What was fixed, an id of components.yml", examples=["webkit"])
    area: Text | None = Field(None, description="The part of the component", examples=["Navigation API"])
    cves: Annotated[tuple[Cve, ...] | None, OrUnknown] = Field(
        description="The CVE ids that it fixes", examples=[["CVE-2026-20643"]]
    )
    exploited: Exploited = Field(description="Whether exploitation was reported", examples=["not-reported"])
    impact: Annotated[Text | None, OrUnknown] = Field(
        description="What the flaw allowed, in a sentence of your own", examples=["A web page could run its own code."]
    )
    change: Annotated[Text | None, OrUnknown] = Field(
        None, description="How it was mended", examples=["Checks were improved."]
    )
    credit: Text | None = Field(None, description="Who reported it", examples=["Thomas Espach"])
    known: Day | None = Field(
        None, description="The day on which this became public, if that was after the release", examples=["2026-04-02"]
    )
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED


class PatchEvent(Record):
    """Something dated that happened to a patch; on some of its platforms only, if it names them."""

    date: Day = Field(description="The day on which it happened", examples=["2026-03-17"])
    event: EventKind = Field(description="What happened", examples=["released"])
    platforms: tuple[PlatformId, ...] = Field(
        (), description="The platforms that it touches, where not all of the patch", examples=[["macos"]]
    )
    reason: Text | None = Field(None, description="Why it was withdrawn or corrected", examples=["It broke web sites."])
    replaced_by: PatchId | None = Field(
        None, description="The id of the patch that came in its place", examples=["2023-07-12-webkit-16-5-1-c"]
    )
    included_in: dict[str, AnyVersion] = Field(
        {},
        alias="in",
        description="The update that took it in, for each platform",
        examples=[{"ios": "26.4", "macos": "26.4"}],
        json_schema_extra={NAMES: "platforms"},
    )
    note: Text | None = NOTED
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED

    def touches(self, platform: str) -> bool:
        """Whether the event happened on this platform."""
        if self.included_in:
            return platform in self.included_in
        return not self.platforms or platform in self.platforms


class Removal(Record):
    """What happens when a user removes this patch."""

    effect: Annotated[Text | None, OrUnknown] = Field(
        description="What the device is back on", examples=["You are back on the plain update, and the flaw is open."]
    )
    note: Text | None = Field(None, description="What to know before", examples=["It takes a restart."])
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED


class Remark(Record):
    """A sourced sentence worth knowing."""

    text: Text = Field(description="The sentence", examples=["It is the first one that everyone received."])
    known: Day | None = Field(
        None, description="The day from which it could be said, if that was after the release", examples=["2026-04-02"]
    )
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED


class Patch(Record):
    """A patch, in `content/patches/YEAR/ID.yml`: a letter on one or more platforms, on one day."""

    id: PatchId = Field(description="The name of the file without .yml", examples=["2026-03-17-webkit-navigation"])
    program: ProgramId = Field(description="The program that shipped it, an id of programs.yml", examples=["bsi"])
    title: Text = Field(description="A few words", examples=["WebKit navigation across sites"])
    summary: Text = Field(
        description="What happened, in one sentence that a layperson understands",
        examples=["A web page could read what belongs to another page."],
    )
    security_content: Annotated[Url | Literal["none-published"] | None, OrUnknown] = Field(
        description="The vendor's page on what it fixes", examples=["https://support.apple.com/en-us/126604"]
    )
    security_content_on: dict[Slug, Url] = Field(
        {},
        description="The page of a platform that has one of its own",
        examples=[{"macos": "https://support.apple.com/HT213825"}],
        json_schema_extra={NAMES: "platforms"},
    )
    builds: tuple[PatchBuild, ...] = Field(min_length=1, description="One for each platform and base")
    fixes: Annotated[tuple[Fix, ...] | None, OrUnknown, OrNone] = Field(
        description="What it fixes; none for a test without content"
    )
    events: tuple[PatchEvent, ...] = Field(min_length=1, description="What happened, in the order of the dates")
    removal: Removal = Field(description="What happens when a user removes it")
    notes: tuple[Remark, ...] = Field((), description="What else is worth knowing")

    @property
    def platforms(self) -> tuple[str, ...]:
        """Its platforms, each once, in the order of its builds."""
        return tuple(dict.fromkeys(build.platform for build in self.builds))

    @property
    def cves(self) -> tuple[str, ...]:
        """The CVE ids of all its fixes, sorted; none where they are unknown."""
        return tuple(sorted({cve for fix in self.fixes or () for cve in fix.cves or ()}))

    def security_content_of(self, platform: str) -> str | None:
        """The vendor's page for one of its platforms, `none-published`, or None where that is not known."""
        page: str | None = self.security_content_on.get(platform, self.security_content)
        return page

    def security_contents(self) -> dict[str, tuple[str, ...]]:
        """The vendor's pages, each with the platforms that it is for; none where none is known or published."""
        found: dict[str, tuple[str, ...]] = {}
        for platform in self.platforms:
            page = self.security_content_of(platform)
            if page and page != "none-published":
                found[page] = (*found.get(page, ()), platform)
        return found

    def fixes_on(self, day: datetime.date) -> tuple[Fix, ...] | None:
        """The fixes that were public on that day; None where none of them was, or nothing is known."""
        if not self.fixes:
            return self.fixes
        return tuple(fix for fix in self.fixes if fix.known is None or fix.known <= day) or None

    def notes_on(self, day: datetime.date) -> tuple[Remark, ...]:
        """What was worth knowing, as far as it could be said on that day."""
        return tuple(note for note in self.notes if note.known is None or note.known <= day)

    @property
    def test(self) -> bool:
        """Whether it was only ever a test."""
        return all(event.event is not EventKind.RELEASED for event in self.events)

    @property
    def date(self) -> datetime.date:
        """The day it was first tested or released."""
        return min(event.date for event in self.events)

    def events_of(self, kind: EventKind, platform: str) -> Iterator[PatchEvent]:
        """Its events of a kind on a platform, in the order written."""
        return (event for event in self.events if event.event is kind and event.touches(platform))
