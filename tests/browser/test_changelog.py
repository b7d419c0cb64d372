"""The changelog's filters: in the address, with keys alone, heard as well as seen, and nothing lost without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def _lines(page: Page) -> Locator:
    return page.locator(".bu-events > li:visible")


def _count(page: Page, number: int) -> None:
    expect(_lines(page)).to_have_count(number)
    expect(page.get_by_role("status").filter(has_text="events")).to_have_text(re.compile(rf"^{number}\b"))


def test_a_filter_shows_what_fits_and_stands_in_the_address(visit: Visit) -> None:
    page = visit.open("changelog/2023/")
    every = _lines(page).count()
    _count(page, every)
    page.get_by_label("What happened").select_option("Withdrawn")
    withdrawn = page.locator(".bu-events > li[data-kind=withdrawn]").count()
    assert 0 < withdrawn < every
    _count(page, withdrawn)
    assert page.url.endswith("changelog/2023/?kind=withdrawn")
    page.get_by_label("Platform").select_option("macOS")
    assert page.url.endswith("?platform=macos&kind=withdrawn")
    for line in _lines(page).all():
        assert "macos" in (line.get_attribute("data-platform") or "").split()
    page.get_by_role("button", name="Show all").click()
    _count(page, every)
    assert page.url.endswith("changelog/2023/")
    expect(page.get_by_label("Platform")).to_be_focused()


def test_a_link_with_filters_opens_what_it_says(visit: Visit) -> None:
    page = visit.open("changelog/2023/?platform=ios&component=webkit&text=exploited&kind=nonsense")
    expect(page.get_by_label("Component", exact=True)).to_have_value("webkit")
    expect(page.get_by_label("What happened")).to_have_value("")
    expect(page.get_by_label("Text")).to_have_value("exploited")
    assert _lines(page).count() > 0
    assert page.url.endswith("?platform=ios&component=webkit&text=exploited")


def test_months_without_an_event_go_with_their_place_in_the_contents(visit: Visit) -> None:
    page = visit.open("changelog/2023/?component=webkit")
    headings = page.locator("h2:visible").all_inner_texts()
    assert 0 < len(headings) < page.locator("h2").count()
    contents = page.locator(".md-nav--secondary a:visible").all_inner_texts()
    assert [text.strip() for text in contents] == [text.rstrip("¶").strip() for text in headings]


def test_every_day_is_written_where_it_stands_first(visit: Visit) -> None:
    page = visit.open("changelog/2023/?kind=included")
    for month in page.locator(".bu-events:visible").all():
        days = month.locator("li:visible > time")
        seen = [(day.get_attribute("datetime"), day.get_attribute("class")) for day in days.all()]
        for number, (day, mark) in enumerate(seen):
            again = number > 0 and seen[number - 1][0] == day
            assert (mark == "bu-again") is again, (day, mark)


def test_the_years_keep_the_filters(visit: Visit) -> None:
    page = visit.open("changelog/?kind=withdrawn")
    expect(page.get_by_role("status").filter(has_text="Choose a year")).to_be_visible()
    page.get_by_role("navigation", name="Years").get_by_role("link", name="2023").click()
    expect(page.get_by_label("What happened")).to_have_value("withdrawn")
    assert page.url.endswith("changelog/2023/?kind=withdrawn")
    page.go_back()
    expect(page.get_by_label("What happened")).to_have_value("withdrawn")


def test_it_can_be_used_with_keys_alone(visit: Visit) -> None:
    page = visit.open("changelog/2023/")
    page.get_by_label("Platform").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("13.4.1 webkit")
    assert 0 < _lines(page).count() < page.locator(".bu-events > li").count()
    page.keyboard.press("Enter")  # sends no form
    assert page.url.endswith("?text=13.4.1+webkit")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show all")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("changelog/2023/")


def test_nothing_that_fits_is_said(visit: Visit) -> None:
    page = visit.open("changelog/2023/?text=zzzz")
    _count(page, 0)
    expect(page.locator("h2:visible")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_filters_fit_the_screen(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.open("changelog/2023/?kind=withdrawn&text=webkit")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    form = page.get_by_role("search", name="Filter the changelog")
    expect(form).to_be_visible()
    expect(form).to_have_css("border-top-style", "solid")  # its style sheet is there


def test_without_scripts_the_whole_list_shows(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}changelog/2023/?kind=withdrawn")
    expect(page.locator("[data-bu-filters]")).to_be_hidden()
    assert _lines(page).count() == page.locator(".bu-events > li").count() > 0
    context.close()


def test_the_page_of_feeds_has_its_style_sheet(visit: Visit) -> None:
    expect(visit.open("subscribe/").locator(".bu-formats").first).to_have_css("white-space", "nowrap")
