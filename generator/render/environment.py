"""The templates' environment: escaping on, nothing undefined passes, and the words that every template may use."""

import contextlib
import functools
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from traceback import extract_tb
from typing import Any

import jinja2
from markupsafe import Markup

from generator.errors import BetweenError
from generator.model.catalogue import Catalogue
from generator.render import words
from generator.render.plain.text import markdown

FILTERS = {
    "day": words.day,
    "plain_day": words.plain_day,
    "month": words.month,
    "version": words.version,
    "plural": words.plural,
    "listed": words.listed,
    "family": words.family,
    "families": words.families,
    "clipped": words.clipped,
    "pane": words.pane,
    "md": markdown,
}

MARKS = "components/marks.html"
DRAWN = ("chip", "sure", "source", "cve", "cves", "versions", "heading", "subheading")
"""The macros of that template that are filters of a bound environment."""


def environment(templates: Path) -> jinja2.Environment:
    """The environment of the templates below `templates`, with every filter that needs no records."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=jinja2.select_autoescape(["html", "jinja"]),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters.update(FILTERS)
    return env


def bound(env: jinja2.Environment, catalogue: Catalogue) -> jinja2.Environment:
    """The same environment with the filters that read names from records: platform, program, component, device."""
    names = {
        "platform": lambda key: catalogue.platforms[key].name,
        "program": lambda key: catalogue.programs[key].name,
        "component": lambda key: catalogue.components[key].name,
        "device": lambda key: catalogue.fleet.devices[key].name,
        "cite": catalogue.cite,
    }
    overlay = env.overlay()
    # An overlay shares its filters with its origin, which must stay free of one catalogue's names.
    overlay.filters = {**env.filters, **names}
    overlay.filters.update({name: kept(overlay, MARKS, name) for name in DRAWN})
    return overlay


def kept(env: jinja2.Environment, template: str, macro: str) -> Callable[..., Markup]:
    """A macro as a function that draws once for each choice of arguments: a page has hundreds of the same marks."""

    @functools.lru_cache(maxsize=4096)
    def drawn(*arguments: Hashable) -> Markup:
        module = env.get_template(template).module
        return Markup(getattr(module, macro)(*arguments))  # noqa: S704 - escaped in the template

    return drawn


def render(env: jinja2.Environment, template: str, **values: Any) -> str:
    """The text of a template. Raises BetweenError, which names template, line and what is missing."""
    with _named(env, template):
        return env.get_template(template).render(values)


def said(env: jinja2.Environment, template: str, macro: str, *arguments: Any) -> str:
    """The text of a template's macro. Raises BetweenError as `render` does."""
    # Called through a template: only there does Jinja say in which line of the source something went wrong.
    call = f'{{% from "{template}" import {macro} %}}{{{{ {macro}(*arguments) }}}}'
    with _named(env, template):
        return env.from_string(call).render(arguments=arguments)


@contextlib.contextmanager
def _named(env: jinja2.Environment, template: str) -> Iterator[None]:
    """What goes wrong in a template inside is a BetweenError with its place."""
    try:
        yield
    except BetweenError:
        raise
    except jinja2.TemplateNotFound as error:
        raise BetweenError(f"{template}: the template {error.name} is not there") from error
    except jinja2.TemplateSyntaxError as error:
        raise BetweenError(f"{error.name or template}:{error.lineno}: {error.message}") from error
    # A mistake in a template shows as whatever its expression raises, so all of them are named by their place.
    except Exception as error:
        raise BetweenError(f"{_place(env, template, error)}: {error}") from error


def _place(env: jinja2.Environment, template: str, error: Exception) -> str:
    """The innermost template and line in the error's traceback."""
    loader = env.loader
    roots = [str(path) for path in loader.searchpath] if isinstance(loader, jinja2.FileSystemLoader) else []
    for frame in reversed(extract_tb(error.__traceback__)):
        for root in roots:
            if frame.filename.startswith(root):
                return f"{Path(frame.filename).relative_to(root).as_posix()}:{frame.lineno}"
    return template
