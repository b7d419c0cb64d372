"""Updates of a feed, held against the records: their CVE ids, their page, and what was exploited."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importing import against
from generator.importing.lines import recorded
from generator.importing.planned import Said
from generator.importing.sofa.faults import platforms_of
from generator.importing.sofa.shape import Feed, Release
from generator.model.addition import LeftOut, NewSecurity, Refused, Sources
from generator.model.catalogue import Catalogue, LinkedUpdate
from generator.model.document import Where
from generator.model.version import Version

_INDEX = re.compile(r"https://support\.apple\.com/(?:[a-z]{2}-[a-z]{2}/)?(?:kb/)?(?:100100|121012|HT201222)/?")
"""The vendor's lists of security releases: where a feed leads to them, there is no page of the update's own."""


@dataclass(slots=True)
class Updates:
    """The comparison of one feed with the records."""

    catalogue: Catalogue
    sources: Sources
    known: int = 0

    def compared(self, feed: Feed) -> Iterator[Said]:
        """What follows from the feed's updates, in its order. What is known gives nothing."""
        seen: dict[tuple[str, Version], Release] = {}
        for where, release in feed.releases():
            for platform in platforms_of(self.catalogue, release):
                if not recorded(self.catalogue, platform, release.version):
                    continue
                twin = seen.setdefault((platform, release.version), release)
                if twin is not release:
                    yield from _twice(where, twin, release)
                else:
                    yield from self._one(platform, release)

    def _one(self, platform: str, release: Release) -> Iterator[Said]:
        update = self.catalogue.update_of(platform, release.version)
        if update is None or update.published is None:
            name = f"{self.catalogue.platforms[platform].name} {release.version}"
            yield LeftOut(name, "the records have no release of it: import it from the lookup service first")
            return
        before = list(self._against(update, release))
        yield from before
        new = None if before else self._new(update, release)
        self.known += new is None
        if new:
            yield new
        if update.update.security_content is None and release.page and _INDEX.fullmatch(release.page):
            name = f"{self.catalogue.platforms[platform].name} {release.version}"
            yield LeftOut(name, "the feed leads to the vendor's index only; whether that means none is for you to say")

    def _against(self, update: LinkedUpdate, release: Release) -> Iterator[Said]:
        """CVE ids or a page that the record has otherwise."""
        record, (platform, version) = update.update, (update.platform, update.version)
        if record.none_published and release.cves:
            message = f"the source has {_count(release.cves)}, the record says that nothing was published"
            yield against.update("P958", platform, version, "security_content", message)
            return
        if record.cves is not None and release.cves and set(record.cves) != set(release.cves):
            more, fewer = sorted(set(release.cves) - set(record.cves)), sorted(set(record.cves) - set(release.cves))
            parts = [f"has {', '.join(more)} besides"] * bool(more) + [f"has not {', '.join(fewer)}"] * bool(fewer)
            yield against.update("P958", platform, version, "cves", f"the source {' and '.join(parts)}")
        if release.date and update.published and release.date < update.published:
            message = f"the source had {version} on {release.date} already"
            yield against.update("P954", platform, version, "builds", message)
        page = _own_page(release)
        if page and record.security_content not in (None, page):
            said = "none" if record.none_published else "another page"
            message = f"the source leads to {page}, the record has {said}"
            yield against.update("P958", platform, version, "security_content", message)

    def _new(self, update: LinkedUpdate, release: Release) -> NewSecurity | None:
        record = update.update
        cves = tuple(sorted(release.cves, key=_by_number)) if record.cves is None and release.cves else None
        held = cves if cves is not None else record.cves or ()
        marked = {cve for cve in release.exploited if cve in held} - set(record.exploited)
        page = _own_page(release) if record.security_content is None else None
        if not (cves or marked or page):
            return None
        exploited = tuple(sorted(marked, key=_by_number))
        return NewSecurity(update.platform, update.version, page, cves, exploited, self.sources)


def _twice(where: Where, first: Release, second: Release) -> Iterator[Refused]:
    """A version that stands twice is taken once, and only if it says the same."""
    if (set(first.cves), first.page) != (set(second.cves), second.page):
        message = f"{second.name} stands here twice, with other CVE ids or another page; the first was read"
        yield Refused("P961", (*where, "ProductVersion"), message, "compare it with the vendor's page")


def _own_page(release: Release) -> str | None:
    return release.page if release.page and not _INDEX.fullmatch(release.page) else None


def _by_number(cve: str) -> tuple[int, int]:
    _, year, number = cve.split("-")
    return int(year), int(number)


def _count(cves: object) -> str:
    count = len(cves) if isinstance(cves, dict) else 0
    return f"{count} CVE id{'' if count == 1 else 's'}"
