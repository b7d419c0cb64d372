"""Entries of feeds in two states."""

import datetime
from collections.abc import Mapping

from generator.compare.entries import entry_changes, feed_changes
from generator.model.difference import EntryChange, FeedChange, Turn
from generator.model.told import Told, ToldFeed

DAY = datetime.date(2031, 2, 1)


def _told(name: str, title: str = "A", text: str = "x") -> Told:
    return Told(name, DAY, title, {"title": title, "text": text})


def _feeds(**feeds: Mapping[str, Told]) -> list[ToldFeed]:
    return [ToldFeed(key, key.capitalize(), entries) for key, entries in feeds.items()]


ONE = {"p/1": _told("p/1")}
TWO = {**ONE, "p/2": _told("p/2")}


def test_the_same_feeds_have_no_change() -> None:
    assert entry_changes(_feeds(all=ONE), _feeds(all=dict(ONE))) == ()


def test_an_entry_is_told_once_with_all_its_feeds() -> None:
    changes = entry_changes(_feeds(all=ONE, ios=ONE), _feeds(all=TWO, ios=TWO))
    assert changes == (EntryChange(Turn.NEW, "p/2", DAY, "A", ("all", "ios")),)


def test_what_another_feed_says_of_the_same_event_is_told_with_it() -> None:
    device = {"p/2": _told("p/2", "A, in fewer words")}
    (change,) = entry_changes(_feeds(all=ONE, d={}), _feeds(all=TWO, d=device))
    assert (change.title, change.feeds) == ("A", ("all", "d"))


def test_a_changed_entry_says_what_is_another() -> None:
    (change,) = entry_changes(_feeds(all=ONE), _feeds(all={"p/1": _told("p/1", "B")}))
    assert (change.turn, change.title, change.parts) == (Turn.CHANGED, "B", ("title",))


def test_an_entry_that_leaves_one_feed_is_gone_from_that_one() -> None:
    (change,) = entry_changes(_feeds(all=ONE, ios=ONE), _feeds(all=ONE, ios={}))
    assert (change.turn, change.feeds) == (Turn.GONE, ("ios",))


def test_a_new_feed_is_told_as_a_whole_and_its_entries_are_not() -> None:
    old, new = _feeds(all=ONE), _feeds(all=ONE, ios=ONE)
    assert feed_changes(old, new) == (FeedChange(Turn.NEW, "ios", "Ios"),)
    assert feed_changes(new, old) == (FeedChange(Turn.GONE, "ios", "Ios"),)
    assert entry_changes(old, new) == ()
