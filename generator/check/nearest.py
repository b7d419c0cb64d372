"""What somebody probably meant: the nearest of the names that are known."""

import difflib
from collections.abc import Callable, Iterable

_FEW = 10


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that is most like a word, whatever its capitals; None if none is like it."""
    names = sorted(set(known))
    folded = {name.lower(): name for name in reversed(names)}
    close = difflib.get_close_matches(word.lower(), list(folded), 1, 0.6)
    return folded[close[0]] if close else None


def hint(word: str, known: Iterable[str], shown: Callable[[str], str] = str) -> str:
    """A repair: the nearest known name as `shown`, else all names where they are few, else nothing."""
    names = sorted(set(known))
    close = nearest(word, names)
    if close:
        return f"did you mean {shown(close)}?"
    return f"write {alternatives(names)}" if 0 < len(names) <= _FEW else ""


def alternatives(words: Iterable[str]) -> str:
    """Words as a person lists what may be chosen: `a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
