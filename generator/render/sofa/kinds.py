"""Which feeds there are, and how each of them names devices."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.catalogue import Catalogue
from generator.model.device import Device


@dataclass(frozen=True, slots=True)
class FeedKind:
    """One feed: its platforms share their versions, and so their entries."""

    name: str
    """As in its address: `ios`."""
    platforms: tuple[str, ...]
    boards: bool
    """Whether devices stand by their boards, as Macs do; all others stand by their identifiers."""

    def keys(self, device: Device) -> tuple[str, ...]:
        """What a list of supported devices calls this one.

        An Intel Mac with a T2 chip has boards of two kinds, and reports one or the other; a Mac without any board goes
        by its identifier, so that none is lost.
        """
        boards = (*device.boards, *device.efi_boards) if self.boards else ()
        return boards or (device.identifier,)

    def listed(self, catalogue: Catalogue, devices: Iterable[str]) -> list[str]:
        """The devices of these identifiers as a list of supported devices, sorted."""
        known = catalogue.fleet.devices
        return sorted({key for identifier in devices for key in self.keys(known[identifier])})

    def owns(self, catalogue: Catalogue, device: Device) -> bool:
        """Whether the device runs one of the feed's platforms."""
        return catalogue.platform_of(device.identifier) in self.platforms


FEEDS = (
    FeedKind("macos", ("macos",), boards=True),
    FeedKind("ios", ("ios", "ipados"), boards=False),
)
