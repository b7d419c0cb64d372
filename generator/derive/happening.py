"""A happening: one dated thing that happened to a patch or an update, as the changelog and the feeds tell it."""

import datetime
import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.catalogue import LinkedUpdate
from generator.model.patch import Patch
from generator.model.rows import BuildRow, PatchRow
from generator.model.values import Certainty
from generator.model.version import Version


class HappeningKind(enum.StrEnum):
    """What happened. The order is the order within one day, earliest first."""

    UPDATE = "update"
    """An update was published."""
    TESTED = "tested"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    """The vendor took back a patch, or an update."""
    REPLACED = "replaced"
    """Follows from the records: a newer letter for the same base came."""
    RETURNED = "returned"
    """Follows from the records: a later patch took a withdrawn one's place."""
    INCLUDED = "included"
    CORRECTED = "corrected"


RANK: Mapping[HappeningKind, int] = {kind: index for index, kind in enumerate(HappeningKind)}


@dataclass(frozen=True, slots=True, eq=False)
class Happening:
    """One thing that happened. It is about a patch or about an update: exactly one of the two is set."""

    id: str
    """Its name for ever: `patches/<id>/<kind>/<date>`, `updates/<id>/released/<date>`; a derived one ends in the
    patch that caused it, `patches/<id>/replaced/<date>/<newer id>`. No title, file or address is in it."""
    date: datetime.date
    kind: HappeningKind
    patch: Patch | None
    update: LinkedUpdate | None
    platforms: tuple[str, ...]
    """On which platforms, in the order of the patch's builds."""
    devices: frozenset[str]
    """Identifiers of the devices that it concerns."""
    rows: tuple[PatchRow, ...] = ()
    """The builds of the patch that it concerns."""
    builds: tuple[BuildRow, ...] = ()
    """The builds of the update that it concerns."""
    other: Patch | None = None
    """The newer letter (`replaced`), or the patch that took the withdrawn one's place (`returned`)."""
    others: tuple[PatchRow, ...] = ()
    """The builds of the other patch that it concerns."""
    included_in: Mapping[str, Version] = field(default_factory=dict)
    """By platform, the update that took the patch in (`included`)."""
    reason: str | None = None
    note: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[str, ...] = ()
    """Source references, each once."""

    @property
    def subject(self) -> str:
        """The address of what it is about, without slashes at the ends: `patches/ID` or `updates/ID`."""
        if self.patch:
            return f"patches/{self.patch.id}"
        assert self.update  # noqa: S101 - exactly one of the two is set
        return f"updates/{self.update.id}"

    @property
    def order(self) -> tuple[int, int, str, tuple[int, ...]]:
        """Its place, newest first: date, then kind, then the patch's id or the platform and the newer version.

        It depends on nothing but the happening itself, so that what is added later moves no two others.
        """
        newer = tuple(-number for number in self.update.version.numbers) if self.update else ()
        name = self.update.platform if self.update else self.id
        return -self.date.toordinal(), -RANK[self.kind], name, (*newer, 0)
