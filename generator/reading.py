"""The first half of the conductor: records and pages are read, checked, linked. It needs no engine and no templates."""

from collections.abc import Collection
from dataclasses import dataclass

from generator.assemble import assemble
from generator.check import check
from generator.check.files import check_files
from generator.check.pages import check_pages
from generator.derive.addresses import addresses
from generator.errors import Problem, ProblemsFound
from generator.load import load, load_pages, page_files
from generator.memory import uncollected
from generator.model.catalogue import Catalogue
from generator.model.document import HandWritten
from generator.model.records import Records
from generator.project import Project


@dataclass(frozen=True, slots=True)
class Examined:
    """What a project holds, and everything that is wrong with it, by place."""

    records: Records
    written: tuple[HandWritten, ...]
    problems: tuple[Problem, ...]

    def catalogue(self) -> Catalogue:
        """The catalogue of the records. Raises ProblemsFound if anything is wrong."""
        if self.problems:
            raise ProblemsFound(self.problems)
        return assemble(self.records)


def examine(project: Project) -> Examined:
    """All records that are valid on their own, the hand-written pages, and every problem in either."""
    with uncollected():
        records, problems, lost = _records(project)
        written, unreadable = load_pages(project.root)
        known = addresses(records) | {page.address for page in written}
        texts = {page.path: page.text for page in written}
        links = [*check_pages(texts, known, lost), *check_files(texts, page_files(project.root))]
        return Examined(records, tuple(written), tuple(sorted([*problems, *unreadable, *links])))


def catalogue(project: Project) -> Catalogue:
    """The catalogue of a project's records alone. Raises ProblemsFound if anything is wrong with them."""
    with uncollected():
        records, problems, _ = _records(project)
        return Examined(records, (), tuple(sorted(problems))).catalogue()


def _records(project: Project) -> tuple[Records, list[Problem], Collection[str]]:
    """The valid records, the problems of all, and the paths of the files that gave no record."""
    documents, unreadable = load(project.root)
    unread = {problem.path for problem in unreadable}
    records, problems = check(documents, unread)
    lost = unread | {document.path for document in documents} - records.files.keys()
    return records, [*unreadable, *problems], lost
