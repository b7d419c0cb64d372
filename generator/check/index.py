"""What the rules look up, built once: builds, versions, patches and names, and which files cannot be asked."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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
class Index:
    """Everything that rules look up. A list is None where its file is broken or missing: it refuses nothing."""

    documents: Sequence[Document]
    records: Records
    broken: frozenset[str]
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
    """When each patch was first tested or released on each of its platforms, by its file."""

    def line_can_be_asked(self, platform: str, major: int) -> bool:
        """Whether the updates of a line can be asked: its file is not broken."""
        return not self.is_broken(f"updates/{platform}/{major}.yml")

    def is_broken(self, inside: str) -> bool:
        """Whether a file, named from the content folder, is there and cannot be asked."""
        return f"content/{inside}" in self.broken

    def platform_name(self, platform: str) -> str:
        """A platform as people call it."""
        return str(self.platforms[platform].name) if self.platforms and platform in self.platforms else platform


def index(documents: Sequence[Document], records: Records, broken: Iterable[str]) -> Index:
    """The index of records. `broken` are the files that are there and hold no valid record of their own."""
    unasked = frozenset(broken)
    fleet = _fleet(records, unasked)
    updates = tuple(_updates(records, unasked))
    rows = tuple(_rows(updates, fleet))
    patches = records.of(Patch)
    begun = {path: _begun(patch) for path, patch in patches.items()}
    head = next(iter(records.of(PlatformsFile).items()), None)
    programs = _only(records, ProgramsFile)
    components = _only(records, ComponentsFile)
    sources = _only(records, SourcesFile)
    return Index(
        documents=documents,
        records=records,
        broken=unasked,
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


def _updates(records: Records, broken: frozenset[str]) -> Iterator[UpdateAt]:
    for path, file in records.of(UpdatesFile).items():
        if path not in broken:
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
            yield PatchBuildAt(path, ("builds", number), patch, item, begun[path][item.platform])


def _begun(patch: Patch) -> dict[str, datetime.date | None]:
    events = [e for e in patch.events if e.event is EventKind.TESTED or e.event is EventKind.RELEASED]
    return {p: min((e.date for e in events if e.touches(p)), default=None) for p in patch.platforms}


def _grouped(pairs: Iterable[tuple[tuple[str, str], RowAt]]) -> dict[tuple[str, str], tuple[RowAt, ...]]:
    groups: dict[tuple[str, str], list[RowAt]] = defaultdict(list)
    for key, row in pairs:
        groups[key].append(row)
    return {key: tuple(group) for key, group in groups.items()}
