"""The files of the content folder, each known by where it lies."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.errors import BetweenError, Problem
from generator.load.strict import Fault, read
from generator.model.document import Document, Kind

LARGEST = 1 << 20
_KINDS = (
    (re.compile(r"platforms\.yml"), Kind.PLATFORMS),
    (re.compile(r"sources\.yml"), Kind.SOURCES),
    (re.compile(r"programs\.yml"), Kind.PROGRAMS),
    (re.compile(r"components\.yml"), Kind.COMPONENTS),
    (re.compile(r"devices/[a-z0-9-]+\.yml"), Kind.DEVICES),
    (re.compile(r"updates/[a-z0-9-]+/\d+\.yml"), Kind.UPDATES),
    (re.compile(r"patches/\d{4}/[a-z0-9-]+\.yml"), Kind.PATCH),
)


def load(root: Path) -> tuple[list[Document], list[Problem]]:
    """The record files under `root`/content in path order, and the problems that keep others from being read.

    Raises BetweenError if there is no content folder.
    """
    content = root / "content"
    if not content.is_dir():
        raise BetweenError(f"there is no content folder in {root}")
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in sorted(_record_files(content)):
        path = file.relative_to(root).as_posix()
        kind = _kind(file.relative_to(content).as_posix())
        if kind is None:
            problems.append(_misplaced(path))
            continue
        document, found = load_file(file, path, kind)
        problems.extend(found)
        documents.extend([document] if document else [])
    return documents, problems


def load_file(file: Path, path: str, kind: Kind) -> tuple[Document | None, list[Problem]]:
    """One record file; None with its problems if it could not be read."""
    try:
        raw = file.read_bytes()
        if len(raw) > LARGEST:
            return None, [Problem(path, 1, 1, "P112", "the file is larger than 1 MiB", "divide it")]
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(path, error)]
    except OSError as error:
        return None, [Problem(path, 1, 1, "P101", f"cannot be read: {error.strerror}", "check the file and its rights")]
    data, faults = read(text)
    if faults or data is None:
        return None, [_problem(path, text, fault) for fault in faults] or [_empty(path)]
    return Document(path, kind, text, data), []


def _record_files(content: Path) -> Iterator[Path]:
    """Every YAML file below content, but for hand-written pages and hidden folders."""
    for file in content.rglob("*"):
        parts = file.relative_to(content).parts
        if parts[0] != "pages" and not any(p.startswith(".") for p in parts) and file.suffix in (".yml", ".yaml"):
            yield file


def _kind(inside: str) -> Kind | None:
    return next((kind for shape, kind in _KINDS if shape.fullmatch(inside)), None)


def _problem(path: str, text: str, fault: Fault) -> Problem:
    lines = text.removeprefix("\ufeff").splitlines()
    place = fault.place
    excerpt = lines[place.line - 1] if place.line <= len(lines) else ""
    return Problem(path, place.line, place.column, fault.code, fault.message, fault.repair, excerpt, place.length)


def _not_utf8(path: str, error: UnicodeDecodeError) -> Problem:
    before = bytes(error.object[: error.start])
    line = before.count(b"\n") + 1
    column = len(before) - (before.rfind(b"\n") + 1) + 1
    return Problem(path, line, column, "P111", "not UTF-8 text", "save the file as UTF-8")


def _empty(path: str) -> Problem:
    return Problem(path, 1, 1, "P113", "the file is empty", "write the record, or delete the file")


def _misplaced(path: str) -> Problem:
    repair = "records lie in content/platforms.yml, sources.yml, programs.yml, components.yml, devices/*.yml, "
    return Problem(
        path, 1, 1, "P114", "no kind of record lies here", repair + "updates/PLATFORM/MAJOR.yml, patches/YEAR/ID.yml"
    )
