"""A patch's build and the base under it."""

import itertools
from collections import defaultdict
from collections.abc import Iterator

from generator.check.finding import Finding
from generator.check.index import Index, PatchBuildAt, RowAt
from generator.check.nearest import nearest


def bases_there(index: Index) -> Iterator[Finding]:
    """A base is a build of an update on the same platform: no alias, and no patch."""
    patched = {(built.item.platform, built.item.build) for built in index.patch_builds}
    for built in index.patch_builds:
        platform, base = key = built.item.platform, built.item.base
        if key in index.builds or not _can_be_asked(index, built):
            continue
        if key in patched:
            yield _base(built, "P315", f"the base {base} is a patch", "write the update's build under that patch")
        elif key in index.aliases:
            main = index.aliases[key][0].item.build
            yield _base(built, "P318", f"the base {base} is an alias", f"write {main}")
        else:
            yield _base(built, "P203", f"base build {base} is in no {platform} update", _meant(index, built))


def _can_be_asked(index: Index, built: PatchBuildAt) -> bool:
    platform = built.item.platform
    known = index.platforms is not None and platform in index.platforms
    return known and index.line_can_be_asked(platform, built.item.version.major)


def _meant(index: Index, built: PatchBuildAt) -> str:
    platform, base = built.item.platform, built.item.base
    close = nearest(base, (build for of, build in index.builds if of == platform))
    if close:
        return f"did you mean {close} ({_shown(index, index.builds[platform, close][0])})?"
    elsewhere = next((rows[0] for (_, build), rows in index.builds.items() if build == base), None)
    if elsewhere:
        return f"{base} is {_shown(index, elsewhere)}"
    major = built.item.version.major
    return f"write the update's build as content/updates/{platform}/{major}.yml has it, or add the update there first"


def _shown(index: Index, row: RowAt) -> str:
    return f"{index.platform_name(row.at.platform)} {row.at.update.version}"


def _base(built: PatchBuildAt, code: str, message: str, repair: str) -> Finding:
    return Finding(built.path, (*built.where, "base"), code, message, repair)


def bases_fit(index: Index) -> Iterator[Finding]:
    """A base has the patch's version and is not newer than the patch."""
    for built in index.patch_builds:
        rows = index.builds.get((built.item.platform, built.item.base), ())
        if not rows:
            continue
        version, since = rows[0].at.update.version, min(row.item.date for row in rows)
        if version != built.item.version:
            message = f"the base {built.item.base} is {version}, not {built.item.version}"
            repair = f"write {version}, or correct the base"
            yield Finding(built.path, (*built.where, "version"), "P314", message, repair)
        sure = index.line_can_be_asked(built.item.platform, version.major)
        if sure and built.began and built.began < since:
            message = f"the base {built.item.base} came on {since}, after the patch of {built.began}"
            yield _base(built, "P316", message, "correct the base or the date")


def letters_once(index: Index) -> Iterator[Finding]:
    """Platform, version, letter and base name one patch build."""
    seen: dict[tuple[object, ...], PatchBuildAt] = {}
    for built in index.patch_builds:
        item = built.item
        key = (item.platform, item.version, item.letter, item.base)
        if key in seen:
            message = f"{item.version} ({item.letter}) on {item.base} is {seen[key].item.build} already"
            where = (*built.where, "letter")
            yield Finding(built.path, where, "P313", message, f"correct the letter; see {seen[key].patch.id}")
        seen.setdefault(key, built)


def letters_in_time(index: Index) -> Iterator[Finding]:
    """On one base, letters go up with their days."""
    bases: dict[tuple[str, str], list[PatchBuildAt]] = defaultdict(list)
    for built in index.patch_builds:
        if built.began:
            bases[built.item.platform, built.item.base].append(built)
    for group in bases.values():
        group.sort(key=lambda built: (built.item.letter, built.began))
        for before, after in itertools.pairwise(group):
            if before.began and after.began and after.began < before.began and after.item.letter > before.item.letter:
                message = f"({after.item.letter}) came on {after.began}, before ({before.item.letter})"
                where = (*after.where, "letter")
                repair = f"correct a letter or a date; ({before.item.letter}) is {before.patch.id}"
                yield Finding(after.path, where, "P319", message, repair)


RULES = (bases_there, bases_fit, letters_once, letters_in_time)
