"""Checked records become the catalogue: linked, sorted, indexed. Records without problems cannot fail here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model.catalogue import Catalogue, DeviceName, LinkedUpdate
from generator.model.device import Device, DevicesFile
from generator.model.patch import Patch, PatchBuild
from generator.model.program import ProgramsFile
from generator.model.records import Records
from generator.model.rows import BuildRow, PatchRow, patch_row
from generator.model.scope import Fleet, Scope
from generator.model.slug import slugify
from generator.model.update import Update, UpdateBuild, UpdatesFile
from generator.model.vocabulary import ComponentsFile, PlatformsFile, SourcesFile


def assemble(records: Records) -> Catalogue:
    """The catalogue of these records, which must be free of problems."""
    (head,) = records.of(PlatformsFile).values()
    fleet = Fleet(device for file in records.of(DevicesFile).values() for device in file.devices)
    updates = tuple(_updates(records, fleet))
    rows = _by_build(row for update in updates for row in update.rows)
    patches = sorted(records.of(Patch).values(), key=lambda patch: (patch.date, patch.id), reverse=True)
    patch_rows = tuple(row for patch in patches for row in _patch_rows(patch, rows, fleet))
    return Catalogue(
        checked=head.checked,
        authority=head.authority,
        platforms={platform.id: platform for platform in head.platforms},
        sources={s.id: s for file in records.of(SourcesFile).values() for s in file.sources},
        programs={p.id: p for file in records.of(ProgramsFile).values() for p in file.programs},
        components={c.id: c for file in records.of(ComponentsFile).values() for c in file.components},
        fleet=fleet,
        families={d.identifier: f.family for f in records.of(DevicesFile).values() for d in f.devices},
        names=_names(records),
        updates={update.id: update for update in updates},
        patches={patch.id: patch for patch in patches},
        patch_rows=patch_rows,
        lines=_lines(updates),
        rows=rows,
        patches_by_build={(row.platform, row.build): row for row in patch_rows},
        patches_by_base=_by_base(patch_rows),
        unknown=head.unknown,
        disputed=head.disputed,
        paths=_paths(records),
    )


def _updates(records: Records, fleet: Fleet) -> Iterator[LinkedUpdate]:
    """All updates, platforms in their own order, newest version first."""
    (head,) = records.of(PlatformsFile).values()
    place = {platform.id: index for index, platform in enumerate(head.platforms)}
    files = sorted(records.of(UpdatesFile).values(), key=lambda file: (place[file.platform], -file.major))
    for file in files:
        for update in sorted(file.updates, key=lambda update: update.version, reverse=True):
            rows = (_row(file.platform, update, item, fleet) for item in update.builds)
            yield LinkedUpdate(file.platform, update, tuple(sorted(rows, key=lambda row: (row.date, row.build))))


def _row(platform: str, update: Update, item: UpdateBuild, fleet: Fleet) -> BuildRow:
    def expand(scope: Scope) -> frozenset[str]:
        return scope.devices(platform, update.version.major, item.date, fleet)

    devices = expand(item.devices)
    withdrawn = ((event.date, expand(event.devices) if event.devices else devices) for event in item.events)
    return BuildRow(platform, update, item, devices, tuple(withdrawn))


def _by_build(rows: Iterable[BuildRow]) -> dict[tuple[str, str], tuple[BuildRow, ...]]:
    """Rows by platform and number; an alias finds the rows of its main build."""
    found: dict[tuple[str, str], list[BuildRow]] = defaultdict(list)
    aliases: dict[tuple[str, str], str] = {}
    for row in rows:
        found[row.platform, row.build].append(row)
        aliases.update({(row.platform, alias): row.build for alias in row.item.aliases})
    index = {key: tuple(sorted(group, key=lambda row: row.date)) for key, group in found.items()}
    return index | {key: index[key[0], build] for key, build in aliases.items()}


def _patch_rows(patch: Patch, rows: dict[tuple[str, str], tuple[BuildRow, ...]], fleet: Fleet) -> Iterator[PatchRow]:
    for item in patch.builds:
        yield patch_row(patch, item, patch_devices(patch, item, rows[item.platform, item.base], fleet))


def patch_devices(patch: Patch, item: PatchBuild, base: tuple[BuildRow, ...], fleet: Fleet) -> frozenset[str]:
    """The devices of a patch's build: all that its base is made for, or what its own rule leaves of them."""
    under = frozenset().union(*(row.devices for row in base))
    if item.devices is None:
        return under
    named = fleet.identifiers((*item.devices.only, *item.devices.plus))
    return item.devices.devices(item.platform, item.version.major, patch.date, fleet) & (under | named)


def _lines(updates: Iterable[LinkedUpdate]) -> dict[tuple[str, int], tuple[BuildRow, ...]]:
    lines: dict[tuple[str, int], list[BuildRow]] = defaultdict(list)
    for update in updates:
        lines[update.platform, update.version.major].extend(update.rows)
    return {key: tuple(sorted(rows, key=lambda row: (row.version, row.date, row.build))) for key, rows in lines.items()}


def _by_base(rows: Iterable[PatchRow]) -> dict[tuple[str, str], tuple[PatchRow, ...]]:
    bases: dict[tuple[str, str], list[PatchRow]] = defaultdict(list)
    for row in rows:
        bases[row.platform, row.base].append(row)
    return {key: tuple(sorted(group, key=lambda row: (row.began, row.letter))) for key, group in bases.items()}


def _names(records: Records) -> dict[str, DeviceName]:
    """One entry a marketing name, in the order of the devices' files."""
    names: dict[str, DeviceName] = {}
    for file in records.of(DevicesFile).values():
        for device in file.devices:
            for name, slug in _slugs(device):
                before = names[slug].devices if slug in names else ()
                names[slug] = DeviceName(name, slug, file.family, (*before, device))
    return names


def _paths(records: Records) -> dict[str, str]:
    """Which file a page's record stands in, by the page's address."""
    paths: dict[str, str] = {}
    for path, file in records.files.items():
        if isinstance(file, Patch):
            paths[f"patches/{file.id}"] = path
        elif isinstance(file, UpdatesFile):
            paths[f"lines/{file.platform}-{file.major}"] = path
            paths.update({f"updates/{file.platform}-{update.version}": path for update in file.updates})
        elif isinstance(file, DevicesFile):
            paths.update({f"devices/{slug}": path for device in file.devices for _, slug in _slugs(device)})
    return paths


def _slugs(device: Device) -> Iterator[tuple[str, str]]:
    """A device's names with their addresses; the leading one may be pinned."""
    for name in device.names:
        yield name, device.slug if device.slug and name == device.name else slugify(name)
