"""Entries of a published site, of which the ledger and some events are known."""

import dataclasses
import datetime

from generator.compare.published import published_entries, published_feeds
from generator.model.difference import EntryChange, FeedChange, Turn
from generator.model.ledger import Ledger
from generator.model.told import Told, ToldFeed

DAY = datetime.date(2031, 1, 1)
FIRST, SECOND = "patches/a/released/2031-01-01", "patches/a/withdrawn/2031-01-01"
THEN = Ledger(
    "world.example,2030",
    DAY,
    ("", "feeds/all.rss", "feeds/all.archive-1.rss", "feeds/device/iphone90-1.rss", "feeds/device/iphone90-2.rss"),
    {FIRST: DAY},
    {FIRST: ("iPhone90,1",)},
    {},
)
NOW = dataclasses.replace(THEN, entries={FIRST: DAY, SECOND: DAY}, devices={FIRST: ("iPhone90,1",)})
TOLD = {name: Told(name, DAY, name.split("/")[2].capitalize(), {}) for name in (FIRST, SECOND)}
FEEDS = [
    ToldFeed("all", "Everything", TOLD),
    ToldFeed("device/iphone90-1", "One", {FIRST: TOLD[FIRST]}),
    ToldFeed("device/iphone90-2", "Two", {FIRST: TOLD[FIRST]}),
]
ONE = [ToldFeed("all", "Everything", {FIRST: TOLD[FIRST]})]
NONE: tuple[dict[str, dict[str, object]], dict[str, dict[str, object]]] = ({}, {})


def test_feeds_are_known_by_their_addresses_without_archives() -> None:
    assert published_feeds(THEN, FEEDS) == ()
    assert published_feeds(THEN, [*FEEDS[:2], ToldFeed("test", "Tests", {})]) == (
        FeedChange(Turn.NEW, "test", "Tests"),
        FeedChange(Turn.GONE, "device/iphone90-2", "device/iphone90-2"),
    )


def test_a_new_event_is_told_with_the_feeds_that_were_there() -> None:
    feeds = [*FEEDS, ToldFeed("test", "Tests", TOLD)]
    assert published_entries(THEN, NOW, feeds, NONE) == (EntryChange(Turn.NEW, SECOND, DAY, "Withdrawn", ("all",)),)


def test_a_known_event_can_be_new_for_a_device() -> None:
    more = dataclasses.replace(THEN, devices={FIRST: ("iPhone90,1", "iPhone90,2")})
    (change,) = published_entries(THEN, more, [*ONE, *FEEDS[1:]], NONE)
    assert (change.turn, change.id, change.feeds) == (Turn.NEW, FIRST, ("device/iphone90-2",))


def test_what_is_gone_for_all_or_for_a_device_is_told() -> None:
    (gone,) = published_entries(NOW, THEN, ONE, NONE)
    assert (gone.turn, gone.id, gone.feeds) == (Turn.GONE, SECOND, ("all",))
    (less,) = published_entries(THEN, dataclasses.replace(THEN, devices={}), ONE, NONE)
    assert (less.turn, less.id, less.feeds) == (Turn.GONE, FIRST, ("device/iphone90-1",))


def test_a_correction_is_no_entry_of_its_own() -> None:
    corrected = dataclasses.replace(THEN, entries={**THEN.entries, "patches/a/corrected/2031-01-01": DAY})
    assert published_entries(corrected, THEN, ONE, NONE) == ()


def test_an_event_that_says_something_else_is_changed_and_a_move_of_the_site_is_not() -> None:
    before: dict[str, object] = {"id": FIRST, "page": "https://old.example/", "reason": "x"}
    moved = {**before, "page": "https://new.example/"}
    assert published_entries(THEN, THEN, ONE, ({FIRST: before}, {FIRST: moved})) == ()
    (change,) = published_entries(THEN, THEN, ONE, ({FIRST: before}, {FIRST: {**moved, "reason": "y"}}))
    assert (change.turn, change.parts, change.feeds) == (Turn.CHANGED, ("reason",), ("all",))
