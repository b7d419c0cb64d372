"""What an advisory is about, who publishes it, and the words that its parts share."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.derive.history import Happening, patch_history
from generator.derive.status import rows_of
from generator.model.catalogue import Catalogue, LinkedUpdate
from generator.model.patch import Fix, Patch
from generator.model.rows import BuildRow, PatchRow
from generator.model.values import Certainty
from generator.model.version import NO_BREAK, Version
from generator.render.feeds.name import named


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes: a third party that describes what the vendor does."""

    name: str
    site_url: str
    """Ends in a slash; it is the namespace in which the advisories' ids are unique."""


@dataclass(frozen=True)
class Subject:
    """A patch as it stands when the records end."""

    catalogue: Catalogue
    patch: Patch
    publisher: Publisher

    @property
    def day(self) -> datetime.date:
        """How far the records reach."""
        return self.catalogue.checked

    @cached_property
    def rows(self) -> tuple[PatchRow, ...]:
        """Its builds that had begun by then, in their order."""
        return tuple(row for row in rows_of(self.catalogue, self.patch) if row.began <= self.day)

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """What had happened to it by then, oldest first."""
        found = (happening for happening in patch_history(self.catalogue, self.patch) if happening.date <= self.day)
        return tuple(reversed(tuple(found)))

    @cached_property
    def fixes(self) -> tuple[Fix, ...]:
        """What was publicly known by then to be fixed; empty for a test without content and where nothing is known."""
        return self.patch.fixes_on(self.day) or ()

    def taken_in(self, row: PatchRow) -> LinkedUpdate | None:
        """The update that took a build of the patch in by then, as far as the records hold it."""
        version = row.included_version
        if version is None or row.included is None or row.included.date > self.day:
            return None
        return self.catalogue.update_of(row.platform, version)

    def named(self, rows: Iterable[PatchRow | BuildRow], versions: Mapping[str, Version] | None = None) -> str:
        """Platforms with versions and letters, in plain text: `iOS and iPadOS 26.3.1 (a)`."""
        return plain(named(self.catalogue, rows, versions))

    def page(self, address: str) -> str:
        """The whole address of a page of this site: `patches/ID`."""
        return f"{self.publisher.site_url}{address}/"


def plain(text: str) -> str:
    """The text with ordinary spaces: these files are compared by machines."""
    return text.replace(NO_BREAK, " ")


def sure(text: str, certainty: Certainty) -> str:
    """The text, and how sure it is where it is not certain."""
    return text if certainty is Certainty.CERTAIN else f"{text} (How sure this is: {certainty}.)"


def moment(day: datetime.date) -> str:
    """A day as CSAF writes it: records know no hours."""
    return f"{day.isoformat()}T00:00:00Z"
