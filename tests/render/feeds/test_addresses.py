from pathlib import Path

from generator.render.environment import environment
from generator.render.feeds import feeds
from generator.render.feeds.addresses import feed_addresses
from tests import world
from tests.content import real
from tests.shared import ROOT


def test_they_are_those_of_the_feeds_that_are_made(tmp_path: Path) -> None:
    catalogue = world.catalogue(tmp_path)
    made = {file.path for file in feeds(catalogue, environment(ROOT / "templates"), "https://world.example/")}
    assert set(feed_addresses(catalogue)) == made


def test_archives_are_among_them() -> None:
    assert "feeds/all.archive-1.rss" in set(feed_addresses(real.catalogue()))
