"""MkDocs with Material for MkDocs, the default engine."""

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb
from typing import Any

import jinja2

from generator.engine.config import load
from generator.errors import BetweenError

PLUGIN = "between-updates"


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


def place(error: BaseException) -> str:
    """The template and line that an error of a template comes from; its kind where it comes from elsewhere."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else type(error).__name__


def _without_ours(plugins: Any) -> None:
    """Takes our own plugin out of those that MkDocs has loaded; the others stay."""
    ours = plugins.pop(PLUGIN, None)
    for event, methods in plugins.events.items():
        plugins.events[event] = [method for method in methods if getattr(method, "__self__", None) is not ours]


def draw(config: Path, stage: Path) -> None:
    """Builds the hand-written pages into `stage`, without our plugin: the pipeline does its work itself."""
    loaded = load(config, site_dir=str(stage))
    _without_ours(loaded.plugins)
    from mkdocs.commands.build import build
    from mkdocs.exceptions import MkDocsException

    with Warnings.counted() as warnings:
        try:
            build(loaded)
        except (MkDocsException, SystemExit) as error:
            told = "\n".join(["mkdocs: the pages could not be built", *warnings.lines, str(error)])
            raise BetweenError(told) from error
        except Exception as error:  # a mistake in an override shows as whatever its expression raises
            raise BetweenError(f"mkdocs: {place(error)}: {error}") from error
    if warnings.lines:
        raise BetweenError("\n".join(["mkdocs: no warning is let through:", *warnings.lines]))
