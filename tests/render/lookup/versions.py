"""Which builds a version text stands for, as the browser finds them: by what builds are called, and by when."""

import datetime
import re

from tests.render.lookup.reader import Question
from tests.render.lookup.unpacked import Class

TEXT = re.compile(r"(?:ios |ipados |macos |version )*(\d{1,3}(?:\.\d{1,3}){0,3}) ?(?:\(([a-z])\)|((?:beta|rc).*)|)")
Parts = tuple[tuple[int, ...], str, str]
"""Version, letter, label."""


def apart(text: str) -> Parts | None:
    """A name in its parts; versions compare without the zeros at their end."""
    match = TEXT.fullmatch(" ".join(text.split()).lower())
    if not match:
        return None
    numbers = [int(part) for part in match[1].split(".")]
    while len(numbers) > 1 and not numbers[-1]:
        numbers.pop()
    return tuple(numbers), match[2] or "", match[3] or ""


def builds(own: Class, text: str, day: datetime.date) -> list[str]:
    """The builds that a text stands for on a date; all that were not out by then count only where no other fits."""
    asked = apart(text)
    if asked is None:
        return []
    out = {i for i in range(len(own.builds)) if _out(own, i, day)}
    every = range(len(own.builds))
    if asked[1] or asked[2]:
        found = [i for i in every if asked in {apart(name) for name in _names(own, i)}]
    else:
        # A build's first name can be a candidate's: what it is called on the date says what it is.
        now = [i for i in out if apart(Question(own, "", own.builds[i], True, day).name(i)) == asked]
        found = now or [i for i in every if any(_bare(name) == asked[0] for name in _names(own, i))]
    return [own.builds[i] for i in ([i for i in found if i in out] or found)]


def _bare(name: str) -> tuple[int, ...] | None:
    parts = apart(name)
    return parts[0] if parts and not parts[1] else None


def _names(own: Class, i: int) -> list[str]:
    """All names that a build ever had."""
    former = (label for label, places in own.today.get("former", {}).items() if i in places)
    return [own.names[i], *(f"{own.names[i]} {label}" for label in former)]


def _out(own: Class, i: int, day: datetime.date) -> bool:
    return day == own.checked or own.spans[i][0] <= own.days.number(day)
