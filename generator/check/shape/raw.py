"""What the plain data of a document tells before it is given types: empty values, identifiers that fell apart."""

import itertools
import re
from collections.abc import Iterator

from generator.check.finding import Finding
from generator.model.document import Data, Document, Where

_SUSPICIOUS = tuple(map(re.compile, (r"\[\s*\]", r"\{\s*\}", r",\s*[0-9]+\s*[\],}]")))
_FRONT = re.compile(r"[A-Za-z]+[0-9]+")
_BACK = re.compile(r"[0-9]+")
_EMPTY_REPAIR = "write the value, or unknown, or take the key away"


def suspicious(text: str) -> bool:
    """Whether a text that makes a valid record may hold empty lists or identifiers that fell apart (most do not)."""
    return any(shape.search(text) for shape in _SUSPICIOUS)


def raw_findings(document: Document) -> Iterator[Finding]:
    """Every empty value and every identifier that fell apart."""
    apart = list(_apart(document.path, document.data, ()))
    halves = {finding.where for finding in apart}
    yield from apart
    for where in _empty(document.data, ()):
        if where not in halves:
            yield Finding(document.path, where, "P123", "nothing stands here", _EMPTY_REPAIR)


def _empty(data: Data, where: Where) -> Iterator[Where]:
    if not data or (isinstance(data, str) and not data.strip()):
        yield where
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _empty(value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _empty(value, (*where, index))


def _apart(path: str, data: Data, where: Where) -> Iterator[Finding]:
    """`[Mac14,8]` is a list of Mac14 and 8; `{identifier: Mac14,8}` has a key 8 with nothing under it."""
    if isinstance(data, list):
        for index, (front, back) in enumerate(itertools.pairwise(data)):
            if _halves(front, back):
                yield _finding(path, (*where, index), f"{front},{back}", (*where, index + 1))
        for index, value in enumerate(data):
            yield from _apart(path, value, (*where, index))
    elif isinstance(data, dict):
        items = list(data.items())
        for (_, front), (key, value) in itertools.pairwise(items):
            if value == "" and _halves(front, key):
                yield _finding(path, (*where, key), f"{front},{key}", None)
        for key, value in items:
            yield from _apart(path, value, (*where, key))


def _halves(front: Data, back: Data) -> bool:
    if not (isinstance(front, str) and isinstance(back, str)):
        return False
    return bool(_FRONT.fullmatch(front) and _BACK.fullmatch(back))


def _finding(path: str, where: Where, identifier: str, until: Where | None) -> Finding:
    message = f"the identifier {identifier} fell apart at its comma"
    return Finding(path, where, "P124", message, f'put it in quotes: "{identifier}"', until is None, until)
