"""What every feed must say, from the model: for the parsers that nobody here wrote."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.render.environment import bound
from generator.render.feeds.device_entries import DeviceEntries
from generator.render.feeds.device_feeds import DeviceFeed, device_feeds
from generator.render.feeds.entries import Entries
from generator.render.feeds.entry import Category, Entry
from generator.render.feeds.moments import told
from generator.render.feeds.places import DEVICE, KEY
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.scopes import scopes
from tests.render.feeds.made import ENV, SITE


@dataclass(frozen=True)
class Told:
    """What a reader must find of one entry."""

    id: str
    title: str
    link: str
    published: datetime.datetime
    updated: datetime.datetime
    categories: tuple[Category, ...]


@dataclass(frozen=True)
class Stated:
    """What a reader must find of one feed, all archives included, newest entry first."""

    title: str
    description: str
    page: str
    entries: tuple[Told, ...]


def stated(catalogue: Catalogue, site_url: str = SITE) -> dict[str, Stated]:
    """Every feed, by its address without an ending."""
    publisher = Publisher("Between Updates", site_url, catalogue.authority)
    return dict([*_scopes(catalogue, site_url), *_devices(catalogue, publisher)])


def alike(catalogue: Catalogue) -> list[list[DeviceFeed]]:
    """The feeds of devices, those with the same entries together."""
    publisher = Publisher("Between Updates", SITE, catalogue.authority)
    entries = DeviceEntries(catalogue, bound(ENV, catalogue), publisher)
    found: dict[tuple[Entry, ...], list[DeviceFeed]] = {}
    for feed in device_feeds(catalogue):
        found.setdefault(entries.of(feed), []).append(feed)
    return list(found.values())


def _scopes(catalogue: Catalogue, site_url: str) -> Iterator[tuple[str, Stated]]:
    happenings = [happening for happening in history(catalogue) if told(happening)]
    entries = Entries(catalogue, happenings, bound(ENV, catalogue), site_url)
    made = {happening.id: _told(entries.of(happening), {}) for happening in happenings}
    for scope in scopes(catalogue):
        own = tuple(made[happening.id] for happening in happenings if scope.holds(happening))
        yield scope.address, Stated(scope.title, scope.description, site_url + scope.page, own)


def _devices(catalogue: Catalogue, publisher: Publisher) -> Iterator[tuple[str, Stated]]:
    entries = DeviceEntries(catalogue, bound(ENV, catalogue), publisher)
    for feed in device_feeds(catalogue):
        places = {KEY: feed.name, DEVICE: quote(feed.devices[0], safe="")}
        own = tuple(_told(entry, places) for entry in entries.of(feed))
        yield feed.address, Stated(feed.title, feed.description, publisher.site_url + feed.page, own)


def _told(entry: Entry, places: Mapping[str, str]) -> Told:
    name, link = entry.id, entry.link
    for place, value in places.items():
        name, link = name.replace(place, value), link.replace(place, value)
    return Told(name, entry.title, link, entry.published, entry.updated, entry.categories)
