"""Everything that is exported, of the made-up world and of the shipped records, and ways to read it back."""

import functools
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.model.catalogue import Catalogue
from generator.render.api.status import status
from generator.render.api.view import View
from generator.render.environment import environment
from generator.render.exports import exports
from tests import world
from tests.content import real
from tests.shared import ROOT

SITE = "https://site.example/updates/"
Files = dict[str, bytes]


def view(catalogue: Catalogue, site_url: str = SITE) -> View:
    """The view of a catalogue, with the project's own templates."""
    return View(catalogue, site_url, env=environment(ROOT / "templates"))


def made(of: View) -> Files:
    """Every file, by path; none may be there twice."""
    files = [*exports(of), status(of)]
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}


@functools.cache
def shipped_view() -> View:
    return view(real.catalogue())


@functools.cache
def shipped() -> Files:
    return made(shipped_view())


@functools.cache
def world_view() -> View:
    return of(world.FILES)


@functools.cache
def made_up() -> Files:
    return made(world_view())


def of(files: Mapping[str, str]) -> View:
    """The view of these record files."""
    with tempfile.TemporaryDirectory() as folder:
        return view(world.catalogue(Path(folder), files))


def document(files: Files, path: str) -> Any:
    """A document of the API, by its path without ending: `patches/ID`."""
    return json.loads(files[f"api/v1/{path}.json"])


def documents(files: Files) -> dict[str, Any]:
    """Every document, by the file's path."""
    found = (path for path in files if path.startswith("api/v1/") and path.endswith(".json"))
    return {path: json.loads(files[path]) for path in found}
