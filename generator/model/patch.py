"""A patch: one thing that a program shipped, a letter on one or more platforms on one day."""

import datetime
import enum
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from generator.model.scope import AnyScope
from generator.model.values import (
    BuildNumber,
    Certainty,
    Count,
    Cve,
    Day,
    Letter,
    OrNone,
    OrUnknown,
    Record,
    Slug,
    SourceRef,
    Text,
    Url,
)
from generator.model.version import AnyVersion


class EventKind(enum.StrEnum):
    """What people write down about a patch."""

    TESTED = "tested"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    INCLUDED = "included"
    CORRECTED = "corrected"


class Exploited(enum.StrEnum):
    """Whether exploitation of a flaw was reported."""

    REPORTED = "reported"
    NOT_REPORTED = "not-reported"
    UNKNOWN = "unknown"


class Size(Record):
    """About how much is downloaded, and by which devices where they differ."""

    megabytes: Count
    on: Text | None = None
    source: SourceRef


class PatchBuild(Record):
    """A build of a patch, for one exact base build."""

    platform: Slug
    version: AnyVersion
    letter: Letter
    build: BuildNumber
    base: BuildNumber
    devices: AnyScope | None = Field(None, description="Where they are not all devices of the base")
    sizes: tuple[Size, ...] = ()
    note: Text | None = None
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class Fix(Record):
    """What was fixed in one component."""

    component: Slug
    area: Text | None = None
    cves: Annotated[tuple[Cve, ...] | None, OrUnknown]
    exploited: Exploited
    impact: Annotated[Text | None, OrUnknown]
    change: Annotated[Text | None, OrUnknown] = None
    credit: Text | None = None
    known: Day | None = Field(None, description="The day on which this became public, if that was after the release")
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class PatchEvent(Record):
    """Something dated that happened to a patch; on some of its platforms only, if it names them."""

    date: Day
    event: EventKind
    platforms: tuple[Slug, ...] = ()
    reason: Text | None = None
    replaced_by: Slug | None = None
    included_in: dict[str, AnyVersion] = Field({}, alias="in")
    note: Text | None = None
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)

    def touches(self, platform: str) -> bool:
        """Whether the event happened on this platform."""
        if self.included_in:
            return platform in self.included_in
        return not self.platforms or platform in self.platforms


class Removal(Record):
    """What happens when a user removes this patch."""

    effect: Annotated[Text | None, OrUnknown]
    note: Text | None = None
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class Remark(Record):
    """A sourced sentence worth knowing."""

    text: Text
    known: Day | None = Field(None, description="The day from which it could be said, if that was after the release")
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class Patch(Record):
    """`content/patches/<year>/<id>.yml`."""

    id: Slug
    program: Slug
    title: Text
    summary: Text = Field(description="What happened, in one sentence that a layperson understands")
    security_content: Annotated[Url | Literal["none-published"] | None, OrUnknown]
    security_content_on: dict[Slug, Url] = Field({}, description="The page of a platform that has one of its own")
    builds: tuple[PatchBuild, ...] = Field(min_length=1)
    fixes: Annotated[tuple[Fix, ...] | None, OrUnknown, OrNone] = Field(
        description="What it fixes; none for a test without content; unknown"
    )
    events: tuple[PatchEvent, ...] = Field(min_length=1)
    removal: Removal
    notes: tuple[Remark, ...] = ()

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
