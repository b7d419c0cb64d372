"""All records as they were written, each beside the file it came from."""

from dataclasses import dataclass, field
from typing import TypeVar

from generator.model.device import DevicesFile
from generator.model.document import Kind
from generator.model.patch import Patch
from generator.model.program import ProgramsFile
from generator.model.update import UpdatesFile
from generator.model.vocabulary import ComponentsFile, PlatformsFile, SourcesFile

T = TypeVar("T")
RecordFile = PlatformsFile | SourcesFile | ProgramsFile | ComponentsFile | DevicesFile | UpdatesFile | Patch

MODELS: dict[Kind, type[RecordFile]] = {
    Kind.PLATFORMS: PlatformsFile,
    Kind.SOURCES: SourcesFile,
    Kind.PROGRAMS: ProgramsFile,
    Kind.COMPONENTS: ComponentsFile,
    Kind.DEVICES: DevicesFile,
    Kind.UPDATES: UpdatesFile,
    Kind.PATCH: Patch,
}
"""What a file of each kind holds."""


@dataclass(frozen=True, slots=True)
class Records:
    """Every record file that is valid on its own, by its path relative to the project root, in path order."""

    files: dict[str, RecordFile] = field(default_factory=dict)

    def of(self, kind: type[T]) -> dict[str, T]:
        """The files of one kind, by path, in path order."""
        return {path: record for path, record in self.files.items() if isinstance(record, kind)}
