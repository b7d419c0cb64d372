"""Files lie where their content says."""

from collections.abc import Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.model.device import DevicesFile
from generator.model.records import Records
from generator.model.update import UpdatesFile


def misplaced_updates(records: Records) -> Iterator[Finding]:
    """Updates lie in updates/PLATFORM/MAJOR.yml; what lies astray is not asked about anything else."""
    for path, file in records.of(UpdatesFile).items():
        *_, platform, name = path.split("/")
        for key, here, said in (("platform", platform, file.platform), ("major", name[:-4], str(file.major))):
            if here != said:
                message = f"{key} is {said}, but the file lies in {platform}/{name}"
                yield Finding(path, (key,), "P303", message, f"write {here}, or move the file")


def patch_files(index: Index) -> Iterator[Finding]:
    """A patch's file is called as the patch is."""
    for path, patch in index.patch_files.items():
        stem = path.rsplit("/", 1)[-1].removesuffix(".yml")
        if stem != patch.id:
            repair = f"write {stem}, or call the file {patch.id}.yml"
            yield Finding(path, ("id",), "P301", f"the id {patch.id} is not the file's name", repair)


def patch_years(index: Index) -> Iterator[Finding]:
    """A patch lies in the folder of the year of its first event, and its id begins with that year."""
    for path, patch in index.patch_files.items():
        if not index.whole(path, "events"):
            continue
        year, folder = str(patch.date.year), path.rsplit("/", 2)[-2]
        if year != folder or not patch.id.startswith(f"{year}-"):
            message = f"the first event is in {year}, but the file is {folder}/{patch.id}.yml"
            repair = f"move it to {year}/, and let its id begin with {year}; or correct the date"
            yield Finding(path, ("id",), "P302", message, repair)


def device_files(index: Index) -> Iterator[Finding]:
    """A family's devices lie in devices/FAMILY.yml."""
    for path, file in index.records.of(DevicesFile).items():
        stem = path.rsplit("/", 1)[-1].removesuffix(".yml")
        if stem != file.family:
            message = f"the family {file.family} is not the file's name"
            yield Finding(path, ("family",), "P304", message, f"write {stem}, or call the file {file.family}.yml")


RULES = (patch_files, patch_years, device_files)
