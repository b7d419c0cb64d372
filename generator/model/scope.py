"""Which devices a build is made for: a rule that a person can read, plus its exceptions."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.model.device import Device
from generator.model.values import SURELY, Certainty, DeviceName, Record, Word


class Rule(Word):
    """The set of devices that a scope starts from, within those that run the line."""

    ALL = "all", "Every device that runs the major version, also those that came later"
    ON_SALE = "on-sale", "Those that were on sale on the day of the build"
    ENDS_HERE = "ends-here", "Those whose last major version this is"
    ONLY = "only", "None but those named under only"


class Scope(Record):
    """A rule, and the devices (by identifier or marketing name) that it takes in or leaves out besides."""

    rule: Rule = Field(Rule.ONLY, description="The devices that it starts from", examples=["all"])
    plus: tuple[DeviceName, ...] = Field(
        (), description="Devices that the rule does not take in", examples=[["iPhone 16e"]]
    )
    minus: tuple[DeviceName, ...] = Field(
        (),
        alias="except",
        description="Devices that the rule takes in and that are left out",
        examples=[["MacBook Neo"]],
    )
    only: tuple[DeviceName, ...] = Field(
        (),
        description="The whole list, instead of a rule: names, or identifiers in quotes",
        examples=[["Mac14,8", "Mac mini (M6)"]],
    )
    certainty: Certainty = SURELY

    @property
    def named(self) -> tuple[str, ...]:
        """Every device that is named, as written."""
        return (*self.only, *self.plus, *self.minus)

    def devices(self, platform: str, major: int, day: datetime.date, within: "Fleet") -> frozenset[str]:
        """The identifiers that this scope stands for. `day` is the build's date; names not known are left out."""
        start = (d.identifier for d in within.runs(platform, major) if self._starts_with(d, platform, major, day))
        plus = within.identifiers((*self.only, *self.plus))
        return frozenset(start) - within.identifiers(self.minus) | plus

    def _starts_with(self, device: Device, platform: str, major: int, day: datetime.date) -> bool:
        if self.rule is Rule.ENDS_HERE:
            last = device.last_major(platform)
            return last is not None and last.major == major
        return self.rule is Rule.ALL or (self.rule is Rule.ON_SALE and device.on_sale(day))


class Fleet:
    """All devices, found by identifier, marketing name, or platform and major version."""

    def __init__(self, devices: Iterable[Device]) -> None:
        self.devices: Mapping[str, Device] = {device.identifier: device for device in devices}
        self._named: dict[str, set[str]] = {}
        for device in self.devices.values():
            for name in (device.identifier, *device.names):
                self._named.setdefault(name, set()).add(device.identifier)
        self._runs: dict[tuple[str, int], tuple[Device, ...]] = {}

    def identifiers(self, names: Iterable[str]) -> frozenset[str]:
        """The identifiers of these identifiers and marketing names; a name that no device has gives none."""
        return frozenset().union(*(self._named.get(name, frozenset()) for name in names))

    def knows(self, name: str) -> bool:
        """Whether a device has this identifier or marketing name."""
        return name in self._named

    def runs(self, platform: str, major: int) -> tuple[Device, ...]:
        """The devices that run this major version of the platform."""
        key = (platform, major)
        if key not in self._runs:
            self._runs[key] = tuple(d for d in self.devices.values() if d.runs_major(platform, major))
        return self._runs[key]


def _short(value: Any) -> Any:
    """A scope may be written as its bare rule: `devices: all`."""
    return {"rule": value} if isinstance(value, str) else value


AnyScope = Annotated[Scope, BeforeValidator(_short, json_schema_input_type=Rule | Scope)]
