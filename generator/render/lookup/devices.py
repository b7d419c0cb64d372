"""What the search field needs: every device by its names, its identifiers and its boards."""

from collections.abc import Iterator
from typing import Any

from generator.derive.answer import reasons
from generator.derive.classes import classes
from generator.derive.facts import grouped
from generator.derive.spans import since
from generator.model.answer import State
from generator.model.catalogue import Catalogue
from generator.model.device import Device
from generator.model.slug import device_slug
from generator.render.lookup.compact import Json, trimmed
from generator.render.lookup.sentences import Sentences
from generator.render.lookup.tell import reason_text
from generator.render.words import family


def devices(catalogue: Catalogue, sentences: Sentences) -> Json:
    """All devices by family, and what is said of one that nobody knows."""
    unknown = reason_text(reasons.unknown_device("{device}"))
    return {
        "checked": catalogue.checked.isoformat(),
        "since": since(catalogue).isoformat(),
        "families": {
            own: {"name": family(own), "platform": platform.id, "platform_name": platform.name}
            for platform in catalogue.platforms.values()
            for own in platform.families
        },
        "unknown_device": {
            "state": str(State.UNKNOWN_DEVICE),
            "text": sentences.bare(State.UNKNOWN_DEVICE),
            "reasons": [unknown[:2]],
        },
        "devices": {own: list(_family(catalogue, own)) for own in dict.fromkeys(catalogue.families.values())},
    }


def _family(catalogue: Catalogue, own: str) -> Iterator[list[Any]]:
    """A row for each group of devices with the same names, newest first: the names, then an entry a device.

    An entry names its class, by 0 if that is the one of the device before, by 1 if it is named after this device.
    """
    shared = {device: one.id for one in classes(catalogue) for device in one.devices}
    found = [device for device in catalogue.fleet.devices.values() if catalogue.families[device.identifier] == own]
    groups = grouped((device.names, device) for device in found)
    newest = sorted(groups, key=lambda names: min(one.released for one in groups[names]), reverse=True)
    before = ""
    for names in newest:
        row: list[Any] = list(names)
        for device in groups[names]:
            place, own = shared[device.identifier], device_slug(device.identifier)
            row.append(_device(device, 0 if place == before else 1 if place == own else place))
            before = place
        yield row


def _device(device: Device, place: str | int) -> list[Any]:
    boards = " ".join((*device.boards, *device.efi_boards))
    return [device.identifier, place, *trimmed(boards, device.variant or 0)]
