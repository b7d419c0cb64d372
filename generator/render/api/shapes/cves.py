"""CVE ids that the records hold, by year and by blocks of a thousand numbers, as the CVE List itself is laid out."""

from typing import ClassVar

from generator.model.patch import Exploited
from generator.render.api.shapes.base import Document, Entry, Shape, Source


class CveFix(Shape):
    """A patch with a fix for it."""

    patch: str
    component: str
    exploited: Exploited


class Cve(Entry):
    """A CVE id: what fixes it. `api` is its block, `page` the newest update or patch that fixes it."""

    id: str
    record: str
    """Its entry in the CVE List."""
    exploited: bool
    """Whether any record says that exploitation was known or reported."""
    updates: tuple[str, ...]
    """Ids of the updates that fix it, the first published one first."""
    patches: tuple[CveFix, ...]
    """The first one first."""
    sources: tuple[Source, ...]


class CveBlock(Document):
    """The CVE ids of one thousand numbers: `2026/20xxx` holds CVE-2026-20000 to CVE-2026-20999."""

    path: ClassVar[str] = "cves/{year}/{block}.json"

    year: int
    block: str
    cves: tuple[Cve, ...]


class BlockEntry(Shape):
    """A block of a year."""

    block: str
    cves: tuple[str, ...]
    """The ids in it."""
    api: str


class CveYear(Document):
    """The CVE ids of one year."""

    path: ClassVar[str] = "cves/{year}/index.json"

    year: int
    blocks: tuple[BlockEntry, ...]


class YearEntry(Shape):
    """A year, and how many CVE ids of it the records hold."""

    year: int
    cves: int
    api: str


class Cves(Document):
    """The years of which the records hold CVE ids, newest first."""

    path: ClassVar[str] = "cves/index.json"

    years: tuple[YearEntry, ...]
