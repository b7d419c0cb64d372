import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.derive.history import history
from generator.render.environment import environment
from generator.render.feeds import feeds
from generator.render.feeds.addresses import feed_addresses
from generator.render.feeds.moments import told
from tests.render.feeds.made import SITE, made, of, parsed
from tests.shared import ROOT
from tests.world import FILES, catalogue, edited

A = "patches/2031/2031-02-01-webkit-a.yml"
TAG = "tag:world.example,2030:"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


SCOPES = (
    "all", "withdrawn", "test", "platform/ios", "platform/macos", "line/ios-40", "line/ios-41", "line/macos-40",
    "program/bsi", "component/webkit", "component/kernel",
)  # fmt: skip
DEVICES = (
    "iphone90-1", "iphone91-1", "iphone91-2", "mac90-1", "mac90-2",
    "phone-one", "phone-two", "desk-2030", "desk-rack-2030", "lap",
)  # fmt: skip


def test_every_feed_has_its_address_in_three_formats_and_there_are_calendars_and_an_opml(tmp_path: Path) -> None:
    names = (*SCOPES, *(f"device/{name}" for name in DEVICES))
    feeds = {f"feeds/{name}.{ending}" for name in names for ending in ("rss", "atom", "json")}
    calendars = {f"feeds/{name}.ics" for name in ("all", "platform/ios", "platform/macos")}
    world = catalogue(tmp_path)
    assert set(made(world)) == {*feeds, *calendars, "feeds/all.opml"} == set(feed_addresses(world))


def test_fewer_kinds_can_be_asked_for(tmp_path: Path) -> None:
    env = environment(ROOT / "templates")
    found = {file.path for file in feeds(catalogue(tmp_path), env, SITE, kinds=("all", "platform"))}
    names = ("all", "platform/ios", "platform/macos")
    assert found == {f"feeds/{name}.{ending}" for name in names for ending in ("rss", "atom", "json")}


@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_the_parser_agrees_with_the_model(tmp_path: Path, ending: str) -> None:
    world = catalogue(tmp_path)
    happenings = [happening for happening in history(world) if told(happening)]
    entries = parsed(made(world)[f"feeds/all.{ending}"]).entries
    assert [entry.id for entry in entries] == [TAG + happening.id for happening in happenings]
    assert [entry.link for entry in entries] == [f"{SITE}{happening.subject}/" for happening in happenings]
    assert [entry.published_parsed[:6] for entry in entries] == [
        (*happening.date.timetuple()[:3], 0, 0, 0) for happening in happenings
    ]


def test_both_formats_say_the_same(tmp_path: Path) -> None:
    files = of(tmp_path)
    for path in (path for path in files if path.endswith(".rss")):
        rss, atom = parsed(files[path]), parsed(files[path.replace(".rss", ".atom")])
        for name in ("id", "title", "link", "published_parsed"):
            assert [e[name] for e in rss.entries] == [e[name] for e in atom.entries]
        assert list(map(note, rss.entries)) == list(map(note, atom.entries))
        labels = [[t.term for t in e.tags] for e in rss.entries]
        assert labels == [[t.label or t.term for t in e.tags] for e in atom.entries]
        assert (rss.feed.title, rss.feed.link) == (atom.feed.title, atom.feed.link)
        assert rss.feed.updated_parsed[:3] == atom.feed.updated_parsed[:3]


def test_an_entry_carries_categories_for_platform_component_event_and_cve(tmp_path: Path) -> None:
    (entry,) = parsed(of(tmp_path)["feeds/withdrawn.atom"]).entries
    assert [(tag.term, tag.label, tag.scheme) for tag in entry.tags] == [
        ("ios", "iOS", TAG + "platforms"),
        ("macos", "macOS", TAG + "platforms"),
        ("webkit", "WebKit", TAG + "components"),
        ("withdrawn", "Withdrawn", TAG + "events"),
        ("CVE-2031-0001", None, None),
    ]


def test_an_entry_holds_the_full_note_with_absolute_links_and_nothing_to_run(tmp_path: Path) -> None:
    (entry,) = parsed(of(tmp_path)["feeds/withdrawn.rss"]).entries
    note = entry.content[0].value
    for part in ("It broke web sites.", "50B770500a", "60B2050", "3\u00a0devices", "A web page could run code.",
                 "CVE-2031-0001", "Reported as exploited.", "A. Person", "goes back to 40.1"):  # fmt: skip
        assert part in note
    links = [link.attrib["href"] for link in ElementTree.fromstring(f"<div>{note}</div>").iter("a")]
    assert f"{SITE}patches/2031-02-01-webkit-a/" in links
    assert "https://vendor.example/withdrawn" in links
    assert all(link.startswith("https://") for link in links)
    assert not any(word in note for word in ("<script", "style=", "class="))
    assert entry.summary == "The vendor withdrew iOS and macOS 40.1\u00a0(a) on 2 February 2031. It broke web sites."


def test_an_update_says_its_builds_devices_and_cve_ids(tmp_path: Path) -> None:
    entries = {entry.id: entry for entry in parsed(of(tmp_path)["feeds/platform/ios.rss"]).entries}
    entry = entries[TAG + "updates/ios-40.2/released/2031-03-20"]
    assert entry.title == "Update: iOS 40.2"
    assert entry.link == f"{SITE}updates/ios-40.2/"
    assert entry.summary.endswith("It fixes 3\u00a0CVE ids, of which 1 was known to be exploited.")
    note = entry.content[0].value
    for part in ("50C100", "3\u00a0devices", "CVE-2031-0002", "https://vendor.example/40.2"):
        assert part in note


def test_what_is_not_known_is_said_to_be_not_known(tmp_path: Path) -> None:
    entries = {entry.id: entry for entry in parsed(of(tmp_path)["feeds/all.atom"]).entries}
    assert "not known" in entries[TAG + "updates/ios-41.0/released/2031-06-10"].summary
    kernel = entries[TAG + "patches/2031-04-10-kernel-a/released/2031-04-10"].content[0].value
    assert "what could happen is not known. CVE ids: not known. Whether it was exploited is not known." in kernel
    assert "How sure this is: likely." in kernel
    test = entries[TAG + "patches/2031-02-12-test-a/tested/2031-02-12"].content[0].value
    assert "Nothing: it is a test." in test
    assert "What happens then is not known." in test


def test_a_withdrawal_says_nothing_of_what_came_later(tmp_path: Path) -> None:
    (entry,) = parsed(of(tmp_path)["feeds/withdrawn.rss"]).entries
    later = edited((A, "    replaced_by: 2031-02-04-webkit-b\n", ""))
    assert entry == parsed(of(tmp_path / "unnamed", later)["feeds/withdrawn.rss"]).entries[0]
    assert "(b)" not in entry.content[0].value


def test_a_correction_changes_the_entry_it_corrects_and_is_none_of_its_own(tmp_path: Path) -> None:
    corrected = "  - {date: 2031-05-01, event: corrected, note: The first text named another flaw., sources: [list]}\n"
    world = edited((A, "removal:", corrected + "removal:"))
    old, new = (parsed(of(tmp_path / n, w)["feeds/withdrawn.atom"]) for n, w in (("old", FILES), ("new", world)))
    assert [e.id for e in new.entries] == [e.id for e in old.entries]
    assert new.entries[0].published == old.entries[0].published
    assert new.entries[0].updated.startswith("2031-05-01")
    assert new.feed.updated == new.entries[0].updated
    assert "Corrected on 1 May 2031." in new.entries[0].content[0].value
    assert "named another flaw" in new.entries[0].content[0].value


def test_the_newest_entry_dates_the_feed_and_no_clock_is_read(tmp_path: Path) -> None:
    files = of(tmp_path)
    for ending in ("rss", "atom"):
        found = parsed(files[f"feeds/withdrawn.{ending}"])
        assert found.feed.updated_parsed[:6] == (2031, 2, 2, 0, 0, 0)
    this_year = str(datetime.datetime.now(datetime.UTC).year)
    texts = [content.decode() for path, content in files.items() if not path.endswith(".ics")]
    assert not any(f"{this_year}-" in text or f" {this_year} " in text for text in texts)


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    assert of(tmp_path / "one") == of(tmp_path / "two")


def test_a_move_of_the_site_changes_links_and_no_id(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    here, there = (parsed(made(world, url)["feeds/all.atom"]) for url in (SITE, "https://else.example/"))
    assert [entry.id for entry in here.entries] == [entry.id for entry in there.entries]
    assert here.feed.id == there.feed.id == TAG + "feeds/all"
    assert all(entry.link.startswith("https://else.example/") for entry in there.entries)


def test_atom_entries_of_one_day_keep_their_order_by_time(tmp_path: Path) -> None:
    entries = parsed(of(tmp_path)["feeds/all.atom"]).entries
    times = [entry.updated for entry in entries]
    assert len(set(times)) == len(times)
    assert [entry.id for entry in sorted(entries, key=lambda entry: str(entry.updated), reverse=True)] == [
        entry.id for entry in entries
    ]


def test_a_feed_without_entries_is_whole_and_dated_by_its_authority(tmp_path: Path) -> None:
    event = FILES[A][FILES[A].index("  - date: 2031-02-02") : FILES[A].index("  - {date: 2031-03-20")]
    files = of(tmp_path, edited((A, event, "")))
    for ending in ("rss", "atom"):
        found = parsed(files[f"feeds/withdrawn.{ending}"])
        assert found.entries == []
        assert found.feed.updated_parsed[:3] == (2030, 1, 1)


def note(entry: Any) -> str:
    """The HTML of an entry: where it is no longer than a summary, RSS has it in the summary's place."""
    return str(entry.content[0].value if "content" in entry else entry.summary)


def test_every_feed_has_what_its_format_requires(tmp_path: Path) -> None:
    xml = {path: content for path, content in of(tmp_path).items() if path.endswith((".rss", ".atom"))}
    for path, content in xml.items():
        root = ElementTree.fromstring(content)
        if path.endswith(".rss"):
            channel = root.find("channel")
            assert channel is not None
            assert root.attrib["version"] == "2.0"
            assert all(channel.findtext(name) for name in ("title", "link", "description", "lastBuildDate"))
            _dated(channel, "lastBuildDate")
            for item in channel.findall("item"):
                _dated(item, "pubDate")
                guid = item.find("guid")
                assert guid is not None
                assert guid.attrib["isPermaLink"] == "false"
                assert item.findtext("link", "").startswith(SITE)
            (link,) = channel.findall("a:link", ATOM)
        else:
            assert all(root.findtext(f"a:{name}", "", ATOM) for name in ("title", "id", "updated"))
            assert root.findtext("a:author/a:name", "", ATOM) == "Between Updates"
            for entry in root.findall("a:entry", ATOM):
                assert all(entry.findtext(f"a:{name}", "", ATOM) for name in ("title", "id", "updated", "content"))
                assert datetime.datetime.fromisoformat(entry.findtext("a:updated", "", ATOM)).tzinfo
            link = next(link for link in root.findall("a:link", ATOM) if link.attrib["rel"] == "self")
        assert link.attrib["href"] == SITE + path


def _dated(parent: ElementTree.Element, name: str) -> None:
    text = parent.findtext(name, "")
    assert datetime.datetime.strptime(text, "%a, %d %b %Y %H:%M:%S %z").utcoffset() == datetime.timedelta(0)
