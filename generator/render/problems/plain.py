"""Text that is safe to print: what cannot be seen is replaced, so that a record cannot steer a terminal."""

import re

_UNSEEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str) -> str:
    """The text with each character that cannot be seen, or would turn the line around, as one visible sign."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)
