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
    subscribe,
    updates,
    withdrawn,
)
from generator.render.pages.context import context

KINDS = (
    home,
    lookup,
    changelog,
    patches,
    updates,
    devices,
    lines,
    platforms,
    programs,
    components,
    withdrawn,
    about,
    subscribe,
    api,
)


def pages(catalogue: Catalogue, env: Environment, codes: Mapping[str, Code] | None = None) -> Iterator[Page]:
    """Every page, in a fixed order. `codes` are the problem codes of the checks, by code; no page is made without any.

    Raises BetweenError, naming template and line, if a template is at fault.
    """
    prepared = context(catalogue, env)
    for kind in KINDS:
        yield from kind.pages(prepared)
    yield from problems.pages(prepared, codes or {})
