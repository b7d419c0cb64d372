"""What the rules look up, built once: builds, versions, patches and names, and which files cannot be asked."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.check.shape.sound import Sound
from generator.model.device import DevicesFile
from generator.model.document import Document, Where
from generator.model.patch import EventKind, Patch, PatchBuild
from generator.model.program import Program, ProgramsFile
from generator.model.records import Records, T
from generator.model.scope import Fleet
from generator.model.update import Channel, Update, UpdateBuild, UpdatesFile
from generator.model.version import Version
from generator.model.vocabulary import ComponentsFile, Platform, PlatformsFile, SourceInfo, SourcesFile


@dataclass(frozen=True, slots=True)
class UpdateAt:
    """An update and where it is written."""

    path: str
    where: Where
    platform: str
    update: Update
    published: tuple[datetime.date, ...]
    """The days on which builds of it were released, in order."""


@dataclass(frozen=True, slots=True)
class RowAt:
    """A build of an update and where it is written. `devices` is None while the devices cannot be asked."""

    at: UpdateAt
    where: Where
    item: UpdateBuild
    devices: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class PatchBuildAt:
    """A build of a patch and where it is written. `began` is None if no event says when."""

    path: str
    where: Where
    patch: Patch
    item: PatchBuild
    began: datetime.date | None


@dataclass(frozen=True, slots=True)
class Unasked:
    """What cannot be asked."""

    broken: frozenset[str]
    """Files that are there and hold no valid record of their own."""
    astray: frozenset[str]
    """Files of updates that lie where another line's belong."""
    sounds: Mapping[str, Sound]
    """What is sound in those of the broken files of which something is left, by path."""


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that rules look up. A list is None where its file is broken or missing: it refuses nothing.

    Of a broken file there is what is sound in it: a rule that concludes something from absence asks `whole` first.
    """

    documents: Sequence[Document]
    records: Records
    unasked: Unasked
    head: tuple[str, PlatformsFile] | None
    platforms: dict[str, Platform] | None
    programs: Mapping[str, Program] | None
    components: frozenset[str] | None
    sources: Mapping[str, SourceInfo] | None
    fleet: Fleet | None
    updates: tuple[UpdateAt, ...]
    rows: tuple[RowAt, ...]
    builds: Mapping[tuple[str, str], tuple[RowAt, ...]]
    """By platform and build number, without aliases."""
    aliases: Mapping[tuple[str, str], tuple[RowAt, ...]]
    versions: Mapping[tuple[str, Version], UpdateAt]
    patch_files: Mapping[str, Patch]
    """Patches by their file."""
    patches: Mapping[str, tuple[str, Patch]]
    """Patches by their id, with their file."""
    patch_builds: tuple[PatchBuildAt, ...]
    begun: Mapping[str, Mapping[str, datetime.date | None]]
    """When each patch was first tested or released on each of its platforms, by its file; empty if that is not sure."""

    @property
    def broken(self) -> frozenset[str]:
        """The files that are there and cannot be asked, or not all of them."""
        return self.unasked.broken | self.unasked.astray

    def line_can_be_asked(self, platform: str, major: int) -> bool:
        """Whether the updates of a line can be asked: its file is not broken."""
        return not self.is_broken(f"updates/{platform}/{major}.yml")

    def is_broken(self, inside: str) -> bool:
        """Whether a file, named from the content folder, is there and cannot be asked."""
        return f"content/{inside}" in self.broken

    def whole(self, path: str, *where: str | int) -> bool:
        """Whether nothing is missing at a place of a record, nor above or below it, because it was broken there."""
        left = self.unasked.sounds.get(path)
        return left is None or left.whole(where)

    def may_be_for(self, path: str, platform: str) -> bool:
        """Whether a patch may have a build for a platform in a row that is broken."""
        left = self.unasked.sounds.get(path)
        for row, data in left.lost.items() if left else ():
            named = data.get("platform") if row[0] == "builds" and isinstance(data, dict) else None
            if row[0] == "builds" and (named == platform or named not in (self.platforms or {})):
                return True
        return False

    def platform_name(self, platform: str) -> str:
        """A platform as people call it."""
        return str(self.platforms[platform].name) if self.platforms and platform in self.platforms else platform


def index(documents: Sequence[Document], records: Records, unasked: Unasked) -> Index:
    """The index of records, those that are sound parts included."""
    fleet = _fleet(records, unasked.broken)
    updates = tuple(_updates(records, unasked.astray))
    rows = tuple(_rows(updates, fleet))
    patches = records.of(Patch)
    begun = {path: _begun(patch, unasked.sounds.get(path)) for path, patch in patches.items()}
    sure = Records({path: record for path, record in records.files.items() if path not in unasked.broken})
    head = next(iter(sure.of(PlatformsFile).items()), None)
    programs, components = _only(sure, ProgramsFile), _only(sure, ComponentsFile)
    sources = _only(sure, SourcesFile)
    return Index(
        documents=documents,
        records=records,
        unasked=unasked,
        head=head,
        platforms={p.id: p for p in head[1].platforms} if head else None,
        programs={p.id: p for p in programs.programs} if programs else None,
        components=frozenset(c.id for c in components.components) if components else None,
        sources={s.id: s for s in sources.sources} if sources else None,
        fleet=fleet,
        updates=updates,
        rows=rows,
        builds=_grouped(((row.at.platform, row.item.build), row) for row in rows),
        aliases=_grouped(((row.at.platform, alias), row) for row in rows for alias in row.item.aliases),
        versions={(at.platform, at.update.version): at for at in reversed(updates)},
        patch_files=patches,
        patches={patch.id: (path, patch) for path, patch in patches.items()},
        patch_builds=tuple(_patch_builds(patches, begun)),
        begun=begun,
    )


def _only(records: Records, kind: type[T]) -> T | None:
    return next(iter(records.of(kind).values()), None)


def _fleet(records: Records, broken: frozenset[str]) -> Fleet | None:
    if any(path.startswith("content/devices/") for path in broken):
        return None
    return Fleet(device for file in records.of(DevicesFile).values() for device in file.devices)


def _updates(records: Records, astray: frozenset[str]) -> Iterator[UpdateAt]:
    for path, file in records.of(UpdatesFile).items():
        if path not in astray:
            for number, update in enumerate(file.updates):
                yield UpdateAt(path, ("updates", number), file.platform, update, _published(update))


def _published(update: Update) -> tuple[datetime.date, ...]:
    return tuple(sorted({b.date for b in update.builds if b.channel is Channel.RELEASE and not b.factory}))


def _rows(updates: Iterable[UpdateAt], fleet: Fleet | None) -> Iterator[RowAt]:
    for at in updates:
        major = at.update.version.major
        for number, item in enumerate(at.update.builds):
            devices = item.devices.devices(at.platform, major, item.date, fleet) if fleet else None
            yield RowAt(at, (*at.where, "builds", number), item, devices)


def _patch_builds(
    patches: Mapping[str, Patch], begun: Mapping[str, Mapping[str, datetime.date | None]]
) -> Iterator[PatchBuildAt]:
    for path, patch in patches.items():
        for number, item in enumerate(patch.builds):
            yield PatchBuildAt(path, ("builds", number), patch, item, begun[path].get(item.platform))


def _begun(patch: Patch, left: Sound | None) -> dict[str, datetime.date | None]:
    """When it began on each platform; nothing where an event may be missing."""
    if left and not left.whole(("events",)):
        return {}
    events = [e for e in patch.events if e.event is EventKind.TESTED or e.event is EventKind.RELEASED]
    return {p: min((e.date for e in events if e.touches(p)), default=None) for p in patch.platforms}


def _grouped(pairs: Iterable[tuple[tuple[str, str], RowAt]]) -> dict[tuple[str, str], tuple[RowAt, ...]]:
    groups: dict[tuple[str, str], list[RowAt]] = defaultdict(list)
    for key, row in pairs:
        groups[key].append(row)
    return {key: tuple(group) for key, group in groups.items()}
