"""From a set of devices back to the rule that a person would write for it: the reverse of `Scope.devices`."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.scope import Fleet, Rule, Scope

_ORDER = (Rule.ON_SALE, Rule.ENDS_HERE, Rule.ALL)
"""Of rules that need as many names, the first leads: its devices change least when devices are added to the records."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a rule is read against: the line, the day of the build, and all devices."""

    platform: str
    major: int
    day: datetime.date
    fleet: Fleet


def written(devices: frozenset[str], reach: Reach, within: frozenset[str] | None = None) -> Scope:
    """The shortest scope that stands for exactly these devices.

    All of them must run the line. With `within`, the devices of a patch's base, what a rule has besides those does not
    count, as when the devices of a patch are read. Names lead over identifiers wherever a name means no other device.
    """
    only = Scope(rule=Rule.ONLY, only=_named(devices, devices, reach))
    ruled = (_ruled(rule, devices, reach, within) for rule in _ORDER)
    return min(only, *ruled, key=lambda scope: len(scope.named)) if devices else only


def _ruled(rule: Rule, devices: frozenset[str], reach: Reach, within: frozenset[str] | None) -> Scope:
    start = Scope(rule=rule).devices(reach.platform, reach.major, reach.day, reach.fleet)
    start = start if within is None else start & within
    counted = frozenset(reach.fleet.devices) if within is None else within
    minus = _named(start - devices, counted - devices, reach, besides=counted)
    plus = _named(devices - start, devices, reach)
    return Scope.model_validate({"rule": rule, "plus": plus, "except": minus})


def _named(
    devices: frozenset[str], allowed: frozenset[str], reach: Reach, besides: frozenset[str] | None = None
) -> tuple[str, ...]:
    """Names that mean these devices, and others only of `allowed` or outside `besides`; in the fleet's order."""
    return tuple(dict.fromkeys(_one_by_one(devices, allowed, reach.fleet, besides)))


def _one_by_one(
    devices: frozenset[str], allowed: Iterable[str], fleet: Fleet, besides: frozenset[str] | None
) -> Iterator[str]:
    for identifier, device in fleet.devices.items():
        if identifier in devices:
            meant = fleet.identifiers([device.name])
            meant = meant if besides is None else meant & besides
            yield device.name if meant <= frozenset(allowed) else identifier
