"""What every feed tells is what its files hold."""

import re
from pathlib import Path

from generator.render.environment import environment
from generator.render.feeds import feeds
from generator.render.feeds.contents import told_feeds
from tests import world
from tests.shared import ROOT

SITE = "https://site.example/"


def test_the_feeds_and_entries_are_those_that_are_written(tmp_path: Path) -> None:
    catalogue, env = world.catalogue(tmp_path), environment(ROOT / "templates")
    written = {f.path: f.content.decode() for f in feeds(catalogue, env, SITE) if f.path.endswith(".atom")}
    told = {feed.key: feed for feed in told_feeds(catalogue, env, SITE)}
    assert {f"feeds/{key}.atom" for key in told} == set(written)
    for key, feed in told.items():
        ids = re.findall(r"<entry>\s*<id>tag:[^:]+:(?:devices/[^/]+/)?(.*?)</id>", written[f"feeds/{key}.atom"])
        assert set(ids) == set(feed.entries), key


def test_the_same_records_tell_the_same(tmp_path: Path) -> None:
    env = environment(ROOT / "templates")
    first, second = (list(told_feeds(world.catalogue(tmp_path / name), env, SITE)) for name in "ab")
    assert [feed.entries for feed in first] == [feed.entries for feed in second]


def test_a_second_event_of_a_day_does_not_change_the_first(tmp_path: Path) -> None:
    env = environment(ROOT / "templates")
    second = ("patches/2031/2031-02-12-test-a.yml", "date: 2031-02-12", "date: 2031-02-10")
    before, after = (
        {f.key: f for f in told_feeds(world.catalogue(tmp_path / n, files), env, SITE)}["all"].entries
        for n, files in (("a", world.FILES), ("b", world.edited(second)))
    )
    kept = before.keys() & after.keys()
    assert len(kept) == len(before) - 1
    assert all(before[name] == after[name] for name in kept)
