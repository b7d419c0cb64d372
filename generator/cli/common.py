"""What every command shares: finding the project, and turning what went wrong into lines and exit codes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from generator.errors import BetweenError
from generator.project import Project, find, is_there


class OneLine(click.ClickException):
    """An error of ours as one line on standard error; exit code 2."""

    exit_code = 2


def _project(_context: click.Context, _option: click.Parameter, value: Path | None) -> Project:
    try:
        return find(value or Path())
    except BetweenError as error:
        raise OneLine(str(error)) from error


def project_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--root DIR`; the command gets a `project`, found from there or from the current folder upwards."""
    return click.option(
        "--root",
        "project",
        metavar="DIR",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        callback=_project,
        help="The project's folder; found from the current folder upwards if it is not given.",
    )(command)


def inside(project: Project, path: Path) -> str:
    """A path as problems name it; "." is the project's root. Raises OneLine if it is not there, or elsewhere."""
    if not is_there(path):
        raise OneLine(f"there is no {path}")
    full = path.resolve()
    if not full.is_relative_to(project.root):
        raise OneLine(f"{path} lies outside the project in {project.root}")
    return full.relative_to(project.root).as_posix()


def within(path: str, asked: Sequence[str]) -> bool:
    """Whether a path lies in one of the files and folders that were asked for; nothing asked for is everything."""
    return not asked or any(one in (".", path) or path.startswith(f"{one}/") for one in asked)
