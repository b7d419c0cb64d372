"""Devices as people say them: `all`, `on-sale except iPhone 8; MacBook Neo`, `only Mac17,5`."""

import re
from collections.abc import Callable
from typing import Any

from generator.check.nearest import alternatives, hint
from generator.check.shape.words import shown
from generator.edit import row
from generator.model.catalogue import Catalogue
from generator.model.scope import Rule

_RULES = tuple(rule.value for rule in Rule if rule is not Rule.ONLY)
_SHAPE = re.compile(rf"({'|'.join(_RULES)})(?:\s+(except|plus)\s+(.+))?|only\s+(.+)", re.DOTALL)
HOW = f"{alternatives(_RULES)}, with except or plus NAME; NAME behind it, or only NAME; NAME"


def scope(catalogue: Catalogue) -> Callable[[str], Any]:
    """A rule, with the devices that it has besides or leaves out; as records write it."""

    def parse(told: str) -> Any:
        found = _SHAPE.fullmatch(told)
        if not found:
            raise ValueError(f"{shown(told)} is no rule for devices: write {HOW}")
        rule, kind, others, only = found.groups()
        if only:
            return row({"only": names(catalogue, only)})
        return row({"rule": rule, kind: names(catalogue, others)}) if kind else rule

    return parse


def left_out(catalogue: Catalogue) -> Callable[[str], Any]:
    """Devices that are left out of all, by semicolons."""
    return lambda told: row({"rule": "all", "except": names(catalogue, told)})


def names(catalogue: Catalogue, told: str) -> list[str]:
    """Identifiers and marketing names, by semicolons, that are all known."""
    found = [name.strip() for name in told.split(";") if name.strip()]
    known = [*catalogue.fleet.devices, *(name for device in catalogue.fleet.devices.values() for name in device.names)]
    for name in found:
        if not catalogue.fleet.knows(name):
            near = hint(name, known)
            raise ValueError(f"{shown(name)} is no device" + (f": {near}" if near else ""))
    return found
