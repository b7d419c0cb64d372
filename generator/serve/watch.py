"""What a server for writers watches: the files that a site is made of, and when they last changed."""

import contextlib
from collections.abc import Iterator
from enum import Flag, auto
from pathlib import Path

from generator.project import Project

State = dict[str, tuple[int, int]]
"""Every watched file with the time of its last change and its size."""


class Part(Flag):
    """What kinds of files changed: each asks for other work."""

    RECORDS = auto()
    DRAWN = auto()
    """Hand-written pages, overrides, settings: what the engine draws from."""
    TEMPLATES = auto()


_PLACES = {
    "content": Part.RECORDS,
    "content/pages": Part.DRAWN,
    "site_overrides": Part.DRAWN,
    "mkdocs.yml": Part.DRAWN,
    "templates": Part.TEMPLATES,
}
_NOTHING = Part(0)


def state(project: Project) -> State:
    """The files as they are now."""
    found: State = {}
    for file in _watched(project):
        with contextlib.suppress(OSError):  # an editor's own file may be gone again
            if file.is_file():
                told = file.stat()
                found[file.relative_to(project.root).as_posix()] = (told.st_mtime_ns, told.st_size)
    return found


def changed(before: State, after: State) -> Part:
    """What kinds of files came, went or changed between two looks."""
    paths = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    parts = _NOTHING
    for path in paths:
        parts |= _PLACES[max((place for place in _PLACES if path.startswith(place)), key=len)]
    return parts


def _watched(project: Project) -> Iterator[Path]:
    for name in ("content", "templates", "site_overrides", "mkdocs.yml"):
        place = project.root / name
        yield from [place] if place.is_file() else place.rglob("*")
