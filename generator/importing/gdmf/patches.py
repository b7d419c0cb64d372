"""Builds of patches, held against the records and against the updates that come in with them."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.importing import against
from generator.importing.gdmf.listed import Listed
from generator.importing.gdmf.updates import Incoming
from generator.importing.planned import Said
from generator.importing.scopes import Reach, written
from generator.model.addition import Contradiction, LeftOut, NewPatch, NewPatchBuild, Sources
from generator.model.catalogue import Catalogue
from generator.model.patch import Patch
from generator.model.program import Program
from generator.model.rows import PatchRow


@dataclass(slots=True)
class Patches:
    """The comparison of one answer of the service with the records. `new` are the builds of updates that come in."""

    catalogue: Catalogue
    sources: Sources
    new: Incoming
    known: int = 0
    _fresh: dict[tuple[str, datetime.date, str], list[NewPatchBuild]] = field(default_factory=dict)

    def compared(self, listed: Iterable[Listed]) -> Iterator[Said]:
        """What follows from builds of patches. Builds of one program, day and letter are one patch."""
        order = list(self.catalogue.platforms)
        for one in sorted(listed, key=lambda one: (order.index(one.platform), one.version, one.build)):
            row = self.catalogue.patches_by_build.get((one.platform, one.build))
            if row:
                self.known += 1
                yield from self._known(one, row)
            elif found := self._otherwise(one) or self._not_yet(one):
                yield found
            else:
                self._take(one)
        for (program, day, letter), builds in sorted(self._fresh.items(), key=lambda item: item[0]):
            yield self._patch(self.catalogue.programs[program], day, letter, tuple(builds))

    def _known(self, one: Listed, row: PatchRow) -> Iterator[Said]:
        """A build of the records: the same version, letter and base, no earlier day, no more devices."""
        if (one.version, one.letter) != (row.version, row.letter):
            yield against.build("P953", row, f"the source has {one.build} as {one.version} ({one.letter})")
        if self._main(one) != row.base:
            yield against.build("P957", row, f"the source gives {one.build} the base {one.base}, not {row.base}")
        if row.test:
            name = f"{self.catalogue.platforms[one.platform].name} {row.version} ({row.letter}), build {one.build}"
            yield LeftOut(name, "its record knows it as a test; if it came to everyone, add the event released")
        elif one.date < row.began:
            yield against.build("P954", row, f"the source had {one.build} on {one.date} already")
        if more := one.devices - row.devices:
            yield against.build("P955", row, f"the source lists {one.build} for {against.named(more)} as well")

    def _otherwise(self, one: Listed) -> Contradiction | None:
        """A number, a letter or a base that means something else in the records."""
        taken = self.catalogue.rows.get((one.platform, one.build))
        letter = f"{one.version} ({one.letter})"
        if taken:
            return against.build("P953", taken[0], f"the source has {one.build} as a patch, {letter}")
        base = self._main(one)
        for row in self.catalogue.patches_by_base.get((one.platform, base), ()):
            if row.letter == one.letter:
                return against.build("P957", row, f"the source has {one.build} as ({one.letter}) for {base}")
        rows = self.catalogue.rows.get((one.platform, base))
        if rows and rows[0].version != one.version:
            return against.build("P953", rows[0], f"the source has {one.base} as the base of {letter}")
        return None

    def _not_yet(self, one: Listed) -> LeftOut | None:
        """Why a new build cannot be written: its base or its program is not in the records."""
        platform = self.catalogue.platforms[one.platform].name
        what = f"{platform} {one.version} ({one.letter}), build {one.build}"
        if not self._under(one):
            return LeftOut(what, f"its base {one.base} is in no update of the records")
        if self.catalogue.program_for(one.platform, one.version) is None:
            return LeftOut(what, f"no program of programs.yml serves {platform} {one.version}")
        if not one.devices & self._under(one):
            return LeftOut(what, f"none of its devices has the base {one.base} in the records")
        return None

    def _take(self, one: Listed) -> None:
        program = self.catalogue.program_for(one.platform, one.version)
        assert program is not None  # noqa: S101 - `_not_yet` asked
        under = self._under(one)
        devices = frozenset(one.devices)
        reach = Reach(one.platform, one.version.major, one.date, self.catalogue.fleet)
        scope = None if devices == under else written(devices, reach, under)
        build = NewPatchBuild(one.platform, one.version, one.letter, one.build, self._main(one), scope, self.sources)
        self._fresh.setdefault((program.id, one.date, one.letter), []).append(build)

    def _patch(
        self, program: Program, day: datetime.date, letter: str, builds: tuple[NewPatchBuild, ...]
    ) -> NewPatch | LeftOut:
        versions = sorted({build.version for build in builds})
        name = f"{program.name} {' and '.join(f'{version} ({letter})' for version in versions)}"
        same = [patch for patch in self.catalogue.patches.values() if _is(patch, program.id, day, letter)]
        if len(same) > 1:
            numbers = ", ".join(build.build for build in builds)
            return LeftOut(f"{name}, {numbers}", f"{same[0].id} and {same[1].id} both fit: write it into the right one")
        made = f"{day}-{program.id}-{str(versions[0]).replace('.', '-')}-{letter}"
        return NewPatch(same[0].id if same else made, program.id, name, day, builds, self.sources, exists=bool(same))

    def _main(self, one: Listed) -> str:
        """The base under its main number."""
        rows = self.catalogue.rows.get((one.platform, one.base))
        return rows[0].build if rows else self.new.mains.get((one.platform, one.base), one.base)

    def _under(self, one: Listed) -> frozenset[str]:
        """The devices of the base, as the records say or as they will."""
        rows = self.catalogue.rows.get((one.platform, one.base), ())
        recorded = frozenset[str]().union(*(row.devices for row in rows))
        return recorded | self.new.devices.get((one.platform, self._main(one)), frozenset())


def _is(patch: Patch, program: str, day: datetime.date, letter: str) -> bool:
    return patch.program == program and patch.date == day and any(build.letter == letter for build in patch.builds)
