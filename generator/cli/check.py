"""`between check`: what is wrong in the records and the hand-written pages, all at once."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator import reading
from generator.check.codes import CODES
from generator.cli.common import OneLine, inside, project_option, within
from generator.errors import BetweenError, Problem
from generator.project import Project
from generator.render.problems import FORMATS


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How they are shown.",
)
@click.option(
    "--published",
    metavar="DIR|URL",
    help="Also find what this published site has (its folder, or its https address) and the records no longer give.",
)
@project_option
def check_command(project: Project, paths: tuple[Path, ...], format_name: str, published: str | None) -> None:
    """Check the records, and show the problems of all files or of the files and folders PATH.

    With --published, an address, a feed entry or a date that was published and is missing or moved is a problem too;
    it is looked for once the records have no problem of their own.

    Exits with 0 if there is none, with 1 if there are, with 2 if it could not run.
    """
    asked = [inside(project, path) for path in paths]
    try:
        examined = reading.examine(project)
        every = examined.problems or (_broken(project, examined, published) if published else ())
    except BetweenError as error:
        raise OneLine(str(error)) from error
    problems = [problem for problem in every if within(problem.path, asked)]
    known = {*examined.records.files, *(page.path for page in examined.written), *(p.path for p in every)}
    for path in (path for path in asked if not any(within(one, [path]) for one in known)):
        click.echo(_nothing(path), err=True)
    if shown := FORMATS[format_name](problems, CODES):
        click.echo(shown)
    if format_name == "text":
        click.echo(_closing(problems, len(every) - len(problems), sum(within(path, asked) for path in known)))
    sys.exit(1 if problems else 0)


def _broken(project: Project, examined: reading.Examined, published: str) -> tuple[Problem, ...]:
    from generator import promise  # it knows of feeds, whose library would slow every other check down

    return promise.broken(project, examined, published)


def _nothing(path: str) -> str:
    """What is said of a path at which there is nothing to check."""
    what = "is no record and no page" if path.rpartition("/")[2].count(".") else "holds no record and no page"
    return f"{path} {what}, so nothing in it is checked: records are content/**/*.yml, pages content/pages/**/*.md"


def _closing(problems: Sequence[Problem], elsewhere: int, checked: int) -> str:
    also = f" ({elsewhere} more elsewhere)" if elsewhere else ""
    if not problems and not checked:
        return f"Nothing was checked{also}"
    if not problems:
        return f"{_count(checked, 'file')} checked: no problems{also}"
    files = len({problem.path for problem in problems})
    return f"{_count(len(problems), 'problem')} in {_count(files, 'file')}{also}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
