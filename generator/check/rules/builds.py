"""A build is known by platform and number, and means one thing only."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.check.finding import Finding
from generator.check.index import Index, RowAt
from generator.model.update import Channel
from generator.model.version import Version
from generator.model.vocabulary import Line, Platform


def one_version(index: Index) -> Iterator[Finding]:
    """Within a platform a build has one version."""
    for (platform, build), rows in index.builds.items():
        first = rows[0].at.update.version
        for row in rows[1:]:
            if row.at.update.version != first:
                message = f"{build} is {index.platform_name(platform)} {first} already"
                repair = "correct the number or the version"
                yield Finding(row.at.path, (*row.where, "build"), "P308", message, repair)


def one_row_a_channel(index: Index) -> Iterator[Finding]:
    """A build stands once on each channel of a version; as a factory build and as an update it may stand twice."""
    for (_, build), rows in index.builds.items():
        seen = set()
        for row in rows:
            key = (row.at.update.version, row.item.channel, row.item.factory)
            if key in seen:
                message = f"{build} stands twice as {row.item.channel}"
                repair = "keep one row, for the devices of both"
                yield Finding(row.at.path, (*row.where, "build"), "P309", message, repair)
            seen.add(key)


def aliases_free(index: Index) -> Iterator[Finding]:
    """An alias is no other build's number and no other build's alias."""
    for (platform, alias), rows in index.aliases.items():
        first = rows[0].item.build
        for row in rows:
            where = (*row.where, "aliases", row.item.aliases.index(alias))
            if (platform, alias) in index.builds:
                yield Finding(row.at.path, where, "P310", f"{alias} is a build itself", "correct the alias")
            elif row.item.build != first:
                message = f"the alias {alias} means {first} already"
                yield Finding(row.at.path, where, "P310", message, "correct the alias")


def trains(index: Index) -> Iterator[Finding]:
    """A build begins with the number of its line's train, unless that number is itself in doubt."""
    doubted = {(platform.id, line.major) for _, _, platform, line in _unrisen(index)}
    every = ((p.id, line) for p in (index.platforms or {}).values() for line in p.lines)
    trains = {(p, line.major): f"{line.train:02}" for p, line in every if (p, line.major) not in doubted}
    for row in index.rows:
        train = trains.get((row.at.platform, row.at.update.version.major))
        numbers = [(("build",), row.item.build), *((("aliases", i), a) for i, a in enumerate(row.item.aliases))]
        for key, number in numbers:
            if train and not number.startswith(train):
                yield _other_train(row.at.path, (*row.where, *key), number, train)
    for built in index.patch_builds:
        train = trains.get((built.item.platform, built.item.version.major))
        if train and not built.item.build.startswith(train):
            yield _other_train(built.path, (*built.where, "build"), built.item.build, train)


def trains_rise(index: Index) -> Iterator[Finding]:
    """A later line of a platform has a higher train: no two lines share one."""
    for i, j, platform, line in _unrisen(index):
        where = ("platforms", i, "lines", j, "train")
        message = (
            f"the train {line.train} of {platform.name} {line.major} is not higher than that of the line before it"
        )
        yield Finding(
            index.head[0] if index.head else "", where, "P322", message, "correct the train, or the major version"
        )


def _unrisen(index: Index) -> Iterator[tuple[int, int, Platform, Line]]:
    for i, platform in enumerate(index.head[1].platforms if index.head else ()):
        order = sorted(enumerate(platform.lines), key=lambda one: one[1].major)
        for (_, before), (j, line) in pairwise(order):
            if line.train <= before.train and line.major != before.major:
                yield i, j, platform, line


def train_letters(index: Index) -> Iterator[Finding]:
    """The letter of a build's train fits its version: one for each minor version, going on from one to the next."""
    lines: dict[tuple[str, int], dict[int, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    whole = (row for row in index.rows if row.at.path not in index.broken)  # what is usual is asked of all
    known = (row for row in whole if not _twice(index, row))  # another rule tells of those
    rows = [(row, *_place(row.at.update.version), row.item.build.lstrip("0123456789")[0]) for row in known]
    for row, major, minor, letter in rows:
        lines[row.at.platform, major][minor][letter] += 1
    for row, major, minor, letter in rows:
        line = lines[row.at.platform, major]
        usual = line[minor].most_common(1)[0][0]
        before = max((other for older in line if older < minor for other in line[older]), default="A")
        if letter != usual or letter < before:
            message = f"{row.item.build} has the letter {letter}, where {usual if letter != usual else before} is usual"
            repair = "correct the build or the version"
            yield Finding(row.at.path, (*row.where, "build"), "P321", message, repair)


def _twice(index: Index, row: RowAt) -> bool:
    rows = index.builds[row.at.platform, row.item.build]
    return any(other.at.update.version != rows[0].at.update.version for other in rows)


def _place(version: Version) -> tuple[int, int]:
    return version.major, next(iter(version.numbers[1:]), 0)


def _other_train(path: str, where: tuple[str | int, ...], build: str, train: str) -> Finding:
    message = f"{build} is not of this line's train, {train}"
    return Finding(path, where, "P311", message, "correct the build, or the train in platforms.yml")


def patch_builds_free(index: Index) -> Iterator[Finding]:
    """The number of a patch's build belongs to no other patch build and to no update of its platform."""
    seen: dict[tuple[str, str], str] = {}
    for built in index.patch_builds:
        key = (built.item.platform, built.item.build)
        update = next(iter(index.builds.get(key) or index.aliases.get(key) or ()), None)
        if update or key in seen:
            owner = f"{index.platform_name(key[0])} {update.at.update.version}" if update else f"the patch {seen[key]}"
            message = f"{built.item.build} belongs to {owner} already"
            yield Finding(built.path, (*built.where, "build"), "P312", message, "correct the number")
        seen.setdefault(key, built.patch.id)


def candidates_first(index: Index) -> Iterator[Finding]:
    """A candidate that became the release is not dated after it."""
    for (_, build), rows in index.builds.items():
        released = [row.item.date for row in rows if row.item.channel is Channel.RELEASE]
        for row in rows:
            sure = row.at.path not in index.broken
            if sure and row.item.channel is Channel.RC and released and row.item.date > max(released):
                message = f"the candidate {build} is dated after its release of {max(released)}"
                yield _date(row, "P320", message)


def _date(row: RowAt, code: str, message: str) -> Finding:
    return Finding(row.at.path, (*row.where, "date"), code, message, "correct one of the dates")


RULES = (
    one_version,
    one_row_a_channel,
    aliases_free,
    trains,
    trains_rise,
    train_letters,
    patch_builds_free,
    candidates_first,
)
