"""The feeds of devices: one for each identifier, one for each marketing name."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalogue import Catalogue, DeviceName
from generator.model.device import Device
from generator.model.slug import device_slug
from generator.render.feeds.feed import Feed
from generator.render.feeds.text import one_line


@dataclass(frozen=True, slots=True)
class DeviceFeed(Feed):
    """A feed of what changes for one model, or for all that share a name."""

    name: str
    """What its entries are named by: an identifier, or the slug of a name."""
    devices: tuple[str, ...]
    """The identifiers."""

    @property
    def slug(self) -> str:
        """How it is called in its address: `iphone17-1`, `iphone-16-pro`."""
        return self.key.removeprefix("device/")


def device_feeds(catalogue: Catalogue) -> Iterator[DeviceFeed]:
    """Names in the order of the records, each followed by the identifiers on which it leads."""
    for name in catalogue.names.values():
        devices = tuple(str(device.identifier) for device in name.devices)
        yield _feed(name, name.slug, name.name, name.slug, devices)
        yield from (_of_device(name, device) for device in name.devices if device.name == name.name)


def _of_device(name: DeviceName, device: Device) -> DeviceFeed:
    identifier = str(device.identifier)
    return _feed(name, device_slug(identifier), f"{name.name} ({identifier})", identifier, (identifier,))


def _feed(page: DeviceName, slug: str, title: str, name: str, devices: tuple[str, ...]) -> DeviceFeed:
    title = one_line(title)
    return DeviceFeed(f"device/{slug}", title, description(title), f"devices/{page.slug}/", name, devices)


def description(title: str) -> str:
    """One sentence on what a device's feed brings."""
    return f"What changes for {title}, and what to do then."
