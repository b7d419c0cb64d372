"""The addresses of all pages that are made from records."""

from collections.abc import Iterator

from generator.model.device import DevicesFile
from generator.model.patch import Patch
from generator.model.program import ProgramsFile
from generator.model.records import Records
from generator.model.slug import slugify
from generator.model.update import UpdatesFile
from generator.model.vocabulary import ComponentsFile, PlatformsFile

PROBLEMS = "guides/problems/"
"""The page of all problem codes, which is made from the checks."""
REFERENCE = "guides/api/"
"""The reference of the API, which is made from its schemas."""
RECORDS = "guides/records/"
"""The reference of records, which is made from the models."""


def addresses(records: Records) -> set[str]:
    """Every address (`patches/ID/`) that a page is made for, whether or not the records are free of problems."""
    found = {f"{kind}/{name}/" for kind, name in _named(records)}
    return found | {f"changelog/{year}/" for year in _years(records)} | {PROBLEMS, RECORDS, REFERENCE}


def _named(records: Records) -> Iterator[tuple[str, str]]:
    for patch in records.of(Patch).values():
        yield "patches", patch.id
    for updates in records.of(UpdatesFile).values():
        yield "lines", f"{updates.platform}-{updates.major}"
        yield from (("updates", f"{updates.platform}-{update.version}") for update in updates.updates)
    for devices in records.of(DevicesFile).values():
        for device in devices.devices:
            yield from (("devices", slugify(name)) for name in device.names[1:])
            yield "devices", device.slug or slugify(device.name)
    yield from (("platforms", p.id) for f in records.of(PlatformsFile).values() for p in f.platforms)
    yield from (("programs", p.id) for f in records.of(ProgramsFile).values() for p in f.programs)
    yield from (("components", c.id) for f in records.of(ComponentsFile).values() for c in f.components)


def _years(records: Records) -> set[int]:
    """The years in which something happened: events of patches, and published updates."""
    events = {event.date.year for patch in records.of(Patch).values() for event in patch.events}
    rows = (row for file in records.of(UpdatesFile).values() for update in file.updates for row in update.builds)
    published = [row for row in rows if row.channel == "release" and not row.factory]
    withdrawn = {event.date.year for row in published for event in row.events}
    return events | withdrawn | {row.date.year for row in published}
