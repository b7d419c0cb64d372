"""A page for each program, and the list of them all."""

from collections.abc import Iterator

from generator.derive.facts import grouped
from generator.model.output import Digest, Page
from generator.model.program import About, Fact, Program
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw, newest
from generator.render.pages.feeds import following
from generator.render.pages.rows import PatchLine, patch_lines

TOPICS: dict[str, tuple[str, tuple[About, ...]]] = {
    "switch": ("The switch, on and off", (About.DEFAULT, About.AUTOMATIC, About.OFF, About.MANUAL)),
    "installing": ("When it installs", (About.RESTART, About.SPEED, About.BATTERY)),
    "removing": ("Removing, withdrawing, coming back", (About.REMOVAL, About.REAPPLY, About.WITHDRAWAL)),
    "fitting": ("What it needs and where it goes", (About.BASE, About.CUMULATIVE, About.COMBINED, About.INCLUSION)),
    "letters": ("How it shows", (About.LETTER, About.SHOWN, About.TEST)),
    "managed": ("Managed devices", (About.MANAGED,)),
    "technical": ("Under the bonnet", (About.TECHNICAL,)),
}
"""The sections of facts: id, title and what their facts are about. Every kind of fact has one."""


def pages(context: Context) -> Iterator[Page]:
    """The list, then a page for each program, in the order of the records."""
    own = grouped((row.patch.program, row) for row in context.catalogue.patch_rows)
    lines = {key: patch_lines(context, own.get(key, ())) for key in context.catalogue.programs}
    yield _list(context, lines)
    for program in context.catalogue.programs.values():
        yield _page(context, program, lines[program.id])


def _list(context: Context, lines: dict[str, tuple[PatchLine, ...]]) -> Page:
    summary = "The ways in which fixes arrive between updates, the versions that they serve, and their patches."
    digest = Digest("Programs", "Programs", summary)
    day = newest(line.date for own in lines.values() for line in own)
    head = Head("programs/", None, "Programs", summary, digest, day, feeds=following(context))
    return draw(context, "programs", head, programs=context.catalogue.programs.values(), lines=lines)


def _page(context: Context, program: Program, lines: tuple[PatchLine, ...]) -> Page:
    head = Head(
        f"programs/{program.id}/",
        "programs",
        program.name,
        f"{program.name}: {program.summary} Where the switch is, what a restart and a removal do, all patches.",
        Digest("Program", program.name, program.summary, (program.short, program.plural)),
        newest(line.date for line in lines),
        feeds=following(context, f"program/{program.id}"),
    )
    return draw(context, "program", head, program=program, patches=lines, topics=_topics(program))


def _topics(program: Program) -> Iterator[tuple[str, str, list[Fact]]]:
    """The sections that have facts: id, title, facts in the section's order."""
    for key, (title, about) in TOPICS.items():
        facts = [fact for each in about for fact in program.facts_about(each)]
        if facts:
            yield key, title, facts
