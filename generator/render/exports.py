"""Everything that is published besides pages and feeds, each format from one small file with one signature."""

from collections.abc import Callable, Iterator, Mapping

from generator.model.output import OutputFile
from generator.render import csaf, sofa
from generator.render.api import KINDS
from generator.render.api.view import View
from generator.render.embed import badges, cards, pictures
from generator.render.plain import changelog, llms, notes
from generator.render.records import schemas

Render = Callable[[View], Iterator[OutputFile]]

EXPORTS: Mapping[str, Render] = {
    **KINDS,
    "records": schemas.render,
    "badges": badges.render,
    "cards": cards.render,
    "pictures": pictures.render,
    "notes": notes.render,
    "changelog": changelog.render,
    "llms": llms.render,
    "sofa": sofa.render,
    "csaf": csaf.render,
}
"""What is written, by name, in a fixed order. Those that have templates need a view with their environment."""


def exports(view: View) -> Iterator[OutputFile]:
    """Every file. Raises BetweenError if a template is at fault."""
    for render in EXPORTS.values():
        yield from render(view)
