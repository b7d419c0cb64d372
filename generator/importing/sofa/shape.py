"""What a feed of SOFA holds, as far as an import asks. Keys that only version 2 has may be missing."""

import datetime
from typing import Any

from pydantic import Field

from generator.importing.foreign import Shape
from generator.importing.texts import Bracketed, Moment
from generator.model.document import Where
from generator.model.values import Cve, Day, Text, Url
from generator.model.version import AnyVersion


class Release(Shape):
    """An update; of iOS and of iPadOS together, where its name says so."""

    name: Text = Field(alias="UpdateName")
    product: str = Field("", alias="ProductName")
    version: AnyVersion = Field(alias="ProductVersion")
    build: str | None = Field(None, alias="Build")
    builds: list[str] = Field([], alias="AllBuilds")
    released: Moment = Field(alias="ReleaseDate")
    page: Url | None = Field(None, alias="SecurityInfo")
    cves: dict[Cve, Any] = Field(alias="CVEs")
    exploited: list[Cve] = Field([], alias="ActivelyExploitedCVEs")

    @property
    def date(self) -> datetime.date | None:
        """The day that the feed gives, if it is one."""
        try:
            return datetime.date.fromisoformat(self.released[:10])
        except ValueError:
            return None


class Latest(Shape):
    """The newest update of a line, by the feed."""

    build: str | None = Field(None, alias="Build")


class Line(Shape):
    """A major version. Newest first, by the feed."""

    latest: Latest = Field(Latest.model_construct(), alias="Latest")
    releases: list[Release] = Field(alias="SecurityReleases")


class Improvement(Shape):
    """A build of a patch."""

    version: AnyVersion = Field(alias="Version")
    extra: Bracketed | None = Field(None, alias="VersionExtra")
    build: str = Field(alias="Build")
    posted: Day | None = Field(None, alias="PostingDate")
    base: str | None = Field(None, alias="PrerequisiteBuild")
    page: Url | None = Field(None, alias="SecurityInfo")
    cves: list[Cve] | None = Field(None, alias="CVEs")


class Feed(Shape):
    """A whole feed."""

    lines: list[Line] = Field(alias="OSVersions")
    improvements: dict[str, list[Improvement]] = Field({}, alias="BackgroundSecurityImprovements")

    def releases(self) -> list[tuple[Where, Release]]:
        """Every update, with where it stands."""
        return [
            (("OSVersions", number, "SecurityReleases", place), release)
            for number, line in enumerate(self.lines)
            for place, release in enumerate(line.releases)
        ]
