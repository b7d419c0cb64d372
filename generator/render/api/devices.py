"""Devices as JSON."""

from collections.abc import Iterator

from generator.derive.current import newest_offered
from generator.model.device import Device
from generator.model.output import OutputFile
from generator.render.api.shapes import devices as shapes
from generator.render.api.view import View, device_path, patch_ids


def render(view: View) -> Iterator[OutputFile]:
    """The list, then a document for each device."""
    devices = view.catalogue.fleet.devices.values()
    entries = tuple(_entry(view, device) for device in devices)
    yield view.file(shapes.Devices(**view.head("devices", "devices/index", "devices"), devices=entries))
    for device in devices:
        yield view.file(document(view, device))


def document(view: View, device: Device) -> shapes.Device:
    """The document of one device."""
    identifier = device.identifier
    newest = newest_offered(view.catalogue, identifier, view.catalogue.checked)
    rows = (row for row in view.catalogue.patch_rows if identifier in row.devices)
    return shapes.Device(
        **view.head("device", device_path(identifier), view.device_page(identifier)),
        identifier=identifier,
        names=device.names,
        variant=device.variant,
        family=view.catalogue.families[identifier],
        platform=view.catalogue.platform_of(identifier),
        boards=device.boards,
        efi_boards=device.efi_boards,
        released=device.released,
        runs={
            platform: shapes.Runs(
                first=runs.first.text, last=runs.last.text if runs.last else None, certainty=runs.certainty
            )
            for platform, runs in device.runs.items()
        },
        note=device.note,
        certainty=device.certainty,
        sources=view.cite(device.sources),
        newest=f"{newest.platform}-{newest.version}" if newest else None,
        patches=patch_ids(rows),
        answers=view.api(device_path(identifier, "answers")),
        badge=f"{view.site_url}badges/{device_path(identifier, 'device')}.svg",
        card=f"{view.site_url}embed/{device_path(identifier, 'device')}.html",
    )


def _entry(view: View, device: Device) -> shapes.DeviceEntry:
    return shapes.DeviceEntry(
        api=view.api(device_path(device.identifier)),
        page=view.page(view.device_page(device.identifier)),
        identifier=device.identifier,
        names=device.names,
        family=view.catalogue.families[device.identifier],
        platform=view.catalogue.platform_of(device.identifier),
        answers=view.api(device_path(device.identifier, "answers")),
    )
