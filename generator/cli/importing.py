"""`between import`: what the vendor's lookup service, or SOFA, has that the records have not."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator import imports
from generator.check.codes import CODES
from generator.cli.common import OneLine, project_option
from generator.edit.adding import PLATFORMS
from generator.errors import BetweenError, Problem, ProblemsFound
from generator.imports import Prepared
from generator.project import Project
from generator.render.plans import counted, told
from generator.render.problems import FORMATS

_FIRST = 3
"""How many of the things that are refused for one reason are shown."""
_SOURCES = {
    "gdmf": "the answer of Apple's software lookup service: builds of updates and of patches, days, devices.",
    "sofa": "a feed of SOFA (version 2, iOS or macOS): CVE ids, what was exploited, and the vendor's pages.",
}
_HELP = """Import FILE or URL, {holds}

Without --write nothing changes. What the source does not say is written as unknown, and every new fact names its
source. What is known already is passed over, so a second import changes nothing. A URL is https.

Exits with 0; with 1 if something contradicts a record, or the source or the records have problems; with 2 if it could
not run. What does not contradict is written even so.

\b
between import {kind} FILE
between import {kind} FILE --write --source {kind}
"""


@click.group("import", context_settings={"help_option_names": ["-h", "--help"]})
def import_command() -> None:
    """Add what others publish to the records, without touching what somebody wrote.

    Prints what it would add, what it refuses, and what contradicts a record; writes only with --write.

    \b
    between import gdmf pmv.json
    between import gdmf https://gdmf.apple.com/v2/pmv --ca AppleRootCA.pem --write
    between import sofa https://sofafeed.macadmins.io/v2/ios_data_feed.json
    """  # noqa: D301 - click reads this mark: what follows keeps its lines


def _command(kind: str) -> click.Command:
    """The command of one kind of source; they differ by what they read only."""

    @click.argument("place", metavar="FILE|URL")
    @click.option("--write", is_flag=True, help="Do it: change the record files, all or none.")
    @click.option("--source", metavar="REF", help=f"What new facts name as source; else the URL, or {kind}.")
    @click.option(
        "--ca",
        "trusted",
        metavar="FILE",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="Certificates (PEM) that may vouch for the server, such as the vendor's own root.",
    )
    @click.option("--all", "every", is_flag=True, help="Show all that is refused, not only the first of each code.")
    @project_option
    def command(
        project: Project, place: str, write: bool, source: str | None, trusted: Path | None, every: bool
    ) -> None:
        try:
            prepared = imports.prepare(project, kind, place, source, trusted)
            click.echo(_shown(prepared, every), nl=False)
            changed = imports.write(project, prepared) if write and not prepared.broken else ()
        except ProblemsFound as error:
            click.echo(FORMATS["text"](error.problems, CODES))
            sys.exit(1)
        except BetweenError as error:
            raise OneLine(str(error)) from error
        click.echo(_closing(prepared, write, changed))
        sys.exit(1 if prepared.contradicted or prepared.broken else 0)

    return click.command(kind, help=_HELP.format(kind=kind, holds=_SOURCES[kind]))(command)


for _kind in _SOURCES:
    import_command.add_command(_command(_kind))


def _shown(prepared: Prepared, every: bool) -> str:
    """The plan, and the problems below it; "" if there is nothing to tell."""
    shown = prepared.refused if every else _few(prepared.refused)
    refused = _problems("Refused: it cannot be so, and is not used", shown)
    if hidden := len(prepared.refused) - len(shown):
        refused += f"... and {hidden} more like these: --all shows them\n"
    sections = [
        told(prepared.plan, prepared.platforms),
        refused,
        _problems("Contradicts a record, and is not used", prepared.contradicted),
        _problems("Would be wrong in the records, so nothing can be written", prepared.broken),
    ]
    return "".join(f"{section}\n" for section in sections if section)


def _few(problems: Sequence[Problem]) -> list[Problem]:
    """The first of each code."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.code, []).append(problem)
    return [problem for group in found.values() for problem in group[:_FIRST]]


def _problems(title: str, problems: Sequence[Problem]) -> str:
    return f"{title}\n{FORMATS['text'](problems, CODES)}\n" if problems else ""


def _closing(prepared: Prepared, write: bool, changed: Sequence[str]) -> str:
    lines = [counted(prepared.plan)]
    if prepared.plan.checked and not prepared.broken:
        moves = "has moved" if write else "moves"
        moved = f"`checked` in {PLATFORMS} {moves} from {prepared.checked} to {prepared.plan.checked}"
        lines.append(f"{moved}, the newest day that came in.")
        lines.append("What this source does not tell is not checked by that: read what stands under `unknown` there.")
    if changed:
        lines.append(f"Written: {', '.join(changed)}")
    elif prepared.texts and not prepared.broken:
        lines.append(f"Nothing is written. --write changes {', '.join(prepared.texts)}")
    return "\n".join(lines)
