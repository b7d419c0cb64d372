"""`between fix`: record files in one form, and what can be repaired repaired."""

import difflib
import sys
from pathlib import Path

import click

from generator import mending
from generator.check.codes import CODES
from generator.cli.common import OneLine, inside, project_option, within
from generator.errors import BetweenError
from generator.mending import Mended, Mending
from generator.project import Project
from generator.render.problems import text


@click.command("fix", epilog="Example: between fix --dry-run content/patches/2026")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would change, and exit with 1 if anything would.")
@project_option
def fix_command(project: Project, paths: tuple[Path, ...], dry_run: bool) -> None:
    """Put record files in one form, all of them or the files and folders PATH, and repair what repairs itself.

    The keys stand in the order of the guide, lines are at most 120 long, and quotes stand where they are needed. Byte
    order marks, foreign ends of line and tabs go. Comments stay, and so does every value: each file is read before and
    after, and one that would mean something else is left alone and told. Problems with one possible repair are
    repaired, such as an identifier that fell apart at its comma, or events that are not in order.

    Exits with 0, or with 1 if a file had to be left alone; with --dry-run also if something would change.
    """
    asked = [inside(project, path) for path in paths]
    try:
        done = mending.mend(project, lambda path: within(path, asked))
        if not dry_run:
            mending.write(project, done)
    except BetweenError as error:
        raise OneLine(str(error)) from error
    for file in done.files:
        click.echo(_difference(file) if dry_run else _line(file))
    if done.problems:
        click.echo(text.render(done.problems, CODES))
    click.echo(_closing(done, dry_run), err=dry_run)
    sys.exit(1 if done.problems or (dry_run and done.files) else 0)


def _difference(file: Mended) -> str:
    before, after = (side.splitlines(keepends=True) for side in (file.before.decode("utf-8", "replace"), file.after))
    lines = difflib.unified_diff(before, after, f"a/{file.path}", f"b/{file.path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)[:-1]


def _line(file: Mended) -> str:
    told = [f"{p.path}:{p.line}:{p.column}: {p.code} repaired: {p.message}" for p in file.repaired]
    return "\n".join(told or [f"{file.path}: formatted"])


def _closing(done: Mending, dry_run: bool) -> str:
    changed = f"{len(done.files)} of {done.looked} record files {'would change' if dry_run else 'changed'}"
    parts = [changed if done.files else f"{done.looked} record files: nothing to fix"]
    if done.problems:
        parts.append(f"{len({p.path for p in done.problems})} left alone")
    if done.left:
        parts.append(f"between check shows {len(done.left)} more that only you can repair")
    return "; ".join(parts)
