"""Entries of devices: each is a change of an answer, and its text is that answer."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import jinja2

from generator.derive.answer.index import index
from generator.derive.changes import Change, changes
from generator.derive.facts import grouped
from generator.derive.happening import Happening
from generator.model.catalogue import Catalogue
from generator.render.environment import render
from generator.render.feeds.answers import Teller, Told
from generator.render.feeds.categories import categories
from generator.render.feeds.device_feeds import DeviceFeed
from generator.render.feeds.entries import clean, headline
from generator.render.feeds.entry import Entry
from generator.render.feeds.moments import changed, corrections, midnight
from generator.render.feeds.places import DEVICE, KEY
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.text import one_line
from generator.render.words import listed


@dataclass(frozen=True, slots=True)
class Telling:
    """An answer, and whom it is for."""

    told: Told
    both: bool
    """Whether the switch makes no difference."""
    devices: str
    """The identifiers it is for, in words; "" where it is for all of the feed."""


class DeviceEntries:
    """Makes entries, each once. Devices that every record treats alike get the same ones, with places left open.

    `env` knows the names of the catalogue (`bound`).
    """

    def __init__(self, catalogue: Catalogue, env: jinja2.Environment, publisher: Publisher) -> None:
        self._catalogue, self._publisher = catalogue, publisher
        self._env = env
        self._teller = Teller(self._env, publisher.site_url)
        self._oldest: dict[int, datetime.date] = {}
        self._made: dict[tuple[object, ...], Entry] = {}
        self._feeds: dict[tuple[object, ...], tuple[Entry, ...]] = {}

    def of(self, feed: DeviceFeed) -> tuple[Entry, ...]:
        """Every entry of a feed, newest first. Raises BetweenError if a template is at fault."""
        alike = grouped((self._kind(device), device) for device in feed.devices)
        # Where a name stands for different kinds of devices, its answers name the devices that they are for.
        key = tuple(alike) if len(alike) == 1 else feed.devices
        if key not in self._feeds:
            self._feeds[key] = tuple(self._entries(list(alike.values())))
        return self._feeds[key]

    def _kind(self, device: str) -> tuple[int, datetime.date | None]:
        """What devices with the same answers have in common: their rows, and the day of sale if it shows in them."""
        kind = index(self._catalogue).kind(device)
        if kind not in self._oldest:
            found = changes(self._catalogue, device)
            self._oldest[kind] = min((change.date for change in found), default=datetime.date.max)
        released = self._catalogue.fleet.devices[device].released
        return kind, released if released > self._oldest[kind] else None

    def _entries(self, alike: Sequence[Sequence[str]]) -> Iterator[Entry]:
        found = [(devices, change) for devices in alike for change in changes(self._catalogue, devices[0])]
        by_cause = grouped((change.cause.id, (devices, change)) for devices, change in found)
        newest = sorted(by_cause.values(), key=lambda group: group[0][1].cause.order)
        left = Counter(group[0][1].date for group in newest)
        for group in newest:
            cause = group[0][1].cause
            left[cause.date] -= 1
            yield self._entry(cause, group[0][1].device, self._tellings(group, len(alike) > 1), left[cause.date])

    def _tellings(self, group: list[tuple[Sequence[str], Change]], several: bool) -> tuple[Telling, ...]:
        """The answers to one cause: those that read the same are told once."""
        found = []
        for devices, change in group:
            told = self._teller.told(change, change.device if several else DEVICE)
            found.append(Telling(told, both=False, devices=listed(list(devices)) if several else ""))
        kept: dict[tuple[str, str, str], Telling] = {}
        for one in found:
            key = one.devices, one.told.name, one.told.sentence
            kept[key] = Telling(kept[key].told, True, one.devices) if key in kept else one
        return tuple(kept.values())

    def _entry(self, cause: Happening, device: str, tellings: tuple[Telling, ...], second: int) -> Entry:
        platform = self._catalogue.platform_of(device)
        facts = headline(self._catalogue, cause, platform, device)
        key = (cause.id, tellings, second, *facts.values())
        if key not in self._made:
            self._made[key] = self._make(cause, platform, tellings, second, facts)
        return self._made[key]

    def _make(
        self, cause: Happening, platform: str, tellings: tuple[Telling, ...], second: int, facts: dict[str, str]
    ) -> Entry:
        corrected = corrections(cause, (platform,))
        values: dict[str, Any] = {
            "happening": cause,
            "platform": platform,
            "tellings": tellings,
            "corrections": corrected,
            "note": f"{self._publisher.site_url}{cause.subject}/",
            **facts,
        }
        values["summary"] = one_line(render(self._env, "feeds/summary.txt", **values))
        return Entry(
            id=self._publisher.tag(f"devices/{KEY}/{cause.id}"),
            title=one_line(render(self._env, "feeds/title.txt", **values)),
            link=tellings[0].told.link,
            published=midnight(cause.date),
            updated=changed(cause.date, corrected) + datetime.timedelta(seconds=second),
            summary="",
            content=clean(render(self._env, "feeds/device.html", **values)),
            categories=tuple(categories(self._catalogue, cause, (platform,), cves=cause.patch is not None)),
        )
