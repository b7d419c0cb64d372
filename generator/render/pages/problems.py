"""What each problem code means, and the repair."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from generator.derive.addresses import PROBLEMS
from generator.model.output import Digest, Page
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following


class Code(Protocol):
    """A problem code as the checks know it."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def meaning(self) -> str: ...  # noqa: D102
    @property
    def example(self) -> str: ...  # noqa: D102
    @property
    def repair(self) -> str: ...  # noqa: D102


def pages(context: Context, codes: Mapping[str, Code]) -> Iterator[Page]:
    """The one page of all codes; none where there are no codes."""
    if codes:
        summary = "Every message of the checker: what the code means, an example of the mistake, and its repair."
        found: Iterable[Code] = [codes[key] for key in sorted(codes)]
        digest = Digest("Guide", "Problem codes", summary, tuple(code.code for code in found))
        head = Head(PROBLEMS, "guides", "Problem codes", summary, digest, feeds=following(context))
        yield draw(context, "problems", head, codes=found)
