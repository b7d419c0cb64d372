"""Where feeds lie and what they promise, without drawing one."""

import datetime
from collections.abc import Iterator

from generator.derive.changes import changes
from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.render.feeds.device_feeds import DeviceFeed, device_feeds
from generator.render.feeds.documents import addresses
from generator.render.feeds.feed import Feed
from generator.render.feeds.moments import told
from generator.render.feeds.scopes import has_calendar, scopes

ENDINGS = ("rss", "atom", "json")
OPML = "feeds/all.opml"


def feed_addresses(catalogue: Catalogue) -> Iterator[str]:
    """The address of every feed, archive and calendar, in every format, and of the list of all feeds."""
    for feed, count in _counted(catalogue):
        for address in addresses(feed, count):
            yield from (f"{address}.{ending}" for ending in ENDINGS)
        if has_calendar(feed):
            yield f"{feed.address}.ics"
    yield OPML


def device_entries(catalogue: Catalogue) -> Iterator[tuple[str, datetime.date]]:
    """The ids, without the authority, and the days of all entries in the feeds of devices."""
    for feed in device_feeds(catalogue):
        yield from ((f"devices/{feed.name}/{cause}", day) for cause, day in _causes(catalogue, feed).items())


def _counted(catalogue: Catalogue) -> Iterator[tuple[Feed, int]]:
    """Every feed with the number of its entries."""
    happenings = [happening for happening in history(catalogue) if told(happening)]
    for scope in scopes(catalogue):
        yield scope, sum(map(scope.holds, happenings))
    for feed in device_feeds(catalogue):
        yield feed, len(_causes(catalogue, feed))


def _causes(catalogue: Catalogue, feed: DeviceFeed) -> dict[str, datetime.date]:
    return {change.cause.id: change.date for device in feed.devices for change in changes(catalogue, device)}
