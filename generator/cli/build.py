"""`between build`: the whole site, published in one step."""

import sys
from pathlib import Path

import click

from generator import pipeline
from generator.cli.common import project_option
from generator.engine import ENGINES
from generator.errors import BetweenError, ProblemsFound
from generator.project import Project
from generator.render.problems import text


@click.command("build")
@project_option
@click.option(
    "--engine", type=click.Choice(list(ENGINES)), default="material", show_default=True, help="What draws pages."
)
@click.option(
    "--site",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the site is published; site/ below the project's root if it is not given.",
)
@click.option("--compress", is_flag=True, help="Put compressed twins (.gz, .br) beside text files, for web servers.")
@click.option("--changed", is_flag=True, help="Print the addresses of changed and removed files, one a line.")
def build_command(project: Project, engine: str, site: Path | None, compress: bool, changed: bool) -> None:
    """Build the site. On any error the published folder stays as it was."""
    try:
        built = pipeline.build(project, engine, (site or project.site).resolve(), compress)
    except ProblemsFound as found:
        click.echo(text.render(found.problems), err=True)
        sys.exit(1)
    except BetweenError as error:
        click.echo(f"Error: {error}\nThe published site is as it was.", err=True)
        sys.exit(2)
    if changed:
        click.echo("\n".join(sorted([*built.change.written, *built.change.removed])))
        return
    change = built.change
    files = f"{len(change.written)} files written, {len(change.removed)} removed, {change.kept} unchanged"
    click.echo(f"{built.pages} pages: {files}")
    click.echo(
        f"The site lies in {built.site}\nLook at it: make serve, or python3 -m http.server --directory {built.site}"
    )
