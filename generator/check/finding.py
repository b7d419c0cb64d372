"""A finding: a problem before its line is known. Places are looked up only for files that have findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.errors import Problem
from generator.model.document import Document, Place, Places, Where, lines


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at the end of a way into a file: at the value there, or at its key.

    Where nothing stands at `where` (a key is missing, a value is the default), the nearest place above it counts.
    `until` names a later value on the same line with which the place ends. `lacks` is the key that is missing there.
    """

    path: str
    where: Where
    code: str
    message: str
    repair: str = ""
    key: bool = False
    until: Where | None = None
    lacks: str = ""


def problems(findings: Iterable[Finding], documents: Sequence[Document]) -> list[Problem]:
    """The findings with their places, sorted, each once."""
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.path, []).append(finding)
    by_path = {document.path: document for document in documents if document.path in grouped}
    return sorted({p for path, group in grouped.items() for p in _placed(group, by_path.get(path))})


def _placed(findings: Iterable[Finding], document: Document | None) -> Iterator[Problem]:
    places = document.places() if document else {}
    text = lines(document.text) if document else []
    for found in findings:
        place = _place(places, found)
        excerpt = text[place.line - 1] if place.line <= len(text) else ""
        yield Problem(
            found.path, place.line, place.column, found.code, found.message, found.repair, excerpt, place.length
        )


def _place(places: Places, found: Finding) -> Place:
    start = _nearest(places, found.where, found.key)
    end = _nearest(places, found.until, key=False) if found.until else start
    if end.line != start.line or end.column <= start.column:
        return start
    return Place(start.line, start.column, end.column + end.length - start.column)


def _nearest(places: Mapping[tuple[Where, bool], Place], where: Where, key: bool) -> Place:
    """The place of a value or key, or of the nearest key or value above it."""
    while (where, key) not in places and (where, not key) not in places and where:
        where, key = where[:-1], True
    return places.get((where, key)) or places.get((where, not key)) or Place(1, 1)
