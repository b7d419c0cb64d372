"""`/llms.txt`: what there is for machines that read, and how to read it."""

from collections.abc import Iterator

from generator.model.output import OutputFile
from generator.render.api.view import View
from generator.render.plain.telling import Telling
from generator.render.plain.text import tidy

NEWEST = 20
"""How many of the newest patches it names."""


def render(view: View) -> Iterator[OutputFile]:
    """The one file."""
    text = view.render(
        "plain/llms.txt",
        site_name=view.site_name,
        site_url=view.site_url,
        checked=view.catalogue.checked,
        patches=tuple(view.catalogue.patches.values())[:NEWEST],
        names=Telling(view).names,
    )
    yield OutputFile("llms.txt", tidy(text).encode())
