"""A site is published only over a site: what else a folder holds would be lost when the two change places."""

from pathlib import Path

from generator.errors import BetweenError
from generator.model.output import OutputFile

MARK = OutputFile(".between-site", b"Published by between; the next build replaces this folder as a whole.\n")
_OURS = ("content", "generator", "site_overrides", "templates", "tests", ".git")


def refuse_foreign(site: Path, root: Path) -> None:
    """Raises BetweenError for a folder that must not be replaced: the project, part of it, what is no site of ours.

    An empty folder and one that is not there are free to be taken.
    """
    if site == root or site in root.parents:
        raise BetweenError(f"the site cannot be published over the project: {site}")
    if any((root / name) == site or (root / name) in site.parents for name in _OURS):
        raise BetweenError(f"the site cannot be published inside {site.relative_to(root).parts[0]}/: {site}")
    if site.exists() and not site.is_dir():
        raise BetweenError(f"{site} is a file: the site needs a folder")
    if site.is_dir() and any(site.iterdir()) and not (site / MARK.path).is_file():
        raise BetweenError(f"{site} holds something that is not a site of ours: empty it, or choose another folder")
