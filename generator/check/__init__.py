"""Documents become records, and everything that is wrong with them becomes problems, all at once."""

from collections.abc import Sequence

from generator.errors import Problem
from generator.model.device import DevicesFile
from generator.model.document import Document, Kind
from generator.model.patch import Patch
from generator.model.program import ProgramsFile
from generator.model.records import RecordFile, Records
from generator.model.update import UpdatesFile
from generator.model.vocabulary import ComponentsFile, PlatformsFile, SourcesFile

_MODELS: dict[Kind, type[RecordFile]] = {
    Kind.PLATFORMS: PlatformsFile,
    Kind.SOURCES: SourcesFile,
    Kind.PROGRAMS: ProgramsFile,
    Kind.COMPONENTS: ComponentsFile,
    Kind.DEVICES: DevicesFile,
    Kind.UPDATES: UpdatesFile,
    Kind.PATCH: Patch,
}


def check(documents: Sequence[Document]) -> tuple[Records, list[Problem]]:
    """The records that are valid on their own, and the problems of all documents, sorted by place."""
    return Records({d.path: _MODELS[d.kind].model_validate(d.data) for d in documents}), []
