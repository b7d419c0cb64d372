"""The files of the content folder, each known by where it lies."""

import os
from collections.abc import Iterator
from pathlib import Path

from generator.errors import BetweenError, Problem
from generator.load.positions import places
from generator.load.strict import Fault, read
from generator.model.document import Document, Kind, lines
from generator.model.layout import kind_of

LARGEST = 1 << 20


def load(root: Path) -> tuple[list[Document], list[Problem]]:
    """The record files under `root`/content in path order, and the problems that keep others from being read.

    Raises BetweenError if there is no content folder.
    """
    content = root / "content"
    if not content.is_dir():
        raise BetweenError(f"there is no content folder in {root}")
    documents: list[Document] = []
    problems: list[Problem] = []
    for inside in sorted(_record_files(content)):
        path = f"content/{inside}"
        kind = kind_of(path)
        if kind is None:
            problems.append(_misplaced(path))
            continue
        document, found = load_file(content / inside, path, kind)
        problems.extend(found)
        documents.extend([document] if document else [])
    return documents, problems


def load_file(file: Path, path: str, kind: Kind) -> tuple[Document | None, list[Problem]]:
    """One record file; None with its problems if it could not be read."""
    try:
        if not file.is_file():
            return None, [Problem(path, 1, 1, "P101", "cannot be read: it is no file", "put a record in its place")]
        with file.open("rb", buffering=0) as opened:
            raw = opened.read(LARGEST + 1) or b""
        if len(raw) > LARGEST:
            return None, [Problem(path, 1, 1, "P112", "the file is larger than 1 MiB", "divide it")]
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(path, error)]
    except OSError as error:
        return None, [Problem(path, 1, 1, "P101", f"cannot be read: {error.strerror}", "check the file and its rights")]
    return load_text(text, path, kind)


def load_text(text: str, path: str, kind: Kind) -> tuple[Document | None, list[Problem]]:
    """The text of a record file, as if it had been read from `path`; None with its problems if it is none."""
    data, faults = read(text)
    if faults:
        return None, [_problem(path, text, fault) for fault in faults]
    if not data:
        return None, [_empty(path)]
    return Document(path, kind, text, data, places), []


def _record_files(content: Path) -> Iterator[str]:
    """Every YAML file below content, relative to it, but for hand-written pages and hidden files and folders."""
    for folder, folders, files in os.walk(content):
        inside = Path(folder).relative_to(content).as_posix().removeprefix(".")
        folders[:] = sorted(name for name in folders if not name.startswith(".") and (inside or name != "pages"))
        for name in files:
            if name.endswith((".yml", ".yaml")) and not name.startswith("."):
                yield f"{inside}/{name}" if inside else name


def _problem(path: str, text: str, fault: Fault) -> Problem:
    every = lines(text)
    place = fault.place
    excerpt = every[place.line - 1] if place.line <= len(every) else ""
    return Problem(path, place.line, place.column, fault.code, fault.message, fault.repair, excerpt, place.length)


def _not_utf8(path: str, error: UnicodeDecodeError) -> Problem:
    before = lines(bytes(error.object[: error.start]).decode("utf-8", "replace"))
    message = f"not UTF-8 text: the byte 0x{error.object[error.start]:02X}"
    return Problem(path, len(before), len(before[-1]) + 1, "P111", message, "save the file as UTF-8")


def _empty(path: str) -> Problem:
    return Problem(path, 1, 1, "P113", "the file is empty", "write the record, or delete the file")


def _misplaced(path: str) -> Problem:
    repair = "records lie in content/platforms.yml, sources.yml, programs.yml, components.yml, devices/*.yml, "
    return Problem(
        path, 1, 1, "P114", "no kind of record lies here", repair + "updates/PLATFORM/MAJOR.yml, patches/YEAR/ID.yml"
    )
