"""Entries of a published site, of which the ledger and the events are known, against those of now."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model.difference import EntryChange, FeedChange, Turn
from generator.model.ledger import Ledger
from generator.model.slug import device_slug
from generator.model.told import Told, ToldFeed

Json = dict[str, Any]
_PLACES = ("api", "page")
"""What is no news where a site moves."""


def published_feeds(then: Ledger, now: Sequence[ToldFeed]) -> tuple[FeedChange, ...]:
    """Feeds that are new, then those that are gone."""
    old = {a.removeprefix("feeds/").removesuffix(".rss") for a in then.addresses if a.endswith(".rss")}
    old = {key for key in old if ".archive-" not in key}
    new = {feed.key: feed.title for feed in now}
    added = (FeedChange(Turn.NEW, key, title) for key, title in new.items() if key not in old)
    return (*added, *(FeedChange(Turn.GONE, key, key) for key in sorted(old - new.keys())))


def published_entries(
    then: Ledger, now: Ledger, feeds: Sequence[ToldFeed], events: tuple[Mapping[str, Json], Mapping[str, Json]]
) -> tuple[EntryChange, ...]:
    """What became of the entries, as far as it can be told: new, changed and gone ones, newest first.

    `events` are those of then and of now, by id, of the years in which something differs.
    """
    own = [feed for feed in feeds if f"feeds/{feed.key}.rss" in then.addresses]
    told = next((feed.entries for feed in feeds if feed.key == "all"), {})
    found = [*_new(then, now, own, told), *_changed(events, own, told), *_gone(then, now)]
    turns = list(Turn)
    return tuple(sorted(found, key=lambda c: (turns.index(c.turn), -c.date.toordinal(), c.id)))


def _new(then: Ledger, now: Ledger, feeds: Sequence[ToldFeed], told: Mapping[str, Told]) -> Iterator[EntryChange]:
    for name, entry in told.items():
        if name not in then.entries:
            holding = tuple(feed.key for feed in feeds if name in feed.entries)
        else:
            added = set(now.devices.get(name, ())) - set(then.devices.get(name, ()))
            wanted = {_feed(device) for device in added}
            holding = tuple(feed.key for feed in feeds if feed.key in wanted)
        if holding:
            yield EntryChange(Turn.NEW, name, entry.date, entry.title, holding)


def _changed(
    events: tuple[Mapping[str, Json], Mapping[str, Json]], feeds: Sequence[ToldFeed], told: Mapping[str, Told]
) -> Iterator[EntryChange]:
    """What is said of devices is not in the events, so their feeds are left out."""
    before, after = events
    for name, entry in told.items():
        if name in before and name in after:
            parts = tuple(k for k in after[name] if k not in _PLACES and before[name].get(k) != after[name][k])
            if parts:
                keys = (f.key for f in feeds if not f.key.startswith("device/") and name in f.entries)
                yield EntryChange(Turn.CHANGED, name, entry.date, entry.title, tuple(keys), parts)


def _gone(then: Ledger, now: Ledger) -> Iterator[EntryChange]:
    for name, day in then.entries.items():
        if name not in now.entries and "/corrected/" not in name and not name.startswith("devices/"):
            keys = ("all", *(_feed(device) for device in then.devices.get(name, ())))
            yield EntryChange(Turn.GONE, name, day, name, keys)
    for cause, devices in then.devices.items():
        left = sorted(set(devices) - set(now.devices.get(cause, ())))
        if left and cause in now.entries:
            yield EntryChange(Turn.GONE, cause, now.entries[cause], cause, tuple(map(_feed, left)))


def _feed(device: str) -> str:
    """The feed of a device as entries name it: by its identifier, or by the slug of a name."""
    return f"device/{device_slug(device)}"
