"""Problems as text, for people and for the tools that show them: one file a format, one signature.

Each format has `render(problems, codes) -> str`; `codes` explains them where a format has room for it. The order is
that of the problems, which the checks sort by place.
"""

from collections.abc import Callable, Mapping, Sequence

from generator.errors import Problem
from generator.model.code import Code
from generator.render.problems import github, json, sarif, text

Render = Callable[[Sequence[Problem], Mapping[str, Code]], str]

FORMATS: Mapping[str, Render] = {
    "text": text.render,
    "json": json.render,
    "github": github.render,
    "sarif": sarif.render,
}

__all__ = ["FORMATS", "Render"]
