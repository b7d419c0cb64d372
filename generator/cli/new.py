"""`between new`: a new record, asked for question by question or told by options."""

import datetime
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from generator import reading
from generator.cli.common import OneLine, project_option
from generator.desk import device, patch, update
from generator.desk.draft import Draft, verdict, write
from generator.desk.fields import Answers, Field, Form, Option, fill
from generator.errors import BetweenError, ProblemsFound
from generator.project import Project
from generator.render.problems import text

Draw = Callable[[Project, Answers], Draft]
"""Makes a draft of the answers."""


@click.group("new")
def new_command() -> None:
    """Write a new record: a patch, an update or a device.

    At a terminal each question is asked, with what the records propose: Enter takes it. Options answer questions
    beforehand. Without a terminal, or with --no-ask, options answer all of them; what is missing is told at once.
    What nobody knows is written unknown. The record is checked with all others before it is written.
    """


def _command(name: str, options: Sequence[Option], form: Form, draw: Draw, example: str, about: str) -> None:
    """Adds one kind of record to the group."""

    def run(project: Project, ask: bool | None, edit: bool, **told: Any) -> None:
        names = {option.name.replace("-", "_"): option for option in options}
        given = {names[key].name: value for key, value in _given(told).items()}
        asking = sys.stdin.isatty() and sys.stdout.isatty() if ask is None else ask
        try:
            answers = Answers(reading.catalogue(project), datetime.datetime.now().astimezone().date(), given, asking)
            fill(form, answers, _ask if asking else None)
            draft = draw(project, answers)
            _finish(project, _looked_at(project, draft, edit, asking))
        except ProblemsFound as found:
            click.echo(text.render(found.problems), err=True)
            raise OneLine("the records have problems: nothing was written") from found
        except BetweenError as error:
            raise OneLine(str(error)) from error

    command = click.command(name, help=about, epilog=f"Example: between new {name} {example}")(project_option(run))
    for option in options:
        click.option(f"--{option.name}", option.name.replace("-", "_"), multiple=option.many, help=option.help)(command)
    click.option("--edit", is_flag=True, help="Open the record in your editor ($EDITOR) before it is written.")(command)
    click.option("--ask/--no-ask", default=None, help="Ask for what the options leave open, or never ask.")(command)
    new_command.add_command(command)


def _given(told: dict[str, Any]) -> dict[str, Sequence[str]]:
    """What stands on the command line, each as a list."""
    lists = {name: value if isinstance(value, tuple) else (value,) for name, value in told.items() if value is not None}
    return {name: value for name, value in lists.items() if value}


def _ask(question: Field, wrong: str) -> str:
    """Asks a person; after a wrong answer it says what was wrong with it."""
    if wrong:
        click.echo(f"  {wrong}")
    return str(click.prompt(question.question, default=question.proposal or "", show_default=bool(question.proposal)))


def _looked_at(project: Project, draft: Draft, edit: bool, asking: bool) -> Draft:
    """The draft as it leaves the editor, which opens while the checks have something against it and a person mends it.

    Whoever stops in between keeps what is there: it is a whole form's work.
    """
    try:
        while edit or asking:
            draft = _edited(draft) if edit else draft
            problems = verdict(project, draft) if asking else ()
            if not problems:
                break
            click.echo(text.render(problems))
            edit = click.confirm("Mend it in your editor?", default=True)
            asking = edit
    except (click.Abort, BetweenError):
        click.echo(f"\nThe record as it would be lies in {_kept(draft)}")
        raise
    return draft


def _edited(draft: Draft) -> Draft:
    try:
        changed = click.edit(draft.text, extension=".yml")
    except click.ClickException as error:
        raise BetweenError(error.message) from error
    return draft.edited(changed) if changed is not None else draft


def _finish(project: Project, draft: Draft) -> None:
    """Writes the draft if the checks have nothing against it; else shows what they say, keeps it, and exits with 1."""
    problems = verdict(project, draft)
    if problems:
        click.echo(text.render(problems))
        click.echo(f"Nothing was written: {len(problems)} problem{'' if len(problems) == 1 else 's'} in the new record")
        if any(problem.code == "P601" for problem in problems):
            click.echo("If all records were checked again up to that day, say --checked yes")
        click.echo(f"The record as it would be lies in {_kept(draft)}")
        sys.exit(1)
    try:
        write(project, draft)
    except BetweenError as error:
        raise BetweenError(f"{error}; the record as it would be lies in {_kept(draft)}") from error
    for path in draft.texts:
        click.echo(f"{path}: {'changed' if draft.before[path] is not None else 'written'}")


def _kept(draft: Draft) -> str:
    """A file outside the project with the text of a draft that was not written: a person's work is never lost."""
    with tempfile.NamedTemporaryFile("w", suffix=f"-{Path(draft.path).name}", delete=False, encoding="utf-8") as kept:
        kept.write(draft.text)
    return kept.name


_command(
    "patch",
    patch.OPTIONS,
    patch.form,
    patch.draft,
    "--date 2026-03-17 --build ios:23D8133=23D771330a --title '...' --summary '...' --source https://...",
    "Write the record of a patch: one thing that was released, or tested, between updates.",
)
_command(
    "update",
    update.OPTIONS,
    update.form,
    update.draft,
    "--platform ios --version 26.4 --build 23E246 --date 2026-03-24 --source gdmf",
    "Write a build of an update into the file of its line; an update that is not there yet is made.",
)
_command(
    "device",
    device.OPTIONS,
    device.form,
    device.draft,
    "--family iphone --identifier iPhone17,1 --name 'iPhone 16 Pro' --released 2024-09-20 --source appledb",
    "Write a device into the file of its family.",
)
