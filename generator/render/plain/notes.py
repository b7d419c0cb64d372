"""Each note as Markdown, beside its page: `/patches/ID/` is `/patches/ID.md`."""

from collections.abc import Iterator, Sequence

from generator.derive.facts import grouped
from generator.model.output import OutputFile
from generator.model.patch import Patch
from generator.render.api.view import View
from generator.render.plain.telling import Telling
from generator.render.plain.text import markdown, tidy


def render(view: View) -> Iterator[OutputFile]:
    """A file for each patch, newest first."""
    telling = Telling(view)
    own = grouped((happening.subject, happening) for happening in reversed(view.happenings))
    for patch in view.catalogue.patches.values():
        text = view.render(
            "plain/patch.md",
            patch=patch,
            names=telling.names(patch),
            program=view.catalogue.programs[patch.program],
            page=view.page(f"patches/{patch.id}"),
            data=view.api(f"patches/{patch.id}"),
            statuses=view.statuses(patch),
            status=view.status,
            rows=view.rows(patch),
            happenings=own[f"patches/{patch.id}"],
            told=telling.brief,
            cited=lambda references: _cited(view, references),
        )
        yield OutputFile(address(patch), tidy(text).encode())


def address(patch: Patch) -> str:
    """Where a note lies."""
    return f"patches/{patch.id}.md"


def _cited(view: View, references: Sequence[str]) -> str:
    """Sources as links, behind what they are for."""
    links = ", ".join(f"[{markdown(source.name)}](<{source.url}>)" for source in view.cite(references))
    return f" Source: {links}." if links else ""
