"""The devices of a feed: what their names are, and which lines they run."""

from collections.abc import Sequence
from typing import Any

from generator.model.catalogue import Catalogue
from generator.model.device import Device
from generator.render.sofa.kinds import FeedKind


def devices(catalogue: Catalogue, kind: FeedKind) -> dict[str, dict[str, str]]:
    """Every device by each name that a list calls it, sorted: a board belongs to one Mac and no other."""
    found: dict[str, dict[str, str]] = {}
    for device in _owned(catalogue, kind):
        named = {"DeviceID": device.identifier} if kind.boards else {}
        for key in kind.keys(device):
            found[key] = {**named, "MarketingName": device.name}
    return dict(sorted(found.items()))


def models(catalogue: Catalogue, kind: FeedKind, majors: Sequence[int]) -> dict[str, dict[str, Any]]:
    """Every model by its identifier, with the lines of the feed that it runs, newest first."""
    made = {}
    for device in _owned(catalogue, kind):
        runs = [major for major in majors if _runs(kind, device, major)]
        supported = [str(major) for major in runs]
        made[device.identifier] = {"MarketingName": device.name, "SupportedOS": supported, "OSVersions": runs}
    return dict(sorted(made.items()))


def supported_models(catalogue: Catalogue, kind: FeedKind, major: int) -> list[dict[str, Any]]:
    """The models that run a line, by what they are called: `MacBook Air`."""
    found: dict[str, dict[str, str]] = {}
    for device in _owned(catalogue, kind):
        if _runs(kind, device, major):
            found.setdefault(device.name.split(" (")[0], {})[device.identifier] = device.name
    return [{"Model": name, "URL": "", "Identifiers": dict(sorted(found[name].items()))} for name in sorted(found)]


def _owned(catalogue: Catalogue, kind: FeedKind) -> list[Device]:
    return [device for device in catalogue.fleet.devices.values() if kind.owns(catalogue, device)]


def _runs(kind: FeedKind, device: Device, major: int) -> bool:
    return any(device.runs_major(platform, major) for platform in kind.platforms)
