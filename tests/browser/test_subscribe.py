"""The page of feeds: a reader picks devices and gets their feeds in one place, and one OPML file of them."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def pick(page: Page, name: str) -> None:
    """Finds a device by its name and ticks it."""
    page.get_by_label("Find a device").fill(name)
    page.get_by_role("checkbox", name=f"{name} is mine", exact=True).check()


def downloaded(page: Page) -> list[dict[str, str]]:
    """What the OPML file of the reader's devices holds."""
    with page.expect_download() as started:
        page.get_by_role("link", name="Your devices as one OPML file").click()
    assert started.value.suggested_filename == "my-devices.opml"
    root = ElementTree.parse(Path(started.value.path())).getroot()
    assert (root.tag, root.attrib, root.findtext("head/title")) == ("opml", {"version": "2.0"}, "My devices")
    return [outline.attrib for outline in root.iter("outline")]


def test_picked_devices_give_their_feeds_and_one_opml_file(visit: Visit) -> None:
    page = visit.open("subscribe/")
    mine = page.locator("[data-bu-mine-list]")
    expect(mine).to_be_hidden()
    pick(page, "iPhone 16 Pro")
    pick(page, "iPad mini (A17 Pro)")
    expect(mine.get_by_role("listitem")).to_have_count(2)
    expect(mine.get_by_role("link", name="iPhone 16 Pro, Atom")).to_have_attribute(
        "href", "../feeds/device/iphone-16-pro.atom"
    )
    assert downloaded(page) == [
        {
            "type": "rss",
            "text": name,
            "xmlUrl": f"{visit.base}feeds/device/{slug}.rss",
            "htmlUrl": f"{visit.base}devices/{slug}/",
        }
        for name, slug in (("iPhone 16 Pro", "iphone-16-pro"), ("iPad mini (A17 Pro)", "ipad-mini-a17-pro"))
    ]
    assert page.request.get(f"{visit.base}feeds/device/iphone-16-pro.rss").ok


def test_the_choice_has_a_link_of_its_own_and_can_be_taken_back(visit: Visit) -> None:
    page = visit.open("subscribe/#devices=iphone-16-pro,macbook-neo")
    mine = page.locator("[data-bu-mine-list]")
    expect(mine.get_by_role("listitem")).to_have_count(2)
    page.get_by_role("button", name="Take out iPhone 16 Pro").click()
    expect(mine.get_by_role("listitem")).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="taken out")).to_be_attached()
    assert page.url.endswith("#devices=macbook-neo")
    page.get_by_role("button", name="Take out").click()
    expect(mine).to_be_hidden()
    assert "#" not in page.url


def test_a_device_is_found_by_name_or_identifier(visit: Visit) -> None:
    page = visit.open("subscribe/")
    find = page.get_by_label("Find a device")
    find.fill("iphone17,1")
    expect(page.locator("[data-bu-feed]:visible")).to_have_count(1)
    expect(page.locator("[data-bu-feed=iphone-16-pro]")).to_be_visible()
    find.fill("nothing at all")
    expect(page.locator("[data-bu-feed]:visible")).to_have_count(0)
    find.fill("")
    expect(page.locator(".bu-mine__family")).to_have_count(3)


def test_it_can_be_used_with_keys_alone(visit: Visit) -> None:
    page = visit.open("subscribe/")
    page.get_by_label("Find a device").focus()
    page.keyboard.type("iphone 16 pro max")
    for _ in range(2):  # past the family's heading
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("[data-bu-mine-list] li strong")).to_have_text("iPhone 16 Pro Max")


def test_without_scripts_every_feed_is_a_plain_link(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}subscribe/")
    expect(page.locator("[data-bu-mine]")).to_be_hidden()
    page.get_by_text("iPhones").first.click()
    expect(page.get_by_role("link", name="iPhone 16 Pro, RSS", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="All feeds as one OPML file")).to_be_visible()
    context.close()
