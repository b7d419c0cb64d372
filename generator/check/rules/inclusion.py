"""An update takes a patch in: it is there, newer, of the same line, and came on the day of the event."""

from collections.abc import Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.model.document import Where
from generator.model.patch import PatchEvent
from generator.model.version import Version


def included(index: Index) -> Iterator[Finding]:
    """What a patch is included in is an update of its line, newer than the patch, released on that day."""
    for path, patch in index.patch_files.items():
        for number, event in enumerate(patch.events):
            for platform, version in event.included_in.items():
                own = [build.version for build in patch.builds if build.platform == platform]
                if own:
                    where: Where = ("events", number, "in", platform)
                    found = _version(index, path, platform, version, own)
                    yield from (Finding(path, where, *what) for what in found)
                    if not found:
                        yield from _date(index, path, number, event, platform)


def _version(
    index: Index, path: str, platform: str, version: Version, own: list[Version]
) -> list[tuple[str, str, str]]:
    """What is wrong with the version, as code, message and repair: one thing at most."""
    name, newest = index.platform_name(platform), max(own)
    if version.major != newest.major:
        if index.may_be_for(path, platform):
            return []
        message = f"{name} {version} is not of the line {newest.major}"
        return [("P514", message, "write the update of the patch's own line")]
    if version <= newest:
        return [("P513", f"{name} {version} is not newer than the patch's {newest}", "correct the version")]
    if (platform, version) not in index.versions and index.line_can_be_asked(platform, version.major):
        return [("P210", f"there is no update {name} {version}", _newer(index, platform, newest))]
    return []


def _newer(index: Index, platform: str, than: Version) -> str:
    """The next versions of the line, as a repair."""
    newer = sorted(v for p, v in index.versions if p == platform and v.major == than.major and v > than)
    return f"the next updates are {', '.join(str(v) for v in newer[:3])}" if newer else "add the update"


def _date(index: Index, path: str, number: int, event: PatchEvent, platform: str) -> Iterator[Finding]:
    version = event.included_in[platform]
    update = index.versions.get((platform, version))
    sure = index.line_can_be_asked(platform, version.major)
    if sure and update and event.date not in update.published:
        name = f"{index.platform_name(platform)} {version}"
        days = " and ".join(str(day) for day in update.published)
        message = f"{name} was released on {days}, not on {event.date}" if days else f"{name} was never released"
        yield Finding(path, ("events", number, "date"), "P515", message, "write the day of the update")


RULES = (included,)
