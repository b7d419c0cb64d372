"""The known faults of SOFA's feeds: each is named where it stands, and what is faulty is not used."""

import datetime
import re
from collections.abc import Iterator

from generator.importing.sofa.shape import Feed, Release
from generator.model.addition import Refused
from generator.model.catalogue import Catalogue
from generator.model.document import Where
from generator.model.version import Version

_NUMBER = re.compile(r"[0-9]{2}[A-Z](?!0+[a-z]?$)[0-9]{1,7}[a-z]?")
"""A build number; 26A000 is not one, but stands in for one that nobody knew."""
_BY_HAND = "nothing: the build is not taken from this feed"


def faults(catalogue: Catalogue, feed: Feed) -> Iterator[Refused]:
    """Builds that are empty, made up or of another platform, and dates that cannot be."""
    for number, line in enumerate(feed.lines):
        latest = ("OSVersions", number, "Latest", "Build")
        if line.latest.build is not None and not _NUMBER.fullmatch(line.latest.build):
            yield _no_build(latest, f"the latest of line {number + 1}", line.latest.build)
        yield from _dates(("OSVersions", number, "SecurityReleases"), line.releases)
    for where, release in feed.releases():
        yield from _builds(catalogue, where, release)


def platforms_of(catalogue: Catalogue, release: Release) -> tuple[str, ...]:
    """The platforms that an update is of, by its name: `iOS 26.5.1` is not of iPadOS."""
    for text in (release.name, release.product):
        words = set(re.findall(r"\w+", text))
        if found := tuple(p.id for p in catalogue.platforms.values() if p.name in words):
            return found
    return ()


def _builds(catalogue: Catalogue, where: Where, release: Release) -> Iterator[Refused]:
    if release.build is not None and not _NUMBER.fullmatch(release.build):
        yield _no_build((*where, "Build"), release.name, release.build)
    updates = [catalogue.update_of(platform, release.version) for platform in platforms_of(catalogue, release)]
    rows = [row for update in updates if update for row in update.rows]
    own = {number for row in rows for number in (row.build, *row.item.aliases)}
    named = dict.fromkeys([*([release.build] if release.build else []), *release.builds])
    strange = [number for number in named if number not in own and _NUMBER.fullmatch(number)]
    if own and strange:
        message = f"{', '.join(strange)}: no build of {release.name}, but of another platform or version"
        wrong = "Build" if release.build in strange else "AllBuilds"
        yield Refused("P962", (*where, wrong), message, _BY_HAND)


def _no_build(where: Where, name: str, build: str) -> Refused:
    message = f"the build of {name} is empty" if not build else f"{build!a} of {name} is no build number"
    return Refused("P963", where, message, _BY_HAND)


def _first_later(releases: list[Release]) -> dict[Version, datetime.date]:
    """By version, the first day on which a higher one is dated."""
    first: dict[Version, datetime.date] = {}
    lowest: datetime.date | None = None
    days: dict[Version, datetime.date] = {}
    for release in releases:
        if day := release.date:
            days[release.version] = min(day, days.get(release.version, day))
    for version in sorted({release.version for release in releases}, reverse=True):
        if lowest:
            first[version] = lowest
        if day := days.get(version):
            lowest = min(day, lowest or day)
    return first


def _dates(where: Where, releases: list[Release]) -> Iterator[Refused]:
    """A version is not dated after a higher one of its line: then it is the day on which somebody edited a page."""
    later = _first_later(releases)
    for number, release in enumerate(releases):
        day, first = release.date, later.get(release.version)
        if day is None:
            message = f"{release.name} has no date: {release.released!a}"
        elif first and day > first:
            message = f"{release.name} is dated {day}, after a higher version of {first}"
        else:
            continue
        yield Refused("P964", (*where, number, "ReleaseDate"), message, "nothing: dates are not taken from this feed")
