"""What of a foreign list lies within the lines that the records hold, and what is said of the rest."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.addition import LeftOut
from generator.model.catalogue import Catalogue
from generator.model.version import Version

Found = Mapping[tuple[str, Version], Iterable[str]]
"""Names of devices by platform and version."""


def recorded(catalogue: Catalogue, platform: str, version: Version) -> bool:
    """Whether platforms.yml has the line of this version."""
    return version.major in {line.major for line in catalogue.platforms[platform].lines}


def old(catalogue: Catalogue, platform: str, version: Version) -> bool:
    """Whether a version is of a line that the records leave out, and is not newer than all that they have."""
    lines = [line.major for line in catalogue.platforms[platform].lines]
    return version.major not in lines and version.major < max(lines)


def outside(catalogue: Catalogue, versions: Iterable[tuple[str, Version]]) -> Iterator[LeftOut]:
    """A remark for each line that the records leave out, with the newest version of it that is listed."""
    lines = {(p, v.major): v for p, v in sorted(versions) if old(catalogue, p, v)}
    for (platform, major), version in lines.items():
        info = catalogue.platforms[platform]
        first = min(line.major for line in info.lines)
        why = f"the records begin with {first}" if major < first else "the records have no such line"
        yield LeftOut(f"{info.name} {version}", why)


def strange(catalogue: Catalogue, found: Found) -> Iterator[LeftOut]:
    """A remark for each device without a record that is listed for a line of the records."""
    versions: dict[tuple[str, str], list[Version]] = {}
    for (platform, version), names in found.items():
        if recorded(catalogue, platform, version):
            for name in names:
                versions.setdefault((platform, name), []).append(version)
    for (platform, name), listed in sorted(versions.items(), key=lambda item: item[0]):
        newest = max(listed)
        more = len(set(listed)) - 1
        also = f" and {more} other version{'' if more == 1 else 's'}" if more else ""
        what = f"{name}, listed for {catalogue.platforms[platform].name} {newest}{also}"
        yield LeftOut(what, "no device has this identifier or board; if it is one, give it a record and import again")
