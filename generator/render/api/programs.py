"""Programs as JSON."""

from collections.abc import Iterator, Mapping

from generator.model.output import OutputFile
from generator.model.program import Fact, Program, Served, Setting
from generator.render.api.shapes import vocabulary as shapes
from generator.render.api.view import View


def render(view: View) -> Iterator[OutputFile]:
    """The list, then a document for each program."""
    programs = view.catalogue.programs.values()
    entries = tuple(_entry(view, program) for program in programs)
    yield view.file(shapes.Programs(**view.head("programs", "programs/index", "programs"), programs=entries))
    for program in programs:
        yield view.file(document(view, program))


def document(view: View, program: Program) -> shapes.Program:
    """The document of one program."""
    address = f"programs/{program.id}"
    facts: list[Setting | Fact] = [*program.settings, *program.facts]
    return shapes.Program(
        **view.head("program", address, address),
        id=program.id,
        name=program.name,
        plural=program.plural,
        short=program.short,
        summary=program.summary,
        follows=program.follows,
        serves=_served(program.serves),
        tests=_served(program.tests),
        settings=tuple(_settings(view, program)),
        facts=tuple(_facts(view, program)),
        unknown=program.unknown,
        patches=tuple(patch.id for patch in view.catalogue.patches.values() if patch.program == program.id),
        sources=view.cite(dict.fromkeys(source for fact in facts for source in fact.sources)),
    )


def _entry(view: View, program: Program) -> shapes.ProgramEntry:
    address = f"programs/{program.id}"
    return shapes.ProgramEntry(api=view.api(address), page=view.page(address), id=program.id, name=program.name)


def _served(versions: Mapping[str, Served]) -> dict[str, shapes.Served]:
    return {
        platform: shapes.Served(first=served.first.text, last=served.last.text if served.last else None)
        for platform, served in versions.items()
    }


def _settings(view: View, program: Program) -> Iterator[shapes.Setting]:
    for setting in program.settings:
        yield shapes.Setting(
            platforms=setting.platforms,
            path=setting.path,
            switch=setting.switch,
            link=setting.link,
            link_certainty=setting.link_certainty,
            certainty=setting.certainty,
            sources=view.cite(setting.sources),
        )


def _facts(view: View, program: Program) -> Iterator[shapes.Fact]:
    for fact in program.facts:
        yield shapes.Fact(
            about=fact.about,
            platforms=fact.platforms,
            text=fact.text,
            certainty=fact.certainty,
            sources=view.cite(fact.sources),
        )
