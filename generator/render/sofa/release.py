"""A release: one version, on all platforms of a feed that have it, with what of it can be had."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.answer.order import build_key
from generator.model.catalogue import Catalogue, LinkedUpdate
from generator.model.rows import BuildRow
from generator.model.version import Version
from generator.render.sofa.kinds import FeedKind


@dataclass(frozen=True, slots=True, eq=False)
class Release:
    """A version as a feed tells it. Only builds that are still offered, and only the devices that they are for."""

    version: Version
    updates: tuple[LinkedUpdate, ...]
    """One a platform, in the feed's order."""
    date: datetime.date
    """The day on which its main build came; another build, for other devices, may have come on another."""
    builds: tuple[str, ...]
    """The build made for the most devices leads; each is followed by the other numbers it is listed under."""
    devices: frozenset[str]
    """Identifiers."""
    universal: bool
    """Whether it is for every device that ran the line and was on sale on that day."""

    @property
    def build(self) -> str:
        """Its main build."""
        return self.builds[0]


def releases(catalogue: Catalogue, kind: FeedKind, major: int) -> tuple[Release, ...]:
    """The releases of a line that can be had when the records end, newest version first."""
    found: dict[Version, list[LinkedUpdate]] = defaultdict(list)
    for platform in kind.platforms:
        for update in catalogue.updates.values():
            if update.platform == platform and update.version.major == major:
                found[update.version].append(update)
    made = (_release(catalogue, kind, found[version]) for version in sorted(found, reverse=True))
    return tuple(release for release in made if release)


def _release(catalogue: Catalogue, kind: FeedKind, updates: Iterable[LinkedUpdate]) -> Release | None:
    held = {update: tuple(_offers(update, catalogue.checked)) for update in updates}
    offers = [offer for found in held.values() for offer in found]
    if not offers:
        return None
    version = offers[0][0].version
    builds = tuple(_builds(offers))
    date = min(row.date for row, _ in offers if row.build == builds[0])
    devices = frozenset().union(*(whom for _, whom in offers))
    return Release(
        version=version,
        updates=tuple(update for update, found in held.items() if found),
        date=date,
        builds=builds,
        devices=devices,
        universal=_line(catalogue, kind, version.major, date) <= devices,
    )


def _offers(update: LinkedUpdate, day: datetime.date) -> Iterator[tuple[BuildRow, frozenset[str]]]:
    """The rows that are offered on that day, and to whom."""
    for row in update.rows:
        whom = frozenset(device for device in row.devices if row.offered(device, day))
        if whom:
            yield row, whom


def _builds(offers: Iterable[tuple[BuildRow, frozenset[str]]]) -> Iterator[str]:
    found: dict[str, list[tuple[BuildRow, frozenset[str]]]] = defaultdict(list)
    for row, whom in offers:
        found[row.build].append((row, whom))
    order = {
        build: (-sum(len(whom) for _, whom in rows), min(r.date for r, _ in rows)) for build, rows in found.items()
    }
    for build in sorted(found, key=lambda build: (*order[build], build_key(build))):
        yield build
        yield from dict.fromkeys(alias for row, _ in found[build] for alias in row.item.aliases)


def _line(catalogue: Catalogue, kind: FeedKind, major: int, day: datetime.date) -> frozenset[str]:
    """The devices that ran the line and were on sale on that day."""
    devices = (device for platform in kind.platforms for device in catalogue.fleet.runs(platform, major))
    return frozenset(device.identifier for device in devices if device.on_sale(day))
