"""The conductor's part about changes that are not made yet: what the checks would say of them."""

from collections.abc import Mapping

from generator.check import check
from generator.errors import Problem
from generator.load import load, load_text
from generator.model.document import Document
from generator.model.layout import kind_of
from generator.project import Project


def trial(project: Project, texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Every problem of a project's records, by place, if these files held these texts. Nothing is written.

    `texts` are by their paths relative to the project root; files that are not there yet count as new ones.
    """
    documents, unread = load(project.root)
    kept = [document for document in documents if document.path not in texts]
    problems = [problem for problem in unread if problem.path not in texts]
    for path, text in texts.items():
        document, found = _read(path, text)
        kept.extend([document] if document else [])
        problems.extend(found)
    kept.sort(key=lambda document: document.path)
    _, found = check(kept, {problem.path for problem in problems})
    return tuple(sorted([*problems, *found]))


def _read(path: str, text: str) -> tuple[Document | None, list[Problem]]:
    kind = kind_of(path)
    if kind is None:
        return None, [Problem(path, 1, 1, "P114", "no kind of record lies here", "give the file another place")]
    return load_text(text, path, kind)
