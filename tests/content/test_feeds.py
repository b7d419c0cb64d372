"""The feeds of the real content: nothing is lost, nothing is told twice, and what is published keeps its name."""

import json
import re
from collections import Counter
from typing import Any

import pytest

from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.render.feeds.addresses import device_entries
from generator.render.feeds.calendar import KINDS
from generator.render.feeds.moments import told
from tests.content import real
from tests.render.feeds.jsonfeed import broken
from tests.render.feeds.made import SITE, made
from tests.render.feeds.model import Stated, alike, stated
from tests.render.feeds.plain import heads, ids, walk
from tests.render.feeds.test_calendar import broken as broken_calendar
from tests.render.feeds.test_calendar import read
from tests.render.feeds.test_documents import chain


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real.catalogue()


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, bytes]:
    return made(catalogue)


@pytest.fixture(scope="module")
def model(catalogue: Catalogue) -> dict[str, Stated]:
    return stated(catalogue)


def entries(files: dict[str, bytes], path: str) -> list[Any]:
    return [entry for document in chain(files, path) for entry in document.entries]


def disagreeing(files: dict[str, bytes], address: str, model: Stated) -> list[str]:
    """In what feedparser and the model do not agree on a feed, in RSS and in Atom."""
    rss, atom = (chain(files, f"{address}.{ending}") for ending in ("rss", "atom"))
    wrong = [f"title {d.feed.title}" for d in (*rss, *atom) if d.feed.title != f"Between Updates: {model.title}"]
    wrong += [f"link {document.feed.link}" for document in (*rss, *atom) if document.feed.link != model.page]
    for documents, name in ((rss, "rss"), (atom, "atom")):
        found = [entry for document in documents for entry in document.entries]
        parts: dict[str, tuple[list[Any], list[Any]]] = {
            "id": ([e.id for e in found], [t.id for t in model.entries]),
            "title": ([e.title for e in found], [t.title for t in model.entries]),
            "link": ([e.link for e in found], [t.link for t in model.entries]),
            "published": (
                [e.published_parsed[:6] for e in found],
                [t.published.timetuple()[:6] for t in model.entries],
            ),
            "categories": (
                [[(tag.label or tag.term, tag.scheme or "") for tag in e.get("tags", ())] for e in found],
                [[(c.label, c.scheme) for c in t.categories] for t in model.entries],
            ),
        }
        wrong += [f"{address}.{name}: {part}" for part, (ours, theirs) in parts.items() if ours != theirs]
    updated = [entry.updated_parsed[:6] for document in atom for entry in document.entries]
    return wrong + [f"{address}: updated"] * (updated != [t.updated.timetuple()[:6] for t in model.entries])


def test_all_that_happened_is_told_once_and_in_order(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    expected = [f"tag:{catalogue.authority}:{h.id}" for h in history(catalogue) if told(h)]
    for ending in ("rss", "atom", "json"):
        assert ids(files, f"feeds/all.{ending}") == expected
    assert set(Counter(expected).values()) == {1}
    assert len(expected) > 300


def test_feedparser_agrees_with_the_model_on_every_feed_of_what_happened(
    files: dict[str, bytes], model: dict[str, Stated]
) -> None:
    addresses = [address for address in model if "/device/" not in address]
    assert len(addresses) > 20
    assert [wrong for address in addresses for wrong in disagreeing(files, address, model[address])] == []


@pytest.mark.conformance
def test_feedparser_agrees_with_the_model_on_every_feed_of_a_device(
    catalogue: Catalogue, files: dict[str, bytes], model: dict[str, Stated]
) -> None:
    """One of those that are alike is parsed; the others must be the same text but for their names."""
    for first, *others in alike(catalogue):
        assert disagreeing(files, first.address, model[first.address]) == []
        for other in others:
            for path in (path for path in files if path.startswith(f"{first.address}.")):
                theirs = files[path.replace(f"/{first.slug}.", f"/{other.slug}.")]
                assert _nameless(theirs) == _nameless(files[path]), other.address
            assert ids(files, f"{other.address}.rss") == [entry.id for entry in model[other.address].entries]


_NAMES = re.compile(
    rb"device=[^&]*|tag:[^<\"]*|Between Updates: [^<\"]*|What changes for [^<\"]*"
    rb"|feeds/device/[^<\"]*|devices/[^/<\"]*/"
)


def _nameless(content: bytes) -> bytes:
    """A document without what names one device, and without ids."""
    return _NAMES.sub(b"", content)


def test_every_document_of_every_format_is_reached_and_no_id_comes_twice(files: dict[str, bytes]) -> None:
    reached: set[str] = set()
    for head in heads(files):
        steps = list(walk(files, head))
        names = [name for _, found in steps for name in found.ids]
        assert len(set(names)) == len(names), head
        assert all(len(found.ids) == 50 for path, found in steps if ".archive-" in path)
        assert all(found.own == path for path, found in steps)
        reached.update(path for path, _ in steps)
    assert reached == {path for path in files if path.endswith((".rss", ".atom", ".json"))}


def test_all_formats_of_a_feed_tell_the_same(files: dict[str, bytes]) -> None:
    for head in (head for head in heads(files) if head.endswith(".rss")):
        told_by = [ids(files, head.removesuffix("rss") + ending) for ending in ("rss", "atom", "json")]
        assert told_by[0] == told_by[1] == told_by[2]


def test_every_id_of_a_device_is_promised(catalogue: Catalogue, model: dict[str, Stated]) -> None:
    promised = {f"tag:{catalogue.authority}:{name}": day for name, day in device_entries(catalogue)}
    found = {t.id: t.published.date() for key, feed in model.items() if "/device/" in key for t in feed.entries}
    assert found == promised
    assert len(promised) > 10_000


def test_every_json_document_follows_the_rules(files: dict[str, bytes]) -> None:
    wrong = {path: broken(content) for path, content in files.items() if path.endswith(".json")}
    assert {path: problems for path, problems in wrong.items() if problems} == {}


def test_json_agrees_with_the_model(files: dict[str, bytes], model: dict[str, Stated]) -> None:
    for address, feed in model.items():
        items = [item for path, _ in walk(files, f"{address}.json") for item in json.loads(files[path])["items"]]
        assert [(i["title"], i["url"], i["date_published"][:10], i["tags"]) for i in items] == [
            (t.title, t.link, t.published.date().isoformat(), [c.label for c in t.categories]) for t in feed.entries
        ]


@pytest.mark.parametrize("platform", ["ios", "ipados", "macos"])
def test_a_platforms_feed_is_its_part_of_everything(files: dict[str, bytes], platform: str) -> None:
    everything = [
        entry.id for entry in entries(files, "feeds/all.atom") if platform in {tag.term for tag in entry.tags}
    ]
    assert ids(files, f"feeds/platform/{platform}.atom") == everything


@pytest.mark.parametrize("path", ["feeds/all.ics", "feeds/platform/ios.ics", "feeds/platform/macos.ics"])
def test_every_calendar_is_right_and_tells_all(catalogue: Catalogue, files: dict[str, bytes], path: str) -> None:
    assert broken_calendar(files[path]) == []
    platform = path.removeprefix("feeds/platform/").removesuffix(".ics")
    known = [h for h in history(catalogue) if h.kind in KINDS]
    own = [h for h in known if path == "feeds/all.ics" or platform in h.platforms]
    assert [event["DTSTART"].dt for event in read(files[path]).events] == [h.date for h in reversed(own)]


def test_the_release_of_july_2023_stands_cancelled_beside_its_withdrawal(files: dict[str, bytes]) -> None:
    events = read(files["feeds/all.ics"]).events
    gone = [event for event in events if event["STATUS"] == "CANCELLED"]
    assert [str(event["DTSTART"].dt) for event in gone] == ["2023-07-10"]
    assert sum("Withdrawn: " in str(event["SUMMARY"]) for event in events) >= 1


def test_withdrawals_tell_of_july_2023(files: dict[str, bytes]) -> None:
    found = {entry.id.split(":", 2)[2]: entry for entry in entries(files, "feeds/withdrawn.rss")}
    entry = found["patches/2023-07-10-webkit-16-5-1-a/withdrawn/2023-07-10"]
    assert entry.link == f"{SITE}patches/2023-07-10-webkit-16-5-1-a/"
    assert "16.5.1\u00a0(a)" in entry.title
    assert "CVE-2023-37450" in {tag.term for tag in entry.tags}
    assert "20F770750b" in entry.content[0].value


def test_a_phone_of_july_2023_is_told_what_to_do(files: dict[str, bytes]) -> None:
    found = {entry.id.split(":", 2)[2]: entry for entry in entries(files, "feeds/device/iphone15-2.atom")}
    gone = found["devices/iPhone15,2/patches/2023-07-10-webkit-16-5-1-a/withdrawn/2023-07-10"]
    assert "Nothing is waiting for your iPhone: 16.5.1\u00a0(a) was withdrawn on 10 July 2023" in gone.content[0].value
    back = found["devices/iPhone15,2/patches/2023-07-12-webkit-16-5-1-c/released/2023-07-12"]
    assert "16.5.1\u00a0(c) is waiting for your iPhone" in back.content[0].value
    assert "macOS" not in back.title


def test_the_letter_of_july_2023_came_back_as_c(catalogue: Catalogue) -> None:
    returned = [h for h in history(catalogue) if h.kind == "returned"]
    assert [(h.patch and h.patch.id, h.other and h.other.id, h.platforms) for h in returned] == [
        ("2023-07-10-webkit-16-5-1-a", "2023-07-12-webkit-16-5-1-c", ("ios", "ipados", "macos"))
    ]


def test_every_entry_leads_to_a_page_and_every_patch_and_published_update_has_one(
    catalogue: Catalogue, model: dict[str, Stated]
) -> None:
    links = {entry.link.removeprefix(SITE) for entry in model["feeds/all"].entries}
    patches = {f"patches/{patch}/" for patch in catalogue.patches}
    updates = {f"updates/{update.id}/" for update in catalogue.updates.values() if update.published}
    assert links == patches | updates


def test_the_same_records_give_the_same_bytes(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    assert made(catalogue) == files
