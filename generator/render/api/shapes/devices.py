"""Devices by identifier."""

import datetime
from typing import ClassVar

from pydantic import Field

from generator.model.values import Certainty
from generator.render.api.shapes.base import Document, Entry, Shape, Source


class Runs(Shape):
    """The versions of a platform that a device runs."""

    first: str = Field(alias="from")
    last: str | None = Field(alias="to")
    """Its last major version; null while it gets the newest."""
    certainty: Certainty


class Device(Document):
    """One model of device."""

    path: ClassVar[str] = "devices/{device}.json"

    identifier: str
    names: tuple[str, ...]
    """Marketing names; the first leads."""
    variant: str | None
    family: str
    platform: str
    boards: tuple[str, ...]
    efi_boards: tuple[str, ...]
    released: datetime.date
    """First day of sale."""
    runs: dict[str, Runs]
    """By platform."""
    note: str | None
    certainty: Certainty
    sources: tuple[Source, ...]
    newest: str | None
    """The id of the newest update that it is offered."""
    patches: tuple[str, ...]
    """Ids of the patches made for it, newest first."""
    answers: str
    """What it gets with each build."""
    badge: str
    card: str


class DeviceEntry(Entry):
    """A device in the list."""

    identifier: str
    names: tuple[str, ...]
    family: str
    platform: str
    answers: str
    """What it gets with each build."""


class Devices(Document):
    """Every device, in the order of the records."""

    path: ClassVar[str] = "devices/index.json"

    devices: tuple[DeviceEntry, ...]
