"""MkDocs with Material for MkDocs, the default engine."""

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path

from generator.engine.config import load
from generator.errors import BetweenError


class Warnings(logging.Handler):
    """Keeps the warnings of a build, so that they can be told as one error."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a warning's text."""
        self.lines.append(record.getMessage())

    @classmethod
    @contextlib.contextmanager
    def counted(cls) -> "Iterator[Warnings]":
        """Collects MkDocs' warnings while the block runs."""
        handler, logger = cls(), logging.getLogger("mkdocs")
        logger.addHandler(handler)
        try:
            yield handler
        finally:
            logger.removeHandler(handler)


def draw(config: Path, stage: Path) -> None:
    """Builds the hand-written pages into `stage`, without our plugin: the pipeline does its work itself."""
    loaded = load(config, site_dir=str(stage), plugins=[])
    from mkdocs.commands.build import build
    from mkdocs.exceptions import MkDocsException

    with Warnings.counted() as warnings:
        try:
            build(loaded)
        except (MkDocsException, SystemExit) as error:
            told = "\n".join(["mkdocs: the pages could not be built", *warnings.lines, str(error)])
            raise BetweenError(told) from error
    if warnings.lines:
        raise BetweenError("\n".join(["mkdocs: no warning is let through:", *warnings.lines]))
