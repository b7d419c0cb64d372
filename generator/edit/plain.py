"""What can be put right in a text before it is read as YAML: its marks, its ends of line, its tabs."""

import re

WIDTHS = (2, 4, 8)
"""How many spaces the tabs of editors stand for."""
_INDENT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_NOTHING = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufeff]")


def lines_ended(text: str) -> str:
    """The text without a byte order mark, with ends of line of one character."""
    return re.sub("\r\n|[\r\x85]", "\n", text.removeprefix("\ufeff"))


def unprinted(text: str) -> str:
    """The text without the control characters that stand for nothing: neither for a space nor for a lost letter."""
    return _NOTHING.sub("", text)


def untabbed(text: str, width: int) -> str:
    """The text with spaces for its tabs: `width` at the beginning of a line, else one."""
    return _INDENT.sub(lambda found: found[0].expandtabs(width), text).replace("\t", " ")
