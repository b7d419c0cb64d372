"""The few settings of `mkdocs.yml` that pages, feeds and the sitemap need besides the engine."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import BetweenError


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the site is published and what it is called."""

    site_name: str
    site_url: str
    """Ends in a slash."""
    report: str
    """Where mistakes are reported: an address of this site or an https address."""
    repo_url: str
    """The repository of the records, or ""."""


def load(config: Path, **overrides: Any) -> Any:
    """MkDocs' own reading of the configuration. Raises BetweenError where it is refused."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the theme's end-of-life banner: the README says what follows from it
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        return load_config(config_file=str(config), **overrides)
    except MkDocsException as error:
        raise BetweenError(f"{config.name}: {error}") from error


def settings(config: Path) -> Settings:
    """The settings of this `mkdocs.yml`. Raises BetweenError if it has no site_url or cannot be read."""
    return of(load(config))


def of(loaded: Any) -> Settings:
    """The settings of a configuration that MkDocs has loaded."""
    if not loaded.site_url:
        raise BetweenError("mkdocs.yml: site_url is missing: feeds and the sitemap need it")
    if Path(loaded.docs_dir) != Path(loaded.config_file_path).parent / "content" / "pages":
        raise BetweenError("mkdocs.yml: docs_dir must be content/pages: the layout of a project is fixed")
    report = str(loaded.extra.get("report", "about/"))
    return Settings(loaded.site_name, loaded.site_url.rstrip("/") + "/", report, loaded.repo_url or "")
