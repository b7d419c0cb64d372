"""The prose of a Markdown text: its lines without code."""

import re
from collections.abc import Iterator

from generator.model.document import lines

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`)(.*?[^`])\1(?!`)")


def prose(text: str) -> Iterator[tuple[int, str, str]]:
    """Number, line, and the line with code blanked out; code blocks are left out."""
    fence = ""
    for number, line in enumerate(lines(text), 1):
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark:
            fence = mark[1]
        else:
            yield number, line, _CODE.sub(lambda code: " " * len(code[0]), line)
