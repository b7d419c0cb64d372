"""A feed's entry: what every format says of one happening, or of one change of a device's answer."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Category:
    """A word that entries are sorted by. `scheme` says which list of words it is from ("" for none)."""

    term: str
    label: str
    scheme: str = ""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Entry:
    """What a reader gets. All texts are safe to stand in XML.

    An entry equals itself only: formats draw each one once, and keep that as long as the entry is held by a feed that
    is not yet written.
    """

    id: str
    """A tag URI: the authority stands in the records, so no move of the site changes it."""
    title: str
    link: str
    published: datetime.datetime
    """Midnight UTC: records know days."""
    updated: datetime.datetime
    """The day of the newest correction, or of publication. No two entries of a feed share it: see `moments`."""
    summary: str
    """Plain text on one line; "" where the content is no longer than a summary."""
    content: str
    """The full note, as HTML with absolute links that needs no script and no style."""
    categories: tuple[Category, ...]
