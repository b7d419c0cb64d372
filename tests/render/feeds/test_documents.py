import itertools
from pathlib import Path
from typing import Any

import pytest

from generator.render.feeds.documents import addresses, documents
from generator.render.feeds.entry import Entry
from generator.render.feeds.feed import Feed
from generator.render.feeds.moments import midnight
from tests.render.feeds.made import FIRST_DAY, SITE, of, parsed, with_updates
from tests.render.feeds.plain import heads, ids, walk

EVERYTHING = Feed("all", "Everything", "All that happened.", "changelog/")
WORLD = 15
"""How many entries the world has without more updates."""


def link(found: Any, rel: str) -> str | None:
    """The path of a feed's link of this kind."""
    return next((e.href.removeprefix(SITE) for e in found.feed.links if e.rel == rel), None)


def chain(files: dict[str, bytes], path: str) -> list[Any]:
    """The documents from this one back to the oldest, as their links say."""
    found = parsed(files[path])
    before = link(found, "prev-archive")
    return [found, *(chain(files, before) if before else [])]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The feeds of the world with 165 entries: two archives, and 65 in the feed."""
    return of(tmp_path_factory.mktemp("many"), with_updates(150))


def newest_first(count: int) -> list[Entry]:
    """So many entries, the first of all named 1."""
    day = midnight(FIRST_DAY)
    return [Entry(str(number), "", SITE, day, day, "", "", ()) for number in range(count, 0, -1)]


@pytest.mark.parametrize(
    ("entries", "sizes"),
    [(0, [0]), (1, [1]), (50, [50]), (99, [99]), (100, [50, 50]), (149, [50, 99]), (150, [50, 50, 50])],
)
def test_the_feed_holds_the_newest_50_to_99_and_archives_hold_50(entries: int, sizes: list[int]) -> None:
    every = newest_first(entries)
    found = list(documents(EVERYTHING, every))
    assert [len(document.entries) for document in found] == sizes
    assert [entry for document in reversed(found) for entry in document.entries] == every
    assert [document.previous for document in found] == [None, *(d.address for d in found[:-1])]
    assert [document.address for document in found] == list(addresses(EVERYTHING, entries))


def test_an_archive_never_changes_again() -> None:
    every = newest_first(200)
    kept: list[list[str]] = []
    for count in range(201):
        found = documents(EVERYTHING, every[200 - count :])
        archives = [[entry.id for entry in document.entries] for document in found if document.archive]
        assert archives[: len(kept)] == kept
        kept = archives
    assert len(kept) == 3


@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_the_chain_leads_to_the_first_entry_with_nothing_lost_or_doubled(many: dict[str, bytes], ending: str) -> None:
    found = chain(many, f"feeds/all.{ending}")
    assert [len(document.entries) for document in found] == [65, 50, 50]
    assert len({entry.id for document in found for entry in document.entries}) == WORLD + 150
    dates = [entry.published_parsed for document in found for entry in document.entries]
    assert dates == sorted(dates, reverse=True)
    assert len([path for path in many if path.startswith("feeds/all.") and path.endswith(ending)]) == 3


def test_a_published_archive_keeps_every_byte_while_history_grows(tmp_path: Path, many: dict[str, bytes]) -> None:
    before = {path: content for path, content in many.items() if ".archive-" in path}
    after = of(tmp_path, with_updates(190))
    assert {path: after[path] for path in before} == before
    assert "feeds/all.archive-3.atom" in after.keys() - before.keys()


@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_archives_name_the_feed_and_the_archive_before_them(many: dict[str, bytes], ending: str) -> None:
    feed, *archives = chain(many, f"feeds/all.{ending}")
    assert link(feed, "current") is None
    assert len(archives) == 2
    assert {link(archive, "current") for archive in archives} == {f"feeds/all.{ending}"}
    assert [link(d, "self") for d in archives] == [f"feeds/all.archive-{n}.{ending}" for n in (2, 1)]
    assert {document.feed.title for document in (feed, *archives)} == {"Between Updates: Everything"}
    assert {document.feed.link for document in (feed, *archives)} == {SITE + "changelog/"}
    marks = [b"<fh:archive" in many[f"feeds/all.archive-{number}.{ending}"] for number in (1, 2)]
    assert marks == [False, True]


def test_all_documents_of_an_atom_feed_are_one_feed(many: dict[str, bytes]) -> None:
    documents = chain(many, "feeds/all.atom")
    assert {document.feed.id for document in documents} == {"tag:world.example,2030:feeds/all"}


def test_rss_and_atom_are_cut_at_the_same_places(many: dict[str, bytes]) -> None:
    both = zip(chain(many, "feeds/all.rss"), chain(many, "feeds/all.atom"), strict=True)
    assert all([e.id for e in rss.entries] == [e.id for e in atom.entries] for rss, atom in both)


def test_each_scope_is_cut_by_itself(many: dict[str, bytes]) -> None:
    sizes = {name: [len(d.entries) for d in chain(many, f"feeds/{name}.rss")] for name in ("all", "platform/ios")}
    assert list(itertools.accumulate(sizes["all"]))[-1] == WORLD + 150
    assert sizes["platform/ios"][1:] == [50, 50]
    assert 50 <= sizes["platform/ios"][0] <= 99


def test_every_feed_of_every_format_leads_to_its_first_entry_and_every_archive_is_reached(
    many: dict[str, bytes],
) -> None:
    reached: set[str] = set()
    for head in heads(many):
        told = ids(many, head)
        assert len(set(told)) == len(told), head
        assert told == ids(many, head.rsplit(".", 1)[0] + ".atom"), head
        for path, found in walk(many, head):
            assert found.own == path
            reached.add(path)
    assert reached == {path for path in many if not path.endswith((".ics", ".opml"))}
    assert "feeds/device/iphone91-1.archive-2.json" in reached
