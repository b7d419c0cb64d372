"""How values read in a sentence: dates, versions, counts. No locale, so that every machine writes the same words."""

import datetime
import functools
import re

from markupsafe import Markup

from generator.model.dates import MONTHS, spoken
from generator.model.version import NO_BREAK, Version

FAMILIES = {"iphone": ("iPhone", "iPhones"), "ipad": ("iPad", "iPads"), "mac": ("Mac", "Macs")}
"""One and many of each family of devices."""


@functools.lru_cache(maxsize=4096)
def plain_day(day: datetime.date) -> str:
    """A date in words: `17 March 2026`."""
    return spoken(day)


@functools.lru_cache(maxsize=4096)
def day(day: datetime.date) -> Markup:
    """A date in words inside a machine-readable element."""
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), plain_day(day))


def month(day: datetime.date) -> str:
    """The month of a date: `March 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def version(version: Version, letter: str | None = None) -> str:
    """A version that never breaks: `26.3.1 (a)`."""
    return version.with_letter(letter)


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count and its noun, held together: `1 build`, `3 builds`."""
    return f"{count}{NO_BREAK}{one if count == 1 else many or one + 's'}"


def listed(items: list[str] | tuple[str, ...], last: str = "and") -> str:
    """Items as a sentence holds them: `iOS, iPadOS and macOS`."""
    *head, tail = items
    return f"{', '.join(head)} {last} {tail}" if head else tail


def family(family: str) -> str:
    """The name of a family: `iPhone`; the key itself, with a capital, for a family that has no name here."""
    return FAMILIES.get(family, (family.capitalize(),))[0]


def families(family: str, count: int) -> str:
    """A count of devices of a family: `1 iPhone`, `24 iPhones`."""
    one, many = FAMILIES.get(family, (f"{family} device", f"{family} devices"))
    return plural(count, one, many)


def clipped(text: str, limit: int = 160) -> str:
    """The text, or as many of its whole words as fit `limit` characters, with an ellipsis."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def pane(link: str | None) -> bool:
    """Whether a link may stand on a page: an https address, or one that opens a settings pane (`x-...:`)."""
    return link is not None and bool(re.fullmatch(r"(https://|x-[a-z.-]+:)[^\s]+", link))
