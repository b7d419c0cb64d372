"""The door for MkDocs: `mkdocs build` and `mkdocs serve` publish the same site as `between build`.

It only translates: MkDocs draws into a stage of ours, and the pipeline hangs the rest and publishes.
"""

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin

from generator import pipeline, reading
from generator.engine.config import of
from generator.engine.material import Warnings, place
from generator.errors import BetweenError, ProblemsFound
from generator.project import find
from generator.render.problems import text
from generator.write import publish

log = logging.getLogger("mkdocs.plugins.between-updates")


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turns what went wrong into MkDocs' own kinds of error: it prints them and exits with 1."""
    try:
        yield
    except ProblemsFound as found:
        raise Abort(text.render(found.problems)) from found
    except BetweenError as error:
        raise PluginError(str(error)) from error


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options: everything stands in the records and in mkdocs.yml."""


class BetweenPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Turns a build of MkDocs into a build of the whole site."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Sends what MkDocs draws into a stage, so that the published folder stays whole until the end."""
        self._held = contextlib.ExitStack()
        with _told():
            self._project = find(Path(str(config.config_file_path)).parent)
            self._site = Path(config.site_dir)
            self._stage = self._held.enter_context(pipeline.staged(self._project, self._site))
            self._warnings = self._held.enter_context(Warnings.counted())
        config.site_dir = str(self._stage.folder)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Checks the records before anything is drawn."""
        with _told():
            self._examined = reading.examine(self._project)
            self._catalogue = self._examined.catalogue()

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Hangs the record pages and publishes; after a warning MkDocs aborts, and the old site stays."""
        if not (config.strict and self._warnings.lines):
            with _told():
                pipeline.hang(self._project, self._examined, self._catalogue, self._stage, of(config))
                change = publish(self._stage, self._site)
            log.info("%d files written, %d removed", len(change.written), len(change.removed))
        config.site_dir = str(self._site)
        self._held.close()

    def on_build_error(self, *, error: Exception) -> None:
        """Lets the next build in; a mistake in an override is told by its place, without a traceback."""
        self._held.close()
        if not isinstance(error, MkDocsException):
            raise Abort(f"{place(error)}: {error}") from error

    def on_serve(self, server: Any, /, *, config: MkDocsConfig, builder: Any) -> Any:  # noqa: ARG002
        """Has `mkdocs serve` watch the records, templates and overrides besides the pages."""
        for folder in ("content", "templates", "site_overrides"):
            server.watch(str(self._project.root / folder))
        return server
