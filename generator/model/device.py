"""A device: one model, by its identifier; several identifiers can share one marketing name."""

import datetime
from typing import Annotated

from pydantic import Field

from generator.model.values import Board, Certainty, Day, DeviceId, Record, Slug, SourceRef, Text
from generator.model.version import AnyVersion, Version


class Runs(Record):
    """The versions of one platform that a device runs: from its first to the whole of its last major version."""

    first: AnyVersion = Field(
        alias="from", description="The first version that ran on it; a bare major where no more is known"
    )
    last: AnyVersion | None = Field(
        None, alias="to", description="Its last major version; absent while it still gets the newest"
    )
    certainty: Certainty = Certainty.CERTAIN

    def major(self, major: int) -> bool:
        """Whether the device runs this major version."""
        return self.first.major <= major and (self.last is None or major <= self.last.major)


class Device(Record):
    """One model of device."""

    identifier: DeviceId
    names: tuple[Text, ...] = Field(min_length=1, description="Marketing names; the first leads")
    variant: Text | None = None
    slug: Slug | None = Field(None, description="Pins the address of the leading name's page")
    boards: tuple[Board, ...] = ()
    efi_boards: tuple[Board, ...] = ()
    released: Day = Field(description="First day of sale")
    released_certainty: Certainty = Certainty.CERTAIN
    runs: Annotated[dict[str, Runs], Field(min_length=1)]
    note: Text | None = None
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[SourceRef, ...] = Field(min_length=1)

    @property
    def sale_certainty(self) -> Certainty:
        """How sure the first day of sale is: at most as sure as the whole record."""
        return self.released_certainty if self.certainty is Certainty.CERTAIN else self.certainty

    @property
    def name(self) -> str:
        """The leading marketing name."""
        return str(self.names[0])

    def runs_major(self, platform: str, major: int) -> bool:
        """Whether it runs that major version of that platform."""
        return platform in self.runs and self.runs[platform].major(major)

    def on_sale(self, day: datetime.date) -> bool:
        """Whether it was on sale on that day."""
        return bool(self.released <= day)

    def last_major(self, platform: str) -> Version | None:
        """The last major version of the platform that it runs, or None while it gets the newest."""
        return self.runs[platform].last


class DevicesFile(Record):
    """`content/devices/<family>.yml`."""

    family: Slug
    devices: tuple[Device, ...] = Field(min_length=1)
