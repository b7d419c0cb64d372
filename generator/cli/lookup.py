"""`between lookup`: what a device gets, for people, for tools, and for a whole inventory."""

import datetime
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator import reading
from generator.cli.batch import BadRow, answered, day
from generator.cli.common import OneLine, project_option
from generator.derive import find
from generator.derive.asking import Asked, Found, ask
from generator.errors import BetweenError, ProblemsFound
from generator.memory import uncollected
from generator.model.answer import State
from generator.model.catalogue import Catalogue
from generator.project import Project
from generator.render.answer_json import AnswerWriter


@click.command("lookup")
@click.option("--device", metavar="NAME", help="An identifier (iPhone17,1), a marketing name, or a board.")
@click.option("--build", metavar="BUILD", help="The installed build: 23D8133.")
@click.option("--version", metavar="VERSION", help='The installed version instead: "26.3.1 (a)", "26.2 beta 2".')
@click.option(
    "--automatic", type=click.Choice(["on", "off"]), default="on", show_default=True, help="Automatic installation."
)
@click.option(
    "--as-of", metavar="DATE", default="", help="2026-03-17: by the end of that day; the reach of the records."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--explain", is_flag=True, help="Every reason, with its sources.")
@click.option(
    "--batch", metavar="FILE.csv", help="Many questions: device,build,automatic,as_of; - reads from standard input."
)
@project_option
def lookup_command(
    project: Project,
    device: str | None,
    build: str | None,
    version: str | None,
    automatic: str,
    as_of: str,
    as_json: bool,
    explain: bool,
    batch: str | None,
) -> None:
    """Say what a device gets, with the build that is installed on it, at the end of a day.

    A name or a version that fits several devices or builds is answered for each of them; devices with the same answer
    share it. With --batch, each row of the file gives one line of JSON, in order; a row that cannot be answered gives
    {"line": N, "error": "..."}, and the exit code is then 1. CVE ids of update steps are left out of a batch.
    """
    _fit(device, build, version, as_json, batch)
    catalogue = catalogue_of(project)
    if batch is not None:
        sys.exit(_batch(catalogue, batch))
    asked = Asked(device or "", build or "", version or "", automatic == "on", _day(as_of, catalogue.checked))
    found = ask(catalogue, asked)
    if as_json:
        writer = AnswerWriter(catalogue)
        click.echo("\n".join(writer.line(one.answer, one.devices) for one in found))
    else:
        _show(project, catalogue, asked, found, explain)


def _fit(device: str | None, build: str | None, version: str | None, as_json: bool, batch: str | None) -> None:
    """Raises OneLine where the options are no question."""
    if batch is not None:
        if not batch:
            raise OneLine("name the file of the batch, or - for standard input: --batch inventory.csv")
        if device or build or version:
            raise OneLine("a batch has its devices and builds in its file: leave --device, --build and --version out")
        if not as_json:
            raise OneLine("a batch is answered as JSON: add --json")
        return
    if not (device or "").strip():
        raise OneLine('name a device: --device iPhone17,1, or --device "iPhone 16 Pro"')
    if bool((build or "").strip()) == bool((version or "").strip()):
        raise OneLine('name what is installed, by --build 23D8133 or by --version "26.3.1 (a)"')
    if version and not find.is_version(version):
        raise OneLine(f"{version!r} is not a version like 26.3.1 or 26.3.1 (a)")


def catalogue_of(project: Project) -> Catalogue:
    """The catalogue of a project; on problems prints them and exits with 1, or raises OneLine."""
    try:
        return reading.catalogue(project)
    except ProblemsFound as found:
        from generator.render.problems import text

        click.echo(text.render(found.problems), err=True)
        sys.exit(1)
    except BetweenError as error:
        raise OneLine(str(error)) from error


def _day(text: str, reach: datetime.date) -> datetime.date:
    try:
        return day(text.strip(), reach)
    except BadRow as error:
        raise OneLine(str(error)) from error


def _batch(catalogue: Catalogue, file: str) -> int:
    """Answers a file on standard output; gives back the exit code."""
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise OneLine(f"{file} cannot be read: {error.strerror}") from error
    lines = raw.decode("utf-8", errors="replace").removesuffix("\n").split("\n")
    try:
        # Thousands of answers and not one cycle among them: looking for some would cost a fifth of the time.
        with uncollected():
            rows = list(answered(catalogue, lines))
    except BetweenError as error:
        raise OneLine(f"{file}: {error}") from error
    click.echo("".join(f"{line}\n" for _, line in rows), nl=False)
    return 0 if all(good for good, _ in rows) else 1


def _show(project: Project, catalogue: Catalogue, asked: Asked, found: tuple[Found, ...], explain: bool) -> None:
    """The answers as cards."""
    from rich.console import Console

    from generator.cli import card
    from generator.render.environment import environment, said

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without the card's frame still gets its words
    console = Console(highlight=False)
    # The templates escape for pages; here their sentences are plain text.
    env = environment(project.templates).overlay(autoescape=False)
    for one in found:
        try:
            sentence = said(env, "answer/sentence.jinja", "sentence", one.answer)
        except BetweenError as error:
            raise OneLine(str(error)) from error
        card.show(console, catalogue, one.answer, one.devices, sentence)
        if explain:
            card.explain(console, catalogue, one.answer)
    for hint in _hints(catalogue, asked, found):
        console.print(hint, markup=False)


def _hints(catalogue: Catalogue, asked: Asked, found: tuple[Found, ...]) -> Iterator[str]:
    """What else may have been meant."""
    state, near = found[0].answer.state, tuple[str, ...]()
    if state is State.UNKNOWN_DEVICE:
        near = find.nearest_devices(catalogue, asked.device)
    elif state is State.UNKNOWN_BUILD and asked.build:
        near = find.nearest_builds(catalogue, found[0].answer.device, asked.build, asked.as_of)
    if near:
        yield f"Did you mean {' or '.join(near)}?"
