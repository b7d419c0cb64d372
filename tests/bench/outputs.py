"""Feeds and data of the shipped content, without the rest of a build."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.render.api.view import View
from generator.render.environment import environment
from generator.render.exports import exports
from generator.render.feeds import feeds
from tests.bench.measure import Row, in_bytes, in_seconds, seconds
from tests.shared import ROOT

SITE = "https://between-updates.example/"
NAME = "Between Updates"


def measure(_work: Path, catalogue: Catalogue) -> Iterator[Row]:
    """The rows of the table."""
    yield _row("all feeds", lambda: feeds(catalogue, environment(ROOT / "templates"), SITE, NAME))
    yield _row("all data for tools", lambda: exports(View(catalogue, SITE, NAME, environment(ROOT / "templates"))))


def _row(what: str, make: Callable[[], Iterable[OutputFile]]) -> Row:
    files = [len(file.content) for file in make()]
    taken = seconds(lambda: list(make()))
    return Row(what, in_seconds(taken), note=f"{len(files):,} files, {in_bytes(sum(files))} before compression")
