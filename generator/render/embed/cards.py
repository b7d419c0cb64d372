"""Answer cards: a small page for each device, made to stand in a frame on another site."""

from collections.abc import Iterator

from generator.derive.now import device_answer, device_now
from generator.model.device import Device
from generator.model.output import OutputFile
from generator.render.api.view import View, device_path
from generator.render.embed.badges import said


def render(view: View) -> Iterator[OutputFile]:
    """A card for each device, in the order of the records."""
    for device in view.catalogue.fleet.devices.values():
        yield OutputFile(f"embed/{device_path(device.identifier, 'device')}.html", _card(view, device).encode())


def _card(view: View, device: Device) -> str:
    found = device_answer(view.catalogue, device.identifier, view.catalogue.checked)
    return view.render(
        "embed/card.html",
        device=device,
        answer=found,
        now=device_now(found),
        said=said(device_now(found)),
        page=view.page(view.device_page(device.identifier)),
        site_name=view.site_name,
        root="../../",
        day=view.catalogue.checked,
    )
