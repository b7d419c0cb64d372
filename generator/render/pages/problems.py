"""What each problem code means, with an example and the repair."""

import itertools
from collections.abc import Iterator, Mapping

from generator.derive.addresses import PROBLEMS
from generator.model.code import Code
from generator.model.output import Digest, Page
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following
from generator.render.problems.example import Shown, shown

GROUPS = {
    "1": "One file alone",
    "2": "What a record names",
    "3": "Builds, versions and letters",
    "4": "Devices",
    "5": "Events",
    "6": "Dates",
    "7": "CVE ids and security content",
    "8": "Hand-written pages",
    "9": "What was published",
}
"""By the first digit of a code."""


def pages(context: Context, codes: Mapping[str, Code]) -> Iterator[Page]:
    """The one page of all codes, below its hand-written beginning; none where there are no codes."""
    if codes:
        summary = "Every message of the checker: what its code means, an example of the mistake, and its repair."
        digest = Digest("Guide", "Problem codes", summary, tuple(sorted(codes)))
        head = Head(PROBLEMS, None, "Problem codes", summary, digest, feeds=following(context))
        yield draw(context, "problems", head, groups=tuple(_groups(codes)))


def _groups(codes: Mapping[str, Code]) -> Iterator[tuple[str, str, tuple[tuple[Code, tuple[Shown, ...]], ...]]]:
    """Each group: its digit, its name, and its codes with their examples."""
    every = (codes[key] for key in sorted(codes))
    for digit, group in itertools.groupby(every, key=lambda code: code.code[1]):
        yield digit, GROUPS[digit], tuple((code, tuple(shown(code))) for code in group)
