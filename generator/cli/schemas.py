"""`between schemas`: what editors check records with."""

import sys

import click

from generator import schemas
from generator.cli.common import OneLine, project_option
from generator.errors import BetweenError
from generator.project import Project


@click.command("schemas")
@click.option("--write", is_flag=True, help="Write those that are not current.")
@project_option
def schemas_command(project: Project, write: bool) -> None:
    """Say whether the editors' schemas in .vscode/schemas are current, or make them so.

    They say which keys a record has, and which platforms, devices, components, programs and sources there are to
    choose from. A device that you add is offered by your editor after this:

    \b
        between schemas --write

    Exits with 0 if they are current, with 1 if they are not, with 2 if it could not run.
    """  # noqa: D301 - click reads this mark: what follows keeps its lines
    try:
        paths = schemas.refresh(project) if write else [file.path for file in schemas.stale(project)]
    except BetweenError as error:
        raise OneLine(str(error)) from error
    for path in paths:
        click.echo(f"{path} {'written' if write else 'is not current'}")
    if not paths:
        click.echo("The schemas are current")
    elif not write:
        click.echo("between schemas --write makes them so")
        sys.exit(1)
