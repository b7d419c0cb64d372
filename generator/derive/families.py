"""Devices folded by family and marketing name, so that a page can say `every iPhone that runs iOS 26`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.facts import grouped
from generator.model.catalogue import Catalogue, DeviceName

FEW = 3
"""Fewer names than this do not make a model of their own in a list."""


@dataclass(frozen=True, slots=True)
class Named:
    """A marketing name, and which of its identifiers are meant (none if all of those that run the line are)."""

    name: str
    slug: str
    identifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The devices of one family among a set."""

    family: str
    names: tuple[Named, ...]
    """Newest first."""
    total: int
    """How many marketing names of the family run the line."""
    all: bool
    """Whether these are all devices of the family that run the line."""


def leading(catalogue: Catalogue) -> tuple[DeviceName, ...]:
    """The marketing names that lead on one device or more, newest device first, then as the records have them."""
    names = (name for name in catalogue.names.values() if any(d.name == name.name for d in name.devices))
    return tuple(sorted(names, key=lambda name: min(d.released for d in name.devices).toordinal(), reverse=True))


def models(names: Sequence[DeviceName], family: str) -> dict[str, list[DeviceName]]:
    """The names of a family by model (`MacBook Air`), in their order; models of few names stand under `Other`.

    The model is what stands before the first digit or bracket of a name. `family` is the family's own name.
    """
    found = grouped((_model(name), name) for name in names)
    few = {model for model, group in found.items() if len(group) < FEW}
    rest = family if family in found else "Other"
    together = grouped((rest if model in few else model, name) for model, group in found.items() for name in group)
    return {model: [name for name in names if name in group] for model, group in together.items()}


def _model(name: DeviceName) -> str:
    return re.split(r"[\d(]", name.name)[0].strip()


def folded(catalogue: Catalogue, devices: frozenset[str], platform: str, major: int) -> tuple[Group, ...]:
    """The devices by family, in the order of the platform's families."""
    line = frozenset(device.identifier for device in catalogue.fleet.runs(platform, major))
    families = catalogue.platforms[platform].families
    return tuple(g for family in families if (g := _group(catalogue, family, devices, line)).names)


def _group(catalogue: Catalogue, family: str, devices: frozenset[str], line: frozenset[str]) -> Group:
    names = [name for name in leading(catalogue) if name.family == family]
    named = tuple(_named(name, devices, line) for name in names if _identifiers(name) & devices)
    total = sum(1 for name in names if _identifiers(name) & line)
    whole = frozenset(d for d in line if catalogue.families[d] == family)
    return Group(family, named, total, bool(whole) and whole <= devices)


def _named(name: DeviceName, devices: frozenset[str], line: frozenset[str]) -> Named:
    own = _identifiers(name)
    some = not (own & line) <= devices
    return Named(name.name, name.slug, tuple(sorted(own & devices)) if some else ())


def _identifiers(name: DeviceName) -> frozenset[str]:
    """The identifiers on which the name leads: a further name of a device belongs to the first one's page."""
    return frozenset(device.identifier for device in name.devices if device.name == name.name)
