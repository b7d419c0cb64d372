"""A difference as text, as Markdown for the comment of a pull request, and as JSON: one file a format.

Each has `render(difference) -> str`; `outline` says once what all that people read is made of.
"""

from collections.abc import Callable, Mapping

from generator.model.difference import Difference
from generator.render.difference import json, markdown, text

FORMATS: Mapping[str, Callable[[Difference], str]] = {
    "text": text.render,
    "markdown": markdown.render,
    "json": json.render,
}

__all__ = ["FORMATS"]
