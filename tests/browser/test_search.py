"""The search in a real browser: nothing is loaded before the first key, and the right page comes first."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

FIRST = {
    "23D771330a": "patches/2026-03-17-webkit-navigation/",
    "20F770750b": "patches/2023-07-10-webkit-16-5-1-a/",
    "23D8133": "updates/i(pad)?os-26.3.1/",
    "25G241": "updates/macos-26.7.1/",
    "26.3.1 (a)": "patches/2026-03-17-webkit-navigation/",
    "26.3.1(a)": "patches/2026-03-17-webkit-navigation/",
    "16.5.1 (c)": "patches/2023-07-12-webkit-16-5-1-c/",
    "CVE-2026-20643": "patches/2026-03-17-webkit-navigation/",
    "CVE-2023-37450": "patches/2023-07-1[02]-webkit",
    "iPhone 16 Pro": "devices/iphone-16-pro/",
    "MacBook Neo": "devices/macbook-neo/",
    "iPhone17,1": "devices/iphone-16-pro/",
    "WebKit": "components/webkit/",
    "iOS 26.4": "updates/ios-26.4/",
    "remove a patch": "guides/remove/",
}


def test_nothing_of_the_index_is_loaded_before_the_first_key(visit: Visit) -> None:
    page = visit.open("")
    page.keyboard.press("Control+k")
    expect(page.locator("#bu-search input")).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert not [url for url in visit.requests if "pagefind" in url]
    page.keyboard.type("23D8133")
    expect(page.locator("#bu-search li").first).to_be_visible()
    assert [url for url in visit.requests if "pagefind" in url]


@pytest.mark.parametrize("query", FIRST)
def test_the_right_page_comes_first(visit: Visit, query: str) -> None:
    page = visit.open("")
    page.locator("[data-bu-search-open]").click()
    page.locator("#bu-search input").fill(query)
    expect(page.locator("#bu-search [role=status]")).to_contain_text("found")
    first = page.locator("#bu-search li a").first
    expect(first).to_be_visible()
    assert re.search(f"/{FIRST[query]}", first.get_attribute("href") or ""), first.get_attribute("href")


def test_excerpts_keep_the_spaces_around_what_is_marked(visit: Visit) -> None:
    page = visit.open("")
    page.locator("[data-bu-search-open]").click()
    page.locator("#bu-search input").fill("WebKit")
    excerpt = page.locator("#bu-search li .bu-search__excerpt").filter(has=page.locator("mark + span")).first
    expect(excerpt).to_be_visible()
    pieces = excerpt.locator("mark + span").all_text_contents()
    assert [piece for piece in pieces if not piece.strip() or re.match(r"[\s.,;:)’'\-]", piece)] == pieces


def test_the_keyboard_is_enough(visit: Visit) -> None:
    page = visit.open("")
    page.keyboard.press("Control+k")
    page.keyboard.type("MacBook Neo")
    expect(page.locator("#bu-search li[aria-selected=true]")).to_contain_text("MacBook Neo")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("MacBook Neo")


def test_a_question_without_an_answer_says_so(visit: Visit) -> None:
    page = visit.open("")
    page.keyboard.press("Control+k")
    page.keyboard.type("zzzzqqqq")
    expect(page.locator("#bu-search [role=status]")).to_contain_text("Nothing found")
    page.keyboard.press("Escape")
    expect(page.locator("#bu-search")).to_be_hidden()
