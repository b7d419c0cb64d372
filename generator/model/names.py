"""The names that records choose from, each with what it stands for: what editors offer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.catalogue import Catalogue
from generator.model.device import Device, DevicesFile
from generator.model.program import Program, ProgramsFile
from generator.model.records import Records
from generator.model.vocabulary import (
    Component,
    ComponentsFile,
    Platform,
    PlatformsFile,
    SourceInfo,
    SourcesFile,
)

Names = Mapping[str, Mapping[str, str]]
"""By list (`platforms`, `families`, `programs`, `components`, `sources`, `devices`): names, and what they stand for."""


@dataclass(frozen=True, slots=True)
class _Lists:
    platforms: Iterable[Platform]
    programs: Iterable[Program]
    components: Iterable[Component]
    sources: Iterable[SourceInfo]
    devices: Iterable[Device]


def of_catalogue(catalogue: Catalogue) -> Names:
    """The names in a catalogue."""
    return _names(
        _Lists(
            catalogue.platforms.values(),
            catalogue.programs.values(),
            catalogue.components.values(),
            catalogue.sources.values(),
            catalogue.fleet.devices.values(),
        )
    )


def of_records(records: Records) -> Names:
    """The names in records, whether or not they fit each other; a file that is broken gives none."""
    return _names(
        _Lists(
            (one for file in records.of(PlatformsFile).values() for one in file.platforms),
            (one for file in records.of(ProgramsFile).values() for one in file.programs),
            (one for file in records.of(ComponentsFile).values() for one in file.components),
            (one for file in records.of(SourcesFile).values() for one in file.sources),
            (one for file in records.of(DevicesFile).values() for one in file.devices),
        )
    )


def _names(lists: _Lists) -> Names:
    platforms, devices = tuple(lists.platforms), tuple(lists.devices)
    called: dict[str, list[str]] = {}
    for device in devices:
        for name in device.names:
            called.setdefault(name, []).append(device.identifier)
    return {
        "platforms": {platform.id: platform.name for platform in platforms},
        "families": {family: f"Runs {platform.name}" for platform in platforms for family in platform.families},
        "programs": {program.id: program.name for program in lists.programs},
        "components": {component.id: f"{component.name}: {component.summary}" for component in lists.components},
        "sources": {source.id: source.name for source in lists.sources},
        "devices": {
            **{name: ", ".join(identifiers) for name, identifiers in called.items()},
            **{device.identifier: device.name for device in devices},
        },
    }
