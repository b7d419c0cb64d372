"""The closed lists are whole, and give each name once."""

import datetime
import string
from collections.abc import Iterable, Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.check.nearest import hint
from generator.model.document import Where
from generator.model.program import Program, ProgramsFile
from generator.model.vocabulary import ComponentsFile, PlatformsFile, SourcesFile

_NEEDED = ("platforms.yml", "sources.yml", "programs.yml", "components.yml")


def missing_files(index: Index) -> Iterator[Finding]:
    """The four lists are there."""
    there = {document.path for document in index.documents} | index.broken
    for name in _NEEDED:
        if f"content/{name}" not in there:
            yield Finding(f"content/{name}", (), "P213", "the file is missing", "write it; every record needs it")


def missing_lines(index: Index) -> Iterator[Finding]:
    """Every line has a file of updates, and every family a file of devices."""
    there = {document.path for document in index.documents} | index.broken
    path, head = index.head or ("", None)
    for i, platform in enumerate(head.platforms if head else ()):
        for j, line in enumerate(platform.lines):
            file = f"content/updates/{platform.id}/{line.major}.yml"
            if file not in there:
                where = ("platforms", i, "lines", j, "major")
                yield Finding(path, where, "P213", f"{file} is missing", "write the file, or take the line away")
        for j, family in enumerate(platform.families):
            if f"content/devices/{family}.yml" not in there:
                message = f"content/devices/{family}.yml is missing"
                at = ("platforms", i, "families", j)
                yield Finding(path, at, "P213", message, "write the file, or take the family away")


def names_once(index: Index) -> Iterator[Finding]:
    """An id stands once in its list, and a major version once in its platform."""
    for path, head in index.records.of(PlatformsFile).items():
        yield from _twice(path, ("platforms",), "id", (p.id for p in head.platforms))
        for number, platform in enumerate(head.platforms):
            yield from _twice(path, ("platforms", number, "lines"), "major", (str(x.major) for x in platform.lines))
    for path, components in index.records.of(ComponentsFile).items():
        yield from _twice(path, ("components",), "id", (c.id for c in components.components))
    for path, sources in index.records.of(SourcesFile).items():
        yield from _twice(path, ("sources",), "id", (s.id for s in sources.sources))
    for path, programs in index.records.of(ProgramsFile).items():
        yield from _twice(path, ("programs",), "id", (p.id for p in programs.programs))


def _twice(path: str, where: Where, key: str, names: Iterable[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            yield Finding(path, (*where, number, key), "P305", f"the {key} {name} stands twice", "keep one of the two")
        seen.add(name)


def families_once(index: Index) -> Iterator[Finding]:
    """A family of devices belongs to one platform."""
    path, head = index.head or ("", None)
    owner: dict[str, str] = {}
    for i, platform in enumerate(head.platforms if head else ()):
        for j, family in enumerate(platform.families):
            if family in owner:
                message = f"the family {family} belongs to {owner[family]} already"
                yield Finding(path, ("platforms", i, "families", j), "P211", message, "keep one of the two")
            owner.setdefault(family, platform.id)


def programs_apart(index: Index) -> Iterator[Finding]:
    """No two programs serve the same version of a platform."""
    for path, file in index.records.of(ProgramsFile).items():
        for number, program in enumerate(file.programs):
            for other in file.programs[:number]:
                for platform in program.serves:
                    if _overlap(program, other, platform):
                        message = f"{program.id} and {other.id} serve the same versions of {platform}"
                        where = ("programs", number, "serves", platform)
                        yield Finding(path, where, "P212", message, "let one end before the other begins")


def _overlap(one: Program, other: Program, platform: str) -> bool:
    starts = (p.serves[platform].first for p in (one, other) if platform in p.serves)
    return any(one.serves_version(platform, v) and other.serves_version(platform, v) for v in starts)


def followed_programs(index: Index) -> Iterator[Finding]:
    """A program follows one that is there."""
    for path, file in index.records.of(ProgramsFile).items():
        ids = {program.id for program in file.programs}
        for number, program in enumerate(file.programs):
            if program.follows and program.follows not in ids and index.whole(path):
                message = f"{program.follows} is no program"
                yield Finding(path, ("programs", number, "follows"), "P207", message, hint(program.follows, ids))


def authority(index: Index) -> Iterator[Finding]:
    """The tag authority's date stands in the calendar and was when the records were last checked."""
    if not index.head:
        return
    path, head = index.head
    year, *rest = (int(part) for part in head.authority.rsplit(",", 1)[1].split("-"))
    try:
        day = datetime.date(year, *[*rest, 1, 1][:2])
    except ValueError:
        yield Finding(path, ("authority",), "P142", "the authority's date is not in the calendar", "correct the date")
        return
    if day > head.checked:
        yield Finding(path, ("authority",), "P142", "the authority's date lies after checked", "write a date past")


def source_patterns(index: Index) -> Iterator[Finding]:
    """The patterns of a source are https addresses with {path} and {commit} to fill in."""
    for path, file in index.records.of(SourcesFile).items():
        for number, source in enumerate(file.sources):
            for key, pattern in (("path", source.path), ("commit", source.commit)):
                if pattern and not _fillable(pattern, key):
                    message = f"the pattern {pattern} cannot be filled in"
                    repair = f"write an https address that holds {{{key}}}"
                    yield Finding(path, ("sources", number, key), "P214", message, repair)


def _fillable(pattern: str, key: str) -> bool:
    try:
        fields = {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}
    except ValueError:
        return False
    allowed = {"path", "commit"} if key == "path" else {"commit"}
    return pattern.startswith("https://") and " " not in pattern and key in fields <= allowed


RULES = (
    missing_files,
    missing_lines,
    names_once,
    families_once,
    programs_apart,
    followed_programs,
    authority,
    source_patterns,
)
