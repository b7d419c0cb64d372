"""The same as a page says, as data: what its head announces."""

from collections.abc import Iterator

from generator.model.catalogue import Catalogue
from generator.model.output import Alternate
from generator.model.slug import device_slug

_JSON, _MARKDOWN = "application/json", "text/markdown"
_SAME = ("patches", "updates", "lines", "platforms", "programs", "components")
"""Kinds whose documents are called as their pages are."""


def alternates(catalogue: Catalogue, address: str) -> tuple[Alternate, ...]:
    """The documents of the page at an address (`patches/ID/`, or `patches/` for a list)."""
    kind, name = (*address.split("/"), "")[:2]
    return tuple(_of(catalogue, kind, name))


def _of(catalogue: Catalogue, kind: str, name: str) -> Iterator[Alternate]:
    if (kind == "patches" and name) or kind == "changelog":
        yield Alternate(_MARKDOWN, "This page as Markdown", f"{kind}/{name}".rstrip("/") + ".md")
    if kind in _SAME:
        yield Alternate(_JSON, "This page as JSON", f"api/v1/{kind}/{name or 'index'}.json")
    elif kind == "changelog":
        yield Alternate(_JSON, "This page as JSON", f"api/v1/events/{name}.json" if name else "api/v1/events.json")
    elif kind == "devices" and name:
        for device in catalogue.names[name].devices:
            path = f"api/v1/devices/{device_slug(device.identifier)}.json"
            yield Alternate(_JSON, f"{device.identifier} as JSON", path)
    elif kind == "devices":
        yield Alternate(_JSON, "This page as JSON", "api/v1/devices/index.json")
