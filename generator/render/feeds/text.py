"""Text that may stand in XML: no character that a parser must refuse, and one line where a line is meant."""

import html as markup
import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACE = re.compile(r"[ \t\r\n]+")


def xml_safe(text: str) -> str:
    """The text without control characters, half characters and those that stand for none.

    All else stays, direction marks and emoji included.
    """
    return _FORBIDDEN.sub("", text)


def one_line(text: str) -> str:
    """The safe text on one line. A non-breaking space stays: it holds a version and its letter together."""
    return _SPACE.sub(" ", xml_safe(text)).strip(" ")


def html(text: str) -> str:
    """Plain text as HTML, for places where a format knows nothing else."""
    return markup.escape(text, quote=False)
