"""`between diff`: what readers will see of a change, before they see it."""

import io
import sys

import click

from generator.cli.common import OneLine, project_option
from generator.errors import BetweenError, ProblemsFound
from generator.model.difference import Difference
from generator.project import Project

_FORMATS = ("text", "markdown", "json")
_STYLES = {"head": "bold", "title": "bold cyan", "+": "green", "~": "yellow", "-": "red", "quiet": "dim"}


@click.command("diff")
@click.argument("against", required=False, metavar="[REV|DIR|URL]")
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="How it is shown."
)
@project_option
def diff_command(project: Project, against: str | None, form: str) -> None:
    """Show what readers will see of a change: pages, feed entries, answers of devices, and the shape of the data.

    The project as it stands, what is not committed included, is compared with a git revision, with a folder (another
    project, its content folder, or a published site), or with the https address of a published site. Without a name it
    is the commit where this branch left origin/main (or main, if there is no origin): on main itself, the last commit.

    \b
    between diff
    between diff v1.4
    between diff https://between-updates.example/
    between diff origin/main --format markdown > comment.md

    Markdown is made for a comment of a pull request, and is never longer than one may be. Exits with 0 if nothing that
    readers had is gone, with 1 if something is, or if the records have problems, with 2 if it could not run: the other
    side cannot be read with the rules of today, or is not there.
    """  # noqa: D301 - click reads this mark: what follows keeps its lines
    found = _difference(project, against)
    if form == "text":
        _show(found)
    else:
        from generator.render.difference import FORMATS

        click.echo(FORMATS[form](found))
    sys.exit(1 if found.loses else 0)


def _difference(project: Project, against: str | None) -> Difference:
    from generator.compared import difference
    from generator.render.problems import text
    from generator.side import Unreadable

    try:
        return difference(project, against)
    except Unreadable as error:
        click.echo(text.render(error.problems), err=True)
        raise OneLine(str(error)) from error
    except ProblemsFound as found:
        click.echo(text.render(found.problems), err=True)
        sys.exit(1)
    except BetweenError as error:
        raise OneLine(str(error)) from error


def _show(found: Difference) -> None:
    """In colours, where they are seen."""
    from rich.console import Console
    from rich.text import Text

    from generator.render.difference.text import lines

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    console = Console(highlight=False)
    for kind, line in lines(found):
        console.print(Text(line, _STYLES.get(kind, "")), soft_wrap=True)
