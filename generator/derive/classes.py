"""Classes of devices: those that every record treats alike share all their answers."""

import functools
from dataclasses import dataclass

from generator.derive.answer.index import index
from generator.derive.facts import grouped
from generator.model.catalogue import Catalogue
from generator.model.slug import device_slug


@dataclass(frozen=True, slots=True)
class DeviceClass:
    """Devices of one family for which the same builds and patches were made, on the same days."""

    id: str
    """The address form of its first device: `iphone17-1`."""
    platform: str
    family: str
    devices: tuple[str, ...]
    """Identifiers, in the order of the records."""

    @property
    def first(self) -> str:
        """The device that stands for all of them."""
        return self.devices[0]


@functools.lru_cache(maxsize=2)
def classes(catalogue: Catalogue) -> tuple[DeviceClass, ...]:
    """Every class, in the order of its first device; each device is in exactly one."""
    look = index(catalogue)
    groups = grouped((look.kind(device), device) for device in catalogue.families)
    return tuple(_class(catalogue, tuple(devices)) for devices in groups.values())


def _class(catalogue: Catalogue, devices: tuple[str, ...]) -> DeviceClass:
    first = devices[0]
    return DeviceClass(device_slug(first), catalogue.platform_of(first), catalogue.families[first], devices)
