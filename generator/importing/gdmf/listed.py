"""The assets, gathered: what the service says of one build on one platform, however often it lists it."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.importing.devices import Names
from generator.importing.gdmf.shape import Asset, PatchAsset
from generator.importing.numbers import kin, second_of
from generator.model.addition import Refused
from generator.model.document import Where
from generator.model.version import Version


@dataclass(slots=True)
class Listed:
    """A build as listed. The service gives a new date whenever it lists a build again, so the earliest counts."""

    platform: str
    version: Version
    build: str
    date: datetime.date
    devices: set[str]
    """Identifiers of devices with a record."""
    where: Where
    letter: str = ""
    base: str = ""
    aliases: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Gathered:
    """All builds by platform and number, in the order in which they are first listed."""

    listed: dict[tuple[str, str], Listed] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    strange: dict[tuple[str, Version], dict[str, None]] = field(default_factory=dict)
    """Names without a record, by platform and version."""
    others: int = 0
    """How many assets are for no device of the records."""


def gathered(assets: Iterable[tuple[Where, Asset]], names: Names, platforms: Iterable[str]) -> Gathered:
    """The assets as builds. `platforms` are the ids of all platforms."""
    found = Gathered()
    for where, asset in assets:
        meant = names.meant(asset.devices)
        for platform in platforms:
            if devices := meant.known.get(platform):
                _add(found, platform, asset, devices, where)
        for name in meant.strange:
            if owner := names.platform_of(name, str(where[1])):
                found.strange.setdefault((owner, asset.version), {})[name] = None
        found.others += not meant.known
    return found


def _add(found: Gathered, platform: str, asset: Asset, devices: set[str], where: Where) -> None:
    letter, base = (asset.extra.strip("()"), asset.base) if isinstance(asset, PatchAsset) else ("", "")
    one = found.listed.get((platform, asset.build))
    if one is None:
        one = Listed(platform, asset.version, asset.build, asset.date, set(), where, letter, base)
        found.listed[platform, asset.build] = one
    elif (one.version, one.letter, one.base) != (asset.version, letter, base):
        message = f"{asset.build} is listed twice, as {_said(one)} and as {asset.version} {letter} {base}".rstrip()
        found.refused.append(Refused("P961", (*where, "Build"), message, "find out what is right and write it by hand"))
        return
    one.date = min(one.date, asset.date)
    one.devices |= devices


def without_seconds(found: Gathered) -> Iterator[Listed]:
    """The builds under their main numbers; a second number is listed beside it, for the same version and devices."""
    every: dict[tuple[str, int] | None, list[Listed]] = {}
    for one in found.listed.values():
        every.setdefault(kin(one.build), []).append(one)
    for one in found.listed.values():
        mains = [main for main in every[kin(one.build)] if _same(one, main)]
        if mains:
            mains[0].aliases.append(one.build)
        else:
            yield one


def _same(one: Listed, main: Listed) -> bool:
    same = one.platform == main.platform and one.version == main.version
    return same and second_of(one.build, main.build) and one.devices <= main.devices


def _said(one: Listed) -> str:
    return f"{one.version} {one.letter} {one.base}".rstrip()
