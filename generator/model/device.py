"""A device: one model, by its identifier; several identifiers can share one marketing name."""

import datetime
from typing import Annotated

from pydantic import Field

from generator.model.values import (
    NAMES,
    NOTED,
    SOURCED,
    SURELY,
    Board,
    Certainty,
    Day,
    DeviceId,
    FamilyId,
    Record,
    Slug,
    SourceRef,
    Text,
)
from generator.model.version import AnyVersion, Version


class Runs(Record):
    """The versions of one platform that a device runs: from its first to the whole of its last major version."""

    first: AnyVersion = Field(
        alias="from",
        description="The first version that ran on it; a bare major where no more is known",
        examples=["26.3"],
    )
    last: AnyVersion | None = Field(
        None,
        alias="to",
        description="Its last major version; left out while it still gets the newest",
        examples=["18"],
    )
    certainty: Certainty = SURELY

    def major(self, major: int) -> bool:
        """Whether the device runs this major version."""
        return self.first.major <= major and (self.last is None or major <= self.last.major)


class Device(Record):
    """One model of device."""

    identifier: DeviceId = Field(description="Its identifier, in quotes", examples=["iPhone17,1"])
    names: tuple[Text, ...] = Field(
        min_length=1, description="Its marketing names; the first leads", examples=[["iPhone 16 Pro"]]
    )
    variant: Text | None = Field(
        None, description="What sets it apart from others of its name", examples=["Global (non-US) model"]
    )
    slug: Slug | None = Field(
        None, description="Pins the address of its page when its name changes", examples=["iphone-16-pro"]
    )
    boards: tuple[Board, ...] = Field((), description="Its board ids", examples=[["D93AP"]])
    efi_boards: tuple[Board, ...] = Field(
        (), description="The board ids of a Mac with an Intel processor", examples=[["Mac-827FAC58A8FDFA22"]]
    )
    released: Day = Field(description="Its first day of sale; it may lie ahead", examples=["2024-09-20"])
    released_certainty: Certainty = Field(
        Certainty.CERTAIN, description="How sure that day is, if it is not certain", examples=["reported"]
    )
    runs: Annotated[dict[str, Runs], Field(min_length=1)] = Field(
        description="The versions that it runs, for each platform",
        examples=[{"ios": {"from": "18.0"}}],
        json_schema_extra={NAMES: "platforms"},
    )
    note: Text | None = NOTED
    certainty: Certainty = SURELY
    sources: tuple[SourceRef, ...] = SOURCED

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
    """The devices of one family, in `content/devices/FAMILY.yml`."""

    family: FamilyId = Field(description="The family, as the file is called", examples=["iphone"])
    devices: tuple[Device, ...] = Field(min_length=1, description="Its devices, newest first")
