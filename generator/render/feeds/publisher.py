"""Who publishes the feeds, and where."""

import datetime
from dataclasses import dataclass

from generator.model.catalogue import Catalogue
from generator.render.feeds.moments import midnight


@dataclass(frozen=True, slots=True)
class Publisher:
    """`site_url` ends in a slash, `authority` is the tag authority of ids."""

    site_name: str
    site_url: str
    authority: str

    @property
    def born(self) -> datetime.datetime:
        """The moment from which the authority names things: what an empty feed is dated."""
        year, month, day = (*self.authority.partition(",")[2].split("-"), "1", "1")[:3]
        return midnight(datetime.date(int(year), int(month), int(day)))

    def tag(self, name: str) -> str:
        """The permanent URI of a name."""
        return f"tag:{self.authority}:{name}"


def tag(catalogue: Catalogue, name: str) -> str:
    """The permanent URI of a name, under the authority of the records."""
    return f"tag:{catalogue.authority}:{name}"
