import re
from pathlib import Path

from generator.render.feeds.addresses import feed_addresses
from generator.render.feeds.scopes import scopes
from tests import world
from tests.render.pages.drawn import links, made_up, shipped, text


def feeds(address: str) -> set[str]:
    """The paths of all feeds that a page of the made-up world links."""
    return {link.removeprefix("../") for link in links(made_up()[address]) if "feeds/" in link}


def test_every_feed_in_every_format_every_calendar_and_the_opml_are_linked(tmp_path: Path) -> None:
    every = {address for address in feed_addresses(world.catalogue(tmp_path)) if ".archive-" not in address}
    assert feeds("subscribe/") == every


def test_every_scope_is_said_in_one_sentence_beside_its_page(tmp_path: Path) -> None:
    page = made_up()["subscribe/"]
    for scope in scopes(world.catalogue(tmp_path)):
        assert scope.description in text(page)
        assert scope.description.count(".") == 1
        assert f"../{scope.page}" in links(page)


def test_devices_are_folded_by_family_and_a_row_names_its_feed_for_the_script() -> None:
    body = made_up()["subscribe/"].body
    assert re.findall(r"<summary>(\w+) <span[^>]*>\((\d+)\)", body) == [("iPhones", "2"), ("Macs", "3")]
    rows = re.findall(r'<li data-bu-feed="([^"]*)">(.*?)</li>', body, re.DOTALL)
    assert [slug for slug, _ in rows] == ["phone-two", "phone-one", "lap", "desk-2030", "desk-rack-2030"]
    for slug, row in rows:
        assert row.index(f"feeds/device/{slug}.rss") < (row + "<code>").index("<code>")
    assert "<code>iPhone91,1</code>" in rows[0][1]


def test_the_choice_of_devices_is_hidden_until_a_script_shows_it() -> None:
    assert re.search(r'<div class="bu-mine" data-bu-mine hidden>', made_up()["subscribe/"].body)


def test_its_head_announces_a_few_feeds_and_not_hundreds() -> None:
    assert [feed.address for feed in shipped()["subscribe/"].feeds] == ["feeds/withdrawn", "feeds/test", "feeds/all"]


def test_a_page_announces_the_feeds_of_its_own_scope() -> None:
    pages = shipped()
    own = {
        "platforms/ios/": "feeds/platform/ios", "lines/ios-26/": "feeds/line/ios-26",
        "programs/bsi/": "feeds/program/bsi", "components/webkit/": "feeds/component/webkit",
        "devices/iphone-16-pro/": "feeds/device/iphone-16-pro",
        "withdrawn/": "feeds/withdrawn", "patches/": "feeds/test", "changelog/": "feeds/all",
        "updates/ios-26.4/": "feeds/line/ios-26",
    }  # fmt: skip
    assert {address: pages[address].feeds[0].address for address in own} == own
    several = [feed.address for feed in pages["devices/ipad-mini-a17-pro/"].feeds]
    assert several[:3] == ["feeds/device/ipad-mini-a17-pro", "feeds/device/ipad16-1", "feeds/device/ipad16-2"]
