"""What a record names is there."""

from collections.abc import Iterable, Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.check.nearest import hint
from generator.model.device import DevicesFile
from generator.model.document import Where
from generator.model.program import ProgramsFile
from generator.model.update import UpdatesFile


def platforms_of_patches(index: Index) -> Iterator[Finding]:
    """The builds of a patch are for platforms that are known; its events are for platforms of its builds."""
    for built in index.patch_builds:
        yield from _platforms(index, built.path, [((*built.where, "platform"), built.item.platform)])


def platforms_of_updates(index: Index) -> Iterator[Finding]:
    """Updates are those of a known platform and of one of its lines."""
    for path, file in index.records.of(UpdatesFile).items():
        yield from _platforms(index, path, [(("platform",), file.platform)])
        platform = (index.platforms or {}).get(file.platform)
        if platform and file.major not in {line.major for line in platform.lines} and path not in index.unasked.astray:
            message = f"{platform.id} has no line {file.major} in platforms.yml"
            yield Finding(path, ("major",), "P202", message, "add the line there, with the train of its builds")


def platforms_of_devices(index: Index) -> Iterator[Finding]:
    """What a device runs is a known platform, and its family belongs to one."""
    for path, file in index.records.of(DevicesFile).items():
        families = {f for platform in (index.platforms or {}).values() for f in platform.families}
        if index.platforms and file.family not in families and path.endswith(f"/{file.family}.yml"):
            message = f"the family {file.family} belongs to no platform"
            yield Finding(path, ("family",), "P211", message, hint(file.family, families))
        for number, device in enumerate(file.devices):
            where = ("devices", number, "runs")
            yield from _platforms(index, path, [((*where, p), p) for p in device.runs], key=True)


def platforms_of_programs(index: Index) -> Iterator[Finding]:
    """What programs say, they say about known platforms."""
    for path, file in index.records.of(ProgramsFile).items():
        for i, program in enumerate(file.programs):
            where: Where = ("programs", i)
            for key, ranges in (("serves", program.serves), ("tests", program.tests)):
                yield from _platforms(index, path, [((*where, key, p), p) for p in ranges], key=True)
            named = [("settings", j, setting.platforms) for j, setting in enumerate(program.settings)]
            named += [("facts", j, fact.platforms) for j, fact in enumerate(program.facts)]
            for group, j, platforms in named:
                at = (*where, group, j, "platforms")
                yield from _platforms(index, path, [((*at, k), p) for k, p in enumerate(platforms)])


def _platforms(index: Index, path: str, named: Iterable[tuple[Where, str]], key: bool = False) -> Iterator[Finding]:
    for where, name in named:
        if index.platforms is not None and name not in index.platforms:
            repair = hint(name, index.platforms)
            yield Finding(path, where, "P201", f"{name} is no platform of platforms.yml", repair, key)


def programs_of_patches(index: Index) -> Iterator[Finding]:
    """A patch belongs to a known program, and the program serves the versions of its builds, or its tests."""
    for path, patch in index.patch_files.items():
        if index.programs is None or patch.program in index.programs:
            continue
        if index.whole(path, "program"):
            repair = hint(patch.program, index.programs)
            yield Finding(path, ("program",), "P207", f"{patch.program} is no program of programs.yml", repair)
    for built in index.patch_builds:
        program = (index.programs or {}).get(built.patch.program)
        platform, version = built.item.platform, built.item.version
        known = index.platforms is not None and platform in index.platforms
        tested = program and built.patch.test and program.tests_version(platform, version)
        if program and known and not tested and not program.serves_version(platform, version):
            message = f"the program {program.id} does not serve {index.platform_name(platform)} {version}"
            repair = "correct the program or the version; which versions it serves stands in programs.yml"
            yield Finding(built.path, (*built.where, "version"), "P208", message, repair)


def platforms_of_security_content(index: Index) -> Iterator[Finding]:
    """A page of a platform's own is for a platform that the patch is for."""
    for path, patch in index.patch_files.items():
        for platform in patch.security_content_on:
            if platform not in patch.platforms and not index.may_be_for(path, platform):
                where: Where = ("security_content_on", platform)
                message = f"the patch has no build for {platform}"
                yield Finding(path, where, "P201", message, hint(platform, patch.platforms), key=True)


def components_of_fixes(index: Index) -> Iterator[Finding]:
    """A fix names a component of the list."""
    if index.components is None:
        return
    for path, patch in index.patch_files.items():
        for number, fix in enumerate(patch.fixes or ()):
            if fix.component not in index.components:
                repair = hint(fix.component, index.components, otherwise="add it to content/components.yml")
                message = f"{fix.component} is no component of components.yml"
                yield Finding(path, ("fixes", number, "component"), "P205", message, repair)


RULES = (
    platforms_of_patches,
    platforms_of_updates,
    platforms_of_devices,
    platforms_of_programs,
    programs_of_patches,
    components_of_fixes,
    platforms_of_security_content,
)
