"""Text that Markdown takes as it stands."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_START = re.compile(r"^(\s*)(#{1,6}|[+-]|[=-]{2,}|\d+[.)])(?=\s|$)", re.MULTILINE)


def markdown(text: str) -> str:
    """The text with every character escaped that Markdown would take for a sign of its own."""
    return _START.sub(_mark, _SPECIAL.sub(r"\\\1", text))


def tidy(text: str) -> str:
    """The text with one empty line where templates leave more, and one end."""
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _mark(match: re.Match[str]) -> str:
    """The sign with its mark taken off: a list's number by its dot, everything else by its first character."""
    space, sign = match.groups()
    return f"{space}{sign[:-1]}\\{sign[-1]}" if sign[0].isdigit() else f"{space}\\{sign}"
