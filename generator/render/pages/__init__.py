"""All pages that are made from records, one file a kind. Nothing is kept: pages are drawn as they are asked for."""

from collections.abc import Iterator, Mapping

from jinja2 import Environment

from generator.model.catalogue import Catalogue
from generator.model.code import Code
from generator.model.output import Page
from generator.render.pages import (
    about,
    api,
    changelog,
    components,
    devices,
    home,
    lines,
    lookup,
    patches,
    platforms,
    problems,
    programs,
    records,
    subscribe,
    updates,
    withdrawn,
)
from generator.render.pages.context import context

KINDS = (
    ("", home),
    ("lookup", lookup),
    ("changelog", changelog),
    ("patches", patches),
    ("updates", updates),
    ("devices", devices),
    ("lines", lines),
    ("platforms", platforms),
    ("programs", programs),
    ("components", components),
    ("withdrawn", withdrawn),
    ("about", about),
    ("subscribe", subscribe),
    ("guides", api),
    ("guides", records),
)
"""Each with the folder that its pages lie in."""


def pages(
    catalogue: Catalogue, env: Environment, codes: Mapping[str, Code] | None = None, only: str | None = None
) -> Iterator[Page]:
    """Every page, in a fixed order. `codes` are the problem codes of the checks, by code; no page is made without any.

    With `only`, an address, the page of that address is among those made, and few others are. Raises BetweenError,
    naming template and line, if a template is at fault.
    """
    prepared = context(catalogue, env, only)
    folder = None if only is None else only.partition("/")[0]
    for name, kind in KINDS:
        if folder in (None, name):
            yield from kind.pages(prepared)
    if folder in (None, "guides"):
        yield from problems.pages(prepared, codes or {})
