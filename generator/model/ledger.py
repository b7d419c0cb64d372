"""The ledger: everything that was promised by publishing it, so that two states of the site can be compared."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

SCHEMA = 1
"""The shape of the published file. A reader refuses a number that it does not know."""
PATH = "api/v1/published.json"
"""Where the ledger lies on a published site."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a site promises. Nothing may leave it, and no date in it may move; what is new is added."""

    authority: str
    """The tag authority that the ids of feed entries begin with."""
    checked: datetime.date
    """How far the records reached."""
    addresses: tuple[str, ...]
    """Pages (ending in a slash, home is "") and feeds, relative to the site's root, sorted."""
    entries: Mapping[str, datetime.date]
    """Everything dated that feeds and pages tell: its id without the authority, and its day."""
    devices: Mapping[str, tuple[str, ...]]
    """By the id of what caused it: the devices in whose feeds it is an entry of that day. A device is named as its
    entries are: `iPhone17,1`, or `iphone-16-pro` for all that share a name."""
    releases: Mapping[str, Mapping[str, datetime.date]]
    """By page (`updates/ios-26.4`, `patches/ID`): each build as `platform/build`, and the day it came out."""
