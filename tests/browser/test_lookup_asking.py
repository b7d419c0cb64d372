"""Asking by every way in, on the lookup's own page and at home; answers have addresses that work."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Visit
from tests.browser.desk import Desk, desk
from tests.browser.test_lookup_paste import IPHONE, MAC, MDM_JSON, MDM_PLIST, SW_VERS, SYSTEM_PROFILER

pytestmark = pytest.mark.browser

PATCHED = "?device=iPhone17,1&build=23D8133&automatic=on&as_of=2026-03-18"


@pytest.mark.parametrize("device", ["iPhone 16 Pro", "iphone17,1", "D93AP", "iphne 16 pro", "16 pro"])
@pytest.mark.parametrize("build", ["26.3.1", "23D8133", "23d8133"])
def test_a_device_by_any_name_and_what_is_installed_by_version_or_build(visit: Visit, device: str, build: str) -> None:
    asked = desk(visit)
    asked.write(device, build)
    asked.answered("Your iPhone needs an update first: iOS 26.7.1.")
    expect(asked.device).to_have_value("iPhone 16 Pro")
    expect(asked.build).to_have_value("26.3.1 · 23D8133")
    assert asked.address() == {"device": "iPhone17,1", "build": "23D8133", "automatic": "on"}


def test_an_installed_letter(visit: Visit) -> None:
    asked = desk(visit, "?as_of=2026-03-18")
    asked.write("iPhone 16 Pro", "26.3.1 (a)")
    asked.answered("Your iPhone has iOS 26.3.1\u00a0(a), and there is nothing newer")
    expect(asked.state).to_have_text("Patched")
    expect(asked.result.get_by_text("If you remove it")).to_be_visible()
    assert asked.address()["build"] == "23D771330a"


def test_by_mouse_or_touch(visit: Visit) -> None:
    asked = desk(visit)
    asked.device.click()
    asked.device.press_sequentially("neo")
    asked.options.filter(has_text="MacBook Neo").click()
    asked.result.get_by_role("button", name="26.7.1").click()
    asked.answered("Your Mac has the newest macOS 26")
    expect(asked.build).to_have_value(re.compile(r"^26\.7\.1 · 25"))


def test_the_list_of_what_can_be_installed_is_that_of_the_device(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone17,1")
    expect(asked.result).to_contain_text("Now say what is installed on your iPhone")
    asked.build.click()
    expect(asked.options.first).to_be_visible()
    assert not asked.options.filter(has_text="beta").count()
    asked.build.fill("26.3.1")
    expect(asked.options).to_have_count(2)
    asked.build.fill("26.2 b")
    expect(asked.options.first).to_contain_text("beta")
    asked.build.fill("23d771330")
    asked.build.press("Enter")
    expect(asked.build).to_have_value("26.3.1\u00a0(a) · 23D771330a")


@pytest.mark.parametrize(
    ("text", "device", "build"),
    [
        (IPHONE, "iPhone17,1", "23D771330a"),
        (MDM_JSON, "iPhone17,1", "23D771330a"),
        (MDM_PLIST, "iPhone17,1", "23D771330a"),
        (MAC, "Mac16,8", "25D771280a"),
        ("iPhone17,1 23D8133", "iPhone17,1", "23D8133"),
    ],
)
@pytest.mark.parametrize("field", ["Your device", "What is installed"])
def test_pasting_what_the_device_shows_fills_both_fields(
    visit: Visit, text: str, device: str, build: str, field: str
) -> None:
    asked = desk(visit)
    asked.paste(asked.page.get_by_role("combobox", name=field), text)
    asked.answered("needs an update first")
    assert asked.address() == {"device": device, "build": build, "automatic": "on"}


@pytest.mark.parametrize("text", [SW_VERS, SYSTEM_PROFILER])
def test_a_text_that_names_no_device_asks_for_it(visit: Visit, text: str) -> None:
    asked = desk(visit)
    asked.page.get_by_text("Paste what it shows").click()
    asked.page.locator("#bu-paste").fill(text)
    expect(asked.page.locator("[data-pasted]")).to_have_text("Found: 26.3.1 (a), 25D771280a")
    expect(asked.result).to_contain_text("Now name the device that has 25D771280a")
    asked.device.fill("Mac16,1")
    asked.device.press("Enter")
    asked.answered("Your Mac needs an update first: macOS 26.7.1")


def test_a_text_without_anything_in_it_says_so(visit: Visit) -> None:
    asked = desk(visit)
    asked.page.get_by_text("Paste what it shows").click()
    asked.page.locator("#bu-paste").fill("Dear all")
    expect(asked.page.locator("[data-pasted]")).to_have_text("No version and no build was found in this text.")


def test_the_switch_changes_the_answer_and_the_address(visit: Visit) -> None:
    asked = desk(visit, PATCHED)
    asked.answered("It installs by itself")
    expect(asked.result.locator(".bu-answer__steps li")).to_have_text(["26.3.1\u00a0(a) installs by itself 23D771330a"])
    asked.switch("Off")
    asked.answered("Automatic installation is off, so install it yourself")
    expect(asked.result.locator(".bu-answer__steps li")).to_contain_text("Install 26.3.1\u00a0(a) yourself")
    assert asked.address()["automatic"] == "off"


def test_another_day_by_date_and_by_slider(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone17,1&build=23D8133")
    asked.answered("Your iPhone needs an update first")
    assert not [url for url in visit.requests if "history" in url or url.endswith("ios.json")]
    asked.page.locator("[data-when] summary").click()
    asked.page.locator("#bu-as-of").fill("2026-03-18")
    asked.answered("26.3.1\u00a0(a) is waiting for your iPhone")
    expect(asked.page.locator("[data-when-shown]")).to_have_text("18 March 2026")
    slider = asked.page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"17 March 2026: .*26\.3\.1\s\(a\) released"))
    slider.press("ArrowRight")
    asked.answered("Your iPhone needs an update first: iOS 26.4.")
    assert asked.address()["as_of"] == "2026-03-24"
    asked.page.get_by_role("button", name="Newest records").click()
    asked.answered("iOS 26.7.1")
    assert "as_of" not in asked.address()


def test_an_address_gives_its_answer_again(visit: Visit) -> None:
    asked = desk(visit, PATCHED)
    asked.answered("26.3.1\u00a0(a) is waiting for your iPhone")
    link = asked.result.get_by_role("link", name="Link to this answer")
    address = link.evaluate("(link) => link.href")
    other = asked.page.context.new_page()
    other.goto(address)
    expect(other.locator("[data-sentence]")).to_have_text(asked.sentence.text_content() or "")
    assert address.endswith(f"/lookup/{PATCHED}")


def test_a_version_in_an_address_is_looked_up_too(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone+16+Pro&version=26.3.1+(a)&as_of=2026-03-18")
    asked.answered("Your iPhone has iOS 26.3.1\u00a0(a)")
    expect(asked.state).to_have_text("Patched")


def test_back_and_forward(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone17,1&build=23D8133&automatic=on")
    asked.answered("iOS 26.7.1")
    asked.build.fill("26.7.1")
    asked.build.press("Enter")
    asked.answered("Your iPhone has the newest iOS 26")
    asked.switch("Off")
    expect(asked.page.locator("[name=automatic][value=off]")).to_be_checked()
    asked.page.go_back()
    expect(asked.page.locator("[name=automatic][value=on]")).to_be_checked()
    asked.page.go_back()
    asked.answered("needs an update first")
    expect(asked.build).to_have_value("26.3.1 · 23D8133")
    asked.page.go_forward()
    asked.answered("Your iPhone has the newest iOS 26")


def test_what_is_written_before_all_is_loaded_is_not_lost(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/lookup/data/devices.json", lambda route: held.append(route))
    visit.page.goto(f"{visit.base}lookup/", wait_until="domcontentloaded")  # the held file is awaited by nobody
    asked = Desk(visit.page)
    asked.device.fill("iPhone 16 Pro")
    asked.build.fill("26.3.1")
    for route in held:
        route.continue_()
    asked.answered("Your iPhone needs an update first")
    expect(asked.build).to_be_focused()


def test_the_home_page_answers_in_its_place(visit: Visit) -> None:
    asked = desk(visit, page="")
    asked.write("iPhone 16 Pro", "26.3.1")
    asked.answered("Your iPhone needs an update first")
    assert asked.page.url.startswith(f"{visit.base}?device=")
    asked.result.get_by_role("link", name="Link to this answer").click()
    expect(asked.page).to_have_url(re.compile("/lookup/\\?device=iPhone17,1&build=23D8133&automatic=on$"))
    asked.answered("Your iPhone needs an update first")


def test_an_answer_is_copied_as_text_and_shares_its_link(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    asked = desk(visit, PATCHED)
    asked.answered("26.3.1\u00a0(a) is waiting")
    asked.result.get_by_role("button", name="Copy as text").click()
    expect(asked.result.get_by_role("button", name="Copied")).to_be_visible()
    text = asked.page.evaluate("navigator.clipboard.readText()")
    for part in (
        "26.3.1 (a) is waiting",
        "1. 26.3.1 (a) installs by itself",
        "CVE-2026-20643",
        "18 March 2026",
        PATCHED,
    ):
        assert part in text, text


def test_why_is_loaded_when_it_is_unfolded_and_names_its_sources(visit: Visit) -> None:
    asked = desk(visit, PATCHED)
    asked.answered("26.3.1\u00a0(a) is waiting")
    assert not [url for url in visit.requests if "why" in url]
    asked.result.get_by_text("Why", exact=True).click()
    reasons = asked.result.locator(".bu-answer__reasons li")
    expect(reasons.first).to_be_visible()
    expect(reasons.locator("a[href^='https://']").first).to_be_visible()


def test_a_managed_device(visit: Visit) -> None:
    asked = desk(visit, PATCHED)
    asked.answered("26.3.1\u00a0(a) is waiting")
    asked.result.get_by_text("My device is managed by work or school").click()
    expect(asked.result.locator("[data-managed] a[href*='guides/managed']")).to_be_visible()
    expect(asked.result.locator("[data-managed-facts] li").first).to_be_visible()


def test_a_mac_gets_the_link_that_opens_the_pane_and_an_iphone_none(visit: Visit) -> None:
    asked = desk(visit, "?device=Mac16,1&build=25D2128&as_of=2026-03-18")
    pane = asked.result.get_by_role("link", name="Open it on this Mac")
    expect(pane).to_have_attribute("href", re.compile("^x-apple.systempreferences:"))
    expect(asked.result.get_by_text("About 214\u00a0MB on Macs with Apple silicon")).to_be_visible()
    asked = desk(visit, PATCHED)
    asked.answered("is waiting for your iPhone")
    expect(pane).to_have_count(0)


@pytest.mark.parametrize("page", ["", "lookup/"])
def test_what_is_needed_at_once_is_asked_for_at_once_and_nothing_else(visit: Visit, page: str) -> None:
    asked = desk(visit, page=page)
    preloaded = asked.page.locator("link[rel=modulepreload]").evaluate_all("(links) => links.map((link) => link.href)")
    own = {url for url in visit.requests if "javascripts/lookup/" in url}
    apart = {
        f"{visit.base}assets/javascripts/lookup/{name}.js"
        for name in ("main", "many", "batch", "csv", "inventory", "table")
    }
    assert own - apart == set(preloaded)
    assert len([url for url in visit.requests if "lookup/data/" in url]) == 1
