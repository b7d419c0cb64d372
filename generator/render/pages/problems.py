"""What each problem code means, and the repair."""

from collections.abc import Iterable, Iterator, Mapping

from generator.derive.addresses import PROBLEMS
from generator.model.code import Code
from generator.model.output import Digest, Page
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following


def pages(context: Context, codes: Mapping[str, Code]) -> Iterator[Page]:
    """The one page of all codes; none where there are no codes."""
    if codes:
        summary = "Every message of the checker: what the code means, an example of the mistake, and its repair."
        found: Iterable[Code] = [codes[key] for key in sorted(codes)]
        digest = Digest("Guide", "Problem codes", summary, tuple(code.code for code in found))
        head = Head(PROBLEMS, "guides", "Problem codes", summary, digest, feeds=following(context))
        yield draw(context, "problems", head, codes=found)
