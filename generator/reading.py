"""The first half of the conductor: records become the catalogue. For commands that need no engine and no templates."""

from generator.assemble import assemble
from generator.check import check
from generator.errors import ProblemsFound
from generator.load import load
from generator.model.catalogue import Catalogue
from generator.project import Project


def catalogue(project: Project) -> Catalogue:
    """The catalogue of a project's records. Raises ProblemsFound if anything is wrong with them."""
    documents, unreadable = load(project.root)
    records, problems = check(documents)
    if found := sorted([*unreadable, *problems]):
        raise ProblemsFound(found)
    return assemble(records)
