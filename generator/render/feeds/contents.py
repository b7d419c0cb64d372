"""What every feed tells, without a file being drawn: two states of the feeds can be held against each other."""

from collections.abc import Iterator

import jinja2

from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.model.told import Told, ToldFeed
from generator.render.environment import bound
from generator.render.feeds.device_entries import DeviceEntries
from generator.render.feeds.device_feeds import device_feeds
from generator.render.feeds.entries import Entries
from generator.render.feeds.entry import Entry
from generator.render.feeds.moments import told as is_told
from generator.render.feeds.places import KEY
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.scopes import scopes


def told_feeds(catalogue: Catalogue, env: jinja2.Environment, site_url: str) -> Iterator[ToldFeed]:
    """Every feed: those of what happened, then those of devices. Raises BetweenError if a template is at fault."""
    env = bound(env, catalogue)
    happenings = [happening for happening in history(catalogue) if is_told(happening)]
    entries = Entries(catalogue, happenings, env, site_url)
    known = [(happening, _told(happening.id, entries.of(happening))) for happening in happenings]
    for scope in scopes(catalogue):
        own = {told.id: told for happening, told in known if scope.holds(happening)}
        yield ToldFeed(scope.key, scope.title, own)
    yield from _devices(catalogue, DeviceEntries(catalogue, env, Publisher("", site_url, catalogue.authority)))


def _devices(catalogue: Catalogue, entries: DeviceEntries) -> Iterator[ToldFeed]:
    """The feeds of devices; those with the same entries share them."""
    shared: dict[tuple[Entry, ...], dict[str, Told]] = {}
    begin = f"tag:{catalogue.authority}:devices/{KEY}/"
    for feed in device_feeds(catalogue):
        own = entries.of(feed)
        if own not in shared:
            shared[own] = {t.id: t for t in (_told(entry.id.removeprefix(begin), entry) for entry in own)}
        yield ToldFeed(feed.key, feed.title, shared[own])


def _told(name: str, entry: Entry) -> Told:
    """The seconds of `updated` only keep the order of a day: they are no news."""
    parts = {
        "title": entry.title,
        "text": (entry.summary, entry.content),
        "link": entry.link,
        "date": (entry.published.date(), entry.updated.date()),
        "categories": entry.categories,
    }
    return Told(name, entry.published.date(), entry.title, parts)
