import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.derive.answer import Question, answer
from generator.derive.changes import Mode, changes
from generator.model.catalogue import Catalogue
from generator.render.environment import bound
from generator.render.feeds.device_feeds import device_feeds
from generator.render.feeds.places import DEVICE, KEY, NAME, PAGE, SLUG
from tests.render.feeds.made import ENV, SITE, made, of, parsed
from tests.render.feeds.plain import ids
from tests.render.feeds.test_feeds import note
from tests.world import FILES, catalogue, edited

TAG = "tag:world.example,2030:"
IPHONES = "devices/iphone.yml"
A, KERNEL = "patches/2031/2031-02-01-webkit-a.yml", "patches/2031/2031-04-10-kernel-a.yml"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def files(world: Catalogue) -> dict[str, bytes]:
    return made(world)


def entry(files: dict[str, bytes], feed: str, cause: str) -> Any:
    """The entry of a device's feed (`iphone91-1`) that this cause made."""
    entries = parsed(files[f"feeds/device/{feed}.atom"]).entries
    return next(entry for entry in entries if entry.id.endswith(cause))


def sentence(world: Catalogue, device: str, build: str, automatic: bool, day: str) -> str:
    """The answer of that day as every page has it."""
    question = Question(device, build, automatic, datetime.date.fromisoformat(day))
    module: Any = bound(ENV, world).get_template("answer/sentence.jinja").module
    return str(module.sentence(answer(world, question)))


@pytest.mark.parametrize("feed", ["iphone90-1", "iphone91-1", "iphone91-2", "mac90-1", "mac90-2"])
def test_a_device_has_one_entry_for_each_cause_named_by_the_device_and_the_cause(
    world: Catalogue, files: dict[str, bytes], feed: str
) -> None:
    device = next(d for d in world.families if d.lower().replace(",", "-") == feed)
    expected = list(dict.fromkeys(TAG + change.key for change in changes(world, device)))
    for ending in ("rss", "atom", "json"):
        assert ids(files, f"feeds/device/{feed}.{ending}") == expected
    entries = parsed(files[f"feeds/device/{feed}.rss"]).entries
    days = {TAG + change.key: change.date for change in changes(world, device)}
    assert [e.published_parsed[:3] for e in entries] == [days[e.id].timetuple()[:3] for e in entries]


def test_an_entry_says_what_changed_what_to_do_and_leads_to_the_answer_of_that_day(
    world: Catalogue, files: dict[str, bytes]
) -> None:
    found = entry(files, "iphone91-1", "webkit-a/released/2031-02-01")
    assert found.title == "Released: iOS 40.1\u00a0(a): WebKit escape"
    text = note(found)
    assert "A web page could break out of its sandbox" in text
    for build, automatic in (("50B50", True), ("50B50", False)):
        assert sentence(world, "iPhone91,1", build, automatic, "2031-02-01") in text
    assert f'href="{SITE}patches/2031-02-01-webkit-a/"' in text
    link = urlsplit(found.link)
    assert link._replace(query="").geturl() == f"{SITE}lookup/"
    assert parse_qs(link.query) == {
        "device": ["iPhone91,1"], "build": ["50B50"], "automatic": ["on"], "as_of": ["2031-02-01"],
    }  # fmt: skip
    assert "device=iPhone91%2C1&amp;build=50B50&amp;automatic=off&amp;as_of=2031-02-01" in text


def test_an_answer_that_is_the_same_for_both_is_told_once(world: Catalogue, files: dict[str, bytes]) -> None:
    text = note(entry(files, "mac90-1", "updates/macos-40.2/released/2031-03-20"))
    assert text.count("needs an update first") == 2  # one with (b), one without
    text = note(entry(files, "iphone90-1", "updates/ios-40.2.1/released/2031-05-20"))
    both = sentence(world, "iPhone90,1", "50C100", False, "2031-05-20")
    assert both in text


def test_a_withdrawal_is_an_entry_that_says_what_to_do_for_those_who_have_it_and_those_who_do_not(
    files: dict[str, bytes],
) -> None:
    text = note(entry(files, "iphone91-1", "webkit-a/withdrawn/2031-02-02"))
    assert "The vendor withdrew iOS 40.1\u00a0(a) on 2 February 2031. It broke web sites." in text
    assert "which is on your iPhone, was withdrawn" in text
    assert "Nothing is waiting for your iPhone" in text
    assert "macOS" not in text


def test_two_identifiers_with_the_same_history_differ_in_nothing_but_their_names(files: dict[str, bytes]) -> None:
    for ending in ("rss", "atom", "json"):
        one, other = (files[f"feeds/device/iphone91-{n}.{ending}"].decode() for n in (1, 2))
        for pair in (("iPhone91,2", "iPhone91,1"), ("iphone91-2", "iphone91-1"), ("iPhone91%2C2", "iPhone91%2C1")):
            other = other.replace(*pair)
        assert one == other
    assert set(ids(files, "feeds/device/iphone91-1.rss")).isdisjoint(ids(files, "feeds/device/iphone91-2.rss"))


def test_a_name_has_a_feed_of_its_own_with_ids_of_its_own(files: dict[str, bytes]) -> None:
    names = ids(files, "feeds/device/phone-two.rss")
    assert names == [
        name.replace("devices/iPhone91,1/", "devices/phone-two/") for name in ids(files, "feeds/device/iphone91-1.rss")
    ]
    found = parsed(files["feeds/device/phone-two.atom"])
    assert found.feed.title == "Between Updates: Phone Two"
    assert found.feed.link == f"{SITE}devices/phone-two/"
    assert parsed(files["feeds/device/iphone91-2.atom"]).feed.title == "Between Updates: Phone Two (iPhone91,2)"
    assert parsed(files["feeds/device/desk-rack-2030.atom"]).feed.link == f"{SITE}devices/desk-rack-2030/"


def test_a_name_whose_models_get_different_builds_says_which_is_which(tmp_path: Path) -> None:
    """The two models of Phone Two part: 40.2 has a build of its own for one of them."""
    update = FILES["updates/ios/40.yml"].replace(
        "{build: 50C100, date: 2031-03-20, devices: all, aliases: [50C6100], sources: [list]}",
        '{build: 50C100, date: 2031-03-20, devices: {rule: all, except: ["iPhone91,2"]}, sources: [list]}\n'
        '      - {build: 50C102, date: 2031-03-20, devices: {only: ["iPhone91,2"]}, sources: [list]}',
    )
    files = of(tmp_path, {**FILES, "updates/ios/40.yml": update})
    cause = "kernel-a/released/2031-04-10"
    text = note(entry(files, "phone-two", cause))
    assert "iPhone91,1 with iOS" in text
    assert "iPhone91,2" not in text
    assert not any(name.endswith(cause) for name in ids(files, "feeds/device/iphone91-2.rss"))
    shared = note(entry(files, "phone-two", "webkit-a/released/2031-02-01"))
    assert "iPhone91,1 with iOS" in shared
    assert "iPhone91,2 with iOS" in shared


def test_an_entry_leads_nowhere_but_to_its_own_device(files: dict[str, bytes], world: Catalogue) -> None:
    for feed in device_feeds(world):
        text = files[f"feeds/{feed.key}.json"].decode()
        asked = {part.split("&")[0] for part in text.split("lookup/?device=")[1:]}
        assert asked <= {device.replace(",", "%2C") for device in feed.devices}
        assert not any(place in text for place in (SLUG, NAME, PAGE, KEY, DEVICE))


def test_a_title_that_no_format_can_take_as_it_is(tmp_path: Path) -> None:
    files = of(tmp_path, edited((IPHONES, "names: [Phone One]", "names: ['Phone <One> & \"more\"']")))
    name = "phone-one-more"
    for ending in ("rss", "atom"):
        raw = files[f"feeds/device/{name}.{ending}"].decode()
        assert "&#x3C;One" in raw if ending == "rss" else "&lt;One" in raw
    assert parsed(files[f"feeds/device/{name}.atom"]).feed.title == 'Between Updates: Phone <One> & "more"'


def test_a_correction_reaches_the_entries_of_devices(tmp_path: Path) -> None:
    corrected = "  - {date: 2031-05-01, event: corrected, note: The first text named another flaw., sources: [list]}\n"
    files = of(tmp_path, edited((KERNEL, "removal:", corrected + "removal:")))
    found = entry(files, "iphone91-1", "kernel-a/released/2031-04-10")
    assert found.published.startswith("2031-04-10")
    assert found.updated.startswith("2031-05-01")
    assert "Corrected on 1 May 2031." in note(found)
    assert "named another flaw" in note(found)


def test_a_device_more_moves_no_other_feed(tmp_path: Path) -> None:
    more = '  - identifier: "iPhone92,1"\n    names: [Phone Three]\n    boards: [X9AP]\n    released: 2031-06-20\n'
    more += "    runs: {ios: {from: 40.0}}\n    sources: [list]\n"
    before, after = of(tmp_path / "before"), of(tmp_path / "after", {**FILES, IPHONES: FILES[IPHONES] + more})
    mine = {path for path in after if "iphone92-1" in path or "phone-three" in path}
    assert mine == after.keys() - before.keys()
    # It came on sale after all that happened, so no count of devices changes either.
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {"feeds/all.opml"}


def test_both_people_are_followed(world: Catalogue) -> None:
    assert {change.mode for change in changes(world, "Mac90,1")} == set(Mode)
