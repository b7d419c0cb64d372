"""The conductor's part about editors: the schemas in the repository, held against the code and the records."""

from generator.check import check
from generator.load import load
from generator.model.names import of_records
from generator.model.output import OutputFile
from generator.project import Project
from generator.render.records.schemas import editors
from generator.write.single import replace


def stale(project: Project) -> tuple[OutputFile, ...]:
    """The schemas that are not as they should be, as they should be; none where an editor is told the truth.

    The records need not be free of problems: a list that cannot be read gives no names, and refuses none.
    """
    documents, _ = load(project.root)
    records, _ = check(documents)
    return tuple(file for file in editors(of_records(records)) if _now(project, file) != file.content)


def refresh(project: Project) -> tuple[str, ...]:
    """Writes the schemas that are stale, and returns their paths below the project's root."""
    files = stale(project)
    for file in files:
        replace(project.root / file.path, file.content)
    return tuple(file.path for file in files)


def _now(project: Project, file: OutputFile) -> bytes | None:
    path = project.root / file.path
    return path.read_bytes() if path.is_file() else None
