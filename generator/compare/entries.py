"""The entries of all feeds in two states, by their permanent ids."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model.difference import EntryChange, FeedChange, Turn
from generator.model.told import Told, ToldFeed


class _Alike(NamedTuple):
    """What entries that are told together have in common; a device's names the same in fewer words."""

    turn: Turn
    told: str
    parts: tuple[str, ...] = ()


Turned = tuple[_Alike, Told]


def feed_changes(then: Iterable[ToldFeed], now: Iterable[ToldFeed]) -> tuple[FeedChange, ...]:
    """Feeds that are new, then those that are gone."""
    old, new = ({feed.key: feed.title for feed in side} for side in (then, now))
    added = (FeedChange(Turn.NEW, key, title) for key, title in new.items() if key not in old)
    lost = (FeedChange(Turn.GONE, key, title) for key, title in old.items() if key not in new)
    return (*added, *lost)


def entry_changes(then: Sequence[ToldFeed], now: Sequence[ToldFeed]) -> tuple[EntryChange, ...]:
    """What became of the entries, newest first, each told once with all its feeds.

    Entries of a feed that is new itself are not told: nobody has read an older state of it. Nor are those of one that
    is gone, which is told as a whole.
    """
    known: dict[tuple[int, int], list[Turned]] = {}
    feeds: dict[_Alike, list[str]] = {}
    told: dict[_Alike, Told] = {}
    old = {feed.key: feed for feed in then}
    for feed in now:
        before = old.get(feed.key)
        pair = (id(before.entries), id(feed.entries)) if before else None
        if before and pair is not None:
            if pair not in known:  # most feeds of devices share their entries with others
                known[pair] = list(_turned(before.entries, feed.entries))
            for alike, entry in known[pair]:
                feeds.setdefault(alike, []).append(feed.key)
                told.setdefault(alike, entry)
    changes = (_change(alike, told[alike], tuple(keys)) for alike, keys in feeds.items())
    return tuple(sorted(changes, key=_order))


def _turned(then: Mapping[str, Told], now: Mapping[str, Told]) -> Iterator[Turned]:
    for name, entry in now.items():
        before = then.get(name)
        if before is None:
            yield _Alike(Turn.NEW, name), entry
        elif parts := tuple(part for part, value in entry.parts.items() if before.parts[part] != value):
            yield _Alike(Turn.CHANGED, name, parts), entry
    for name, entry in then.items():
        if name not in now:
            yield _Alike(Turn.GONE, name), entry


def _change(alike: _Alike, told: Told, feeds: tuple[str, ...]) -> EntryChange:
    return EntryChange(alike.turn, alike.told, told.date, told.title, feeds, alike.parts)


def _order(change: EntryChange) -> tuple[int, int, str, tuple[str, ...]]:
    return list(Turn).index(change.turn), -change.date.toordinal(), change.id, change.parts
