"""Data for tools: static JSON under `/api/v1/`, with its schemas, tables and a database; one file a kind."""

from collections.abc import Callable, Iterator, Mapping

from generator.model.output import OutputFile
from generator.render.api import (
    answers,
    changes,
    components,
    csv,
    cves,
    devices,
    events,
    index,
    lines,
    patches,
    platforms,
    programs,
    schemas,
    sqlite,
    updates,
)
from generator.render.api.view import View

__all__ = ["KINDS", "View", "api"]

KINDS: Mapping[str, Callable[[View], Iterator[OutputFile]]] = {
    "index": index.render,
    "platforms": platforms.render,
    "lines": lines.render,
    "updates": updates.render,
    "patches": patches.render,
    "devices": devices.render,
    "answers": answers.render,
    "components": components.render,
    "programs": programs.render,
    "cves": cves.render,
    "events": events.render,
    "changes": changes.render,
    "schemas": schemas.render,
    "csv": csv.render,
    "sqlite": sqlite.render,
}
"""What is written, by name, in a fixed order."""


def api(view: View) -> Iterator[OutputFile]:
    """Every file of the API."""
    for render in KINDS.values():
        yield from render(view)
