"""A feed's entry: what every format says of one happening."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Category:
    """A word that entries are sorted by. `scheme` says which list of words it is from ("" for none)."""

    term: str
    label: str
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a reader gets. All texts are safe to stand in XML."""

    id: str
    """A tag URI: the authority stands in the records, so no move of the site changes it."""
    title: str
    link: str
    published: datetime.datetime
    """Midnight UTC: records know days."""
    updated: datetime.datetime
    """The day of the newest correction, or of publication. No two entries share it: see `moments`."""
    summary: str
    """Plain text on one line."""
    content: str
    """The full note, as HTML with absolute links that needs no script and no style."""
    categories: tuple[Category, ...]
