"""Dates in words, without a locale, so that every machine writes the same ones."""

import datetime

_NAMES = "January February March April May June July August September October November December"
MONTHS = tuple(_NAMES.split(" "))


def spoken(day: datetime.date) -> str:
    """A date in words: `17 March 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
