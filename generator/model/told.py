"""What a feed tells, as far as two states of it can be compared."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a feed. Two are equal where a reader is told the same."""

    id: str
    """The permanent id of what it tells, without the authority and without the device."""
    date: datetime.date
    title: str
    parts: Mapping[str, object]
    """All that it says, by name: `title`, `text`, `link`, `date`, `categories`."""


@dataclass(frozen=True, slots=True, eq=False)
class ToldFeed:
    """A feed with its entries by id; feeds that tell the same may share them."""

    key: str
    """`all`, `platform/ios`, `device/iphone17-1`."""
    title: str
    entries: Mapping[str, Told]
