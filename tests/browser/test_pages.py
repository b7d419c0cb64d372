"""Real pages in a real browser: no error, no request elsewhere, nothing wider than the screen, nothing inaccessible."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

KINDS = (
    "", "lookup/", "patches/", "patches/2023-07-10-webkit-16-5-1-a/", "patches/2026-03-17-webkit-navigation/",
    "updates/", "updates/ios-26.4/", "devices/", "devices/iphone-16-pro/", "devices/macbook-neo/", "lines/",
    "lines/macos-13/", "platforms/", "platforms/ios/", "programs/", "programs/bsi/", "components/",
    "components/webkit/", "changelog/", "changelog/2023/", "withdrawn/", "about/", "subscribe/", "guides/",
    "guides/remove/", "guides/problems/", "guides/data/", "guides/api/", "guides/records/", "guides/writers/",
    "guides/writers/july-2023/", "404.html",
)  # fmt: skip
"""One page of every kind."""
OFTEN = ("", "lookup/", "patches/2026-03-17-webkit-navigation/", "devices/macbook-neo/")
"""The kinds that every run looks at closely; the others are looked at with the validators, since it takes minutes."""


@pytest.mark.parametrize("address", ["", "patches/2026-03-17-webkit-navigation/", "devices/iphone-16-pro/"])
def test_a_page_opens_without_an_error_or_a_request_elsewhere(visit: Visit, address: str) -> None:
    page = visit.open(address)
    expect(page.locator("h1")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert visit.requests[0] == visit.base + address


def test_home_leads_to_a_note_and_to_a_device(visit: Visit) -> None:
    page = visit.open("")
    page.get_by_role("link", name="WebKit navigation across sites").first.click()
    expect(page.locator("h1")).to_have_text("WebKit navigation across sites")
    expect(page.get_by_text("23D771330a").first).to_be_visible()
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Devices").click()
    page.get_by_role("link", name="iPhone 16 Pro", exact=True).click()
    expect(page.locator("h1")).to_have_text("iPhone 16 Pro")


@pytest.mark.parametrize("address", KINDS)
def test_every_kind_of_page_fits_every_screen(visit: Visit, address: str) -> None:
    page = visit.open(address)
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


@pytest.mark.parametrize(
    "address", [pytest.param(kind, marks=() if kind in OFTEN else pytest.mark.conformance) for kind in KINDS]
)
def test_axe_finds_nothing_in_either_colours(visit: Visit, address: str) -> None:
    for scheme in ("light", "dark"):
        visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
        page = visit.open(address)  # a page in the midst of a change of colours has neither scheme's contrast
        found = [
            f"{scheme} {violation['id']}: {node['html'][:160]} {json.dumps(node['any'])[:200]}"
            for violation in Axe().run(page).response["violations"]
            for node in violation["nodes"]
        ]
        assert not found, "\n".join(found[:12])


def test_the_choice_of_colours_stays(visit: Visit) -> None:
    page = visit.open("")
    button = page.locator("[data-bu-colours]")
    button.click()
    button.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page = visit.open("patches/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_without_scripts_a_device_page_answers(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}devices/iphone-16-pro/")
    expect(page.get_by_text("Up to date").first).to_be_visible()
    expect(page.locator("[data-bu-search-open]")).to_be_hidden()
    context.close()


def test_the_menu_of_guides_leads_to_the_codes_and_a_group_to_a_code(visit: Visit) -> None:
    page = visit.open("guides/writers/")
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Problem codes").click()
    expect(page.locator("h1")).to_contain_text("Problem codes")
    codes = page.get_by_role("navigation", name="Codes")
    codes.get_by_text("P2: What a record names").click()
    codes.get_by_role("link", name="P203").click()
    expect(page.get_by_role("heading", name="P203: A base that is in no update")).to_be_in_viewport()


def test_a_block_of_code_that_is_too_wide_is_reached_by_the_keyboard(visit: Visit) -> None:
    page = visit.open("guides/writers/july-2023/")
    page.set_viewport_size({"width": 360, "height": 800})
    expect(page.locator("pre > code").first).to_have_attribute("tabindex", "0")
