"""The conductor's part about `between fix`: texts are repaired and formatted, and proved to mean the same."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.check import findings
from generator.check.finding import problems
from generator.edit.formatted import format_text, kept
from generator.edit.plain import WIDTHS, lines_ended, unprinted, untabbed
from generator.errors import BetweenError, Problem
from generator.load import load, load_text
from generator.memory import uncollected
from generator.model.document import Document
from generator.model.layout import kind_of
from generator.project import Project
from generator.repairing import Patient, repaired
from generator.write.records import put

_BEFORE_READING = ("P103", "P104")


@dataclass(frozen=True, slots=True)
class Mended:
    """A file that would change: what it held, what it should hold, and the problems that are repaired by that."""

    path: str
    before: bytes
    after: str
    repaired: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Mending:
    """What `between fix` can do for the files that were asked for."""

    looked: int
    files: tuple[Mended, ...]
    problems: tuple[Problem, ...]
    """Of files that are left alone: they cannot be read, or not be formatted."""
    left: tuple[Problem, ...]
    """What only a person can repair, in files that can be read."""


def mend(project: Project, wanted: Callable[[str], bool]) -> Mending:
    """What can be formatted and repaired in the record files whose paths are wanted. Nothing is written."""
    with uncollected():
        documents, unread = load(project.root)
        patients = [Patient(d.text.encode(), d, d) for d in documents if wanted(d.path)]
        patients += _readable(project, [problem for problem in unread if wanted(problem.path)])
        saved = {patient.document.path for patient in patients}
        alone = [problem for problem in unread if wanted(problem.path) and problem.path not in saved]
        others = [document for document in documents if document.path not in saved]
        unreadable = {problem.path for problem in unread} - saved
        repaired(patients, others, unreadable)
        untold = [problem for patient in patients for problem in _format(patient)]
        left = _left(patients, others, unreadable)
    looked = len(patients) + len({problem.path for problem in alone})
    changed = sorted((p for p in patients if p.changed), key=lambda p: p.document.path)
    files = tuple(Mended(p.document.path, p.before, p.document.text, tuple(sorted(p.repaired))) for p in changed)
    return Mending(looked, files, tuple(sorted([*alone, *untold])), tuple(left))


def write(project: Project, mending: Mending) -> None:
    """Writes the files that change, all or none. Raises BetweenError if somebody else changed one meanwhile."""
    texts = {file.path: file.after for file in mending.files}
    put(project.root, texts, {file.path: file.before for file in mending.files})


def _readable(project: Project, unread: Collection[Problem]) -> Iterator[Patient]:
    """The files that can be read once their tabs and control characters are gone, in one way only."""
    others = {problem.path for problem in unread if problem.code not in _BEFORE_READING}
    for path in sorted({problem.path for problem in unread} - others):
        kind = kind_of(path)
        file = project.root / path
        if not kind:
            continue
        raw = file.read_bytes()
        text = unprinted(lines_ended(raw.decode()))
        tries = [load_text(untabbed(text, width), path, kind)[0] for width in WIDTHS]
        good = [document for document in tries if document]
        if good and all(document.data == good[0].data for document in good):
            yield Patient(raw, good[0], good[0], [problem for problem in unread if problem.path == path])


def _format(patient: Patient) -> Iterator[Problem]:
    """Formats a file; gives a problem, and leaves the text as it is, where its meaning could not be proved."""
    text = lines_ended(patient.document.text)
    path = patient.document.path
    try:
        after = format_text(text, path)
        document = _same(patient.document, after)
        if document and (after == text or kept(text, after, path)):
            patient.document = document
            return
    except (BetweenError, LookupError, ValueError):  # a text that the library reads in another way than the loader
        pass
    patient.give_up()
    yield Problem(path, 1, 1, "P115", "cannot be formatted without a loss", "write it more plainly, as others are")


def _same(before: Document, text: str) -> Document | None:
    """The document of a text, if its values are those of another."""
    document = load_text(text, before.path, before.kind)[0]
    return document if document and document.data == before.data else None


def _left(patients: Iterable[Patient], others: Iterable[Document], unread: Iterable[str]) -> list[Problem]:
    documents = [*(patient.document for patient in patients), *others]
    paths = {patient.document.path for patient in patients}
    _, own, across = findings(sorted(documents, key=lambda document: document.path), unread)
    return problems((finding for finding in [*own, *across] if finding.path in paths), documents)
