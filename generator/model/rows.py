"""Builds, linked to what they belong to: the rows that decisions are made over."""

import datetime
from dataclasses import dataclass

from generator.model.patch import EventKind, Patch, PatchBuild, PatchEvent
from generator.model.update import Channel, Update, UpdateBuild
from generator.model.version import Version


@dataclass(frozen=True, slots=True, eq=False)
class BuildRow:
    """A build of an update on one channel. The same build can have a row as a candidate and one as a release."""

    platform: str
    update: Update
    item: UpdateBuild
    devices: frozenset[str]
    """Identifiers that it is made for."""
    withdrawn: tuple[tuple[datetime.date, frozenset[str]], ...]
    """When it was withdrawn, and for which of them."""

    @property
    def build(self) -> str:
        """The build number."""
        return str(self.item.build)

    @property
    def version(self) -> Version:
        """The version of its update."""
        return self.update.version

    @property
    def date(self) -> datetime.date:
        """The day from which it was there."""
        return self.item.date

    @property
    def published(self) -> bool:
        """Whether it is a release that is offered as an update (not factory-only)."""
        return self.item.channel is Channel.RELEASE and not self.item.factory

    @property
    def withdrawn_from_all(self) -> datetime.date | None:
        """The day by which it was withdrawn for every device that it is made for; None while one can have it."""
        left, last = self.devices, None
        for since, whom in sorted(self.withdrawn, key=lambda pair: pair[0]):
            last, left = (since, left - whom) if left else (last, left)
        return None if left else last

    def offered(self, device: str, day: datetime.date) -> bool:
        """Whether it is offered to the device on that day: published by then, made for it, and not withdrawn for it."""
        if not self.published or self.date > day or device not in self.devices:
            return False
        return not any(since <= day and device in whom for since, whom in self.withdrawn)


@dataclass(frozen=True, slots=True, eq=False)
class PatchRow:
    """A build of a patch, with the events that concern its platform."""

    patch: Patch
    item: PatchBuild
    devices: frozenset[str]
    """Identifiers that it is made for."""
    began: datetime.date
    """The day it was first tested or released."""
    released: PatchEvent | None
    withdrawn: PatchEvent | None
    included: PatchEvent | None

    @property
    def platform(self) -> str:
        """The platform's id."""
        return str(self.item.platform)

    @property
    def build(self) -> str:
        """The build number."""
        return str(self.item.build)

    @property
    def base(self) -> str:
        """The build number that it needs underneath it."""
        return str(self.item.base)

    @property
    def version(self) -> Version:
        """The version of its base."""
        return self.item.version

    @property
    def letter(self) -> str:
        """Its letter, without brackets."""
        return str(self.item.letter)

    @property
    def test(self) -> bool:
        """Whether it was a test: never released to all."""
        return self.released is None

    @property
    def included_version(self) -> Version | None:
        """The update that took it in, if one did."""
        return self.included.included_in[self.platform] if self.included else None

    def withdrawn_by(self, day: datetime.date) -> bool:
        """Whether the vendor had withdrawn it by that day."""
        return self.withdrawn is not None and self.withdrawn.date <= day

    def live(self, device: str, day: datetime.date) -> bool:
        """Whether it can be had on that day: made for the device, there by then, and not withdrawn."""
        return device in self.devices and self.began <= day and not self.withdrawn_by(day)


def patch_row(patch: Patch, item: PatchBuild, devices: frozenset[str]) -> PatchRow:
    """The row of a patch's build; the patch must have a `tested` or `released` event on the build's platform."""

    def first(kind: EventKind) -> PatchEvent | None:
        return min(patch.events_of(kind, item.platform), key=lambda event: event.date, default=None)

    released, tested = first(EventKind.RELEASED), first(EventKind.TESTED)
    began = min(event.date for event in (released, tested) if event)
    return PatchRow(patch, item, devices, began, released, first(EventKind.WITHDRAWN), first(EventKind.INCLUDED))
