"""What the page says in each state, what to do in trouble, what is asked back, and how old the records are."""

import datetime

import pytest
from playwright.sync_api import expect

from generator.model.dates import spoken
from tests.browser.conftest import Visit
from tests.browser.desk import desk
from tests.content.real import catalogue

pytestmark = pytest.mark.browser

STATES = {
    "device=iPhone17,1&build=23D8133": ("Update first", "Your iPhone needs an update first: iOS 26.7.1."),
    "device=iPhone17,1&build=23D8133&as_of=2026-03-18": ("Patch waiting", "26.3.1\u00a0(a) is waiting for your iPhone"),
    "device=iPhone17,1&build=23D771330a&as_of=2026-03-18": ("Patched", "Your iPhone has iOS 26.3.1\u00a0(a)"),
    "device=iPad17,1&build=24A446": ("Up to date", "Your iPad has the newest iPadOS 27"),
    "device=iPad7,1&build=21H461": ("Newest of a quiet line", "does not mean that every known flaw is fixed"),
    "device=iPhone14,5&build=20F770750b&as_of=2023-07-11": ("Withdrawn", "was withdrawn on 10 July 2023"),
    "device=iPhone14,5&build=20F75&as_of=2023-07-11": ("Withdrawn", "Nothing is waiting for your iPhone"),
    "device=iPhone17,1&build=23D8133&as_of=2025-01-01": ("Not out yet", "23D8133 was not out yet on 1 January 2025."),
    "device=iPhone17,1&build=99Z999": ("Not on record", "99Z999 is not a build for this iPhone"),
    "device=Pixel+9&build=23D8133": ("Not on record", "The records know no device called Pixel 9."),
}


@pytest.mark.parametrize("query", STATES)
def test_a_state_has_its_word_and_its_sentence(visit: Visit, query: str) -> None:
    asked = desk(visit, f"?{query}")
    word, sentence = STATES[query]
    asked.answered(sentence)
    expect(asked.state).to_have_text(word)
    expect(asked.result.locator("svg").first).to_be_visible()


def test_a_withdrawn_patch_that_is_installed_says_why_and_what_to_do(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone14,5&build=20F770750b&as_of=2023-07-11")
    todo = asked.result.locator(".bu-answer__do")
    expect(todo).to_contain_text("The reason:")
    expect(todo.get_by_role("link", name="remove it")).to_have_attribute("href", "../guides/remove/")
    expect(todo.get_by_role("link", name="Why it was withdrawn")).to_have_attribute("href", "../withdrawn/")
    expect(asked.result.locator("dt", has_text="If you remove it")).to_be_visible()
    asked = desk(visit, "?device=iPhone14,5&build=20F770750b&as_of=2023-07-12")
    expect(asked.result.locator(".bu-answer__steps li")).to_contain_text("16.5.1\u00a0(c)")


def test_an_unknown_build_is_answered_with_what_was_perhaps_meant(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone17,1&build=23D8132")
    expect(asked.result.locator(".bu-answer__do")).to_contain_text("What to do: compare each sign")
    asked.result.get_by_role("button", name="26.3.1 · 23D8133").click()
    asked.answered("Your iPhone needs an update first")
    assert asked.address()["build"] == "23D8133"


def test_the_build_of_another_device_offers_the_same_version_of_this_one(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone17,1&build=23D8133")
    asked.answered("needs an update first")
    asked.device.fill("Mac16,1")
    asked.device.press("Enter")
    asked.answered("23D8133 is not a build for this Mac")
    asked.result.get_by_role("button", name="26.3.1 · 25D2128").click()
    asked.answered("Your Mac needs an update first")
    assert (asked.address()["device"], asked.address()["build"]) == ("Mac16,1", "25D2128")


def test_an_unknown_device_is_answered_with_what_was_perhaps_meant(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhne+16+Pro&build=23D8133")
    expect(asked.result.locator(".bu-answer__do")).to_contain_text("Choose the device from the list")
    asked.result.get_by_role("button", name="iPhone 16 Pro", exact=True).click()
    asked.answered("Your iPhone needs an update first")


def test_a_line_that_no_program_serves_says_so(visit: Visit) -> None:
    asked = desk(visit, "?device=iPad7,11&build=22H374")
    asked.answered("iPadOS 18")
    expect(asked.result.locator(".bu-answer__do")).to_contain_text("No program brings fixes between updates")


def test_a_device_that_is_not_on_sale_yet(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone17,1&build=22A3354&as_of=2024-09-17")
    asked.answered("This iPhone was not on sale yet.")
    expect(asked.state).to_have_text("Up to date")  # for the build; that nobody could have it is said beside


def test_a_version_with_several_builds_is_asked_back(visit: Visit) -> None:
    asked = desk(visit)
    asked.write("MacBook Pro (14-inch, M4, Nov 2024)", "15.2")
    asked.answered("Which one is it?")
    buttons = asked.result.get_by_role("button")
    expect(buttons).to_have_text(["15.2 · 24C103", "15.2 · 24C101"])
    buttons.last.click()
    asked.answered("needs an update first")
    assert asked.address() == {"device": "Mac16,1", "build": "24C101", "automatic": "on"}


def test_a_name_of_several_devices_is_asked_back_only_where_answers_differ(visit: Visit) -> None:
    asked = desk(visit)
    asked.write("iPhone XS Max", "18.7.1")
    asked.answered("Your iPhone needs an update first")
    assert asked.address()["device"] == "iPhone XS Max"
    asked = desk(visit, "?as_of=2023-04-01")  # 16.4 was out for one of the two
    asked.write("iPhone XS Max", "16.3.1")
    asked.answered("Which one is it?")
    expect(asked.result.get_by_role("button")).to_have_count(2)
    asked.result.get_by_role("button").filter(has_text="iPhone11,6").click()
    asked.answered("needs an update first")
    assert asked.address()["device"] == "iPhone11,6"


def test_a_day_that_the_records_do_not_hold(visit: Visit) -> None:
    asked = desk(visit, "?device=iPhone17,1&build=23D8133&as_of=2030-01-01")
    asked.answered("needs an update first")
    expect(asked.result).to_contain_text("The records hold no answer for 1 January 2030.")
    expect(asked.result).to_contain_text(f"As of {spoken(catalogue().checked)}")


def after(days: int) -> datetime.datetime:
    """A moment so many days after the shipped records' end."""
    return datetime.datetime.combine(catalogue().checked, datetime.time(9), datetime.UTC) + datetime.timedelta(days)


@pytest.mark.parametrize("query", ["", "?device=iPhone17,1", "?device=iPhone17,1&build=23H30", "?device=none&build=1"])
def test_old_records_are_called_old_and_never_today(visit: Visit, query: str) -> None:
    asked = desk(visit, query, after(49))
    expect(asked.result.locator(".bu-answer__old")).to_contain_text("By your device's clock that is 49 days ago.")
    assert "today" not in (asked.page.locator(".bu-lookup").inner_text()).lower()


@pytest.mark.parametrize(
    "query", ["?device=iPhone17,1&build=23H30", "?device=iPhone17,1&build=23D8133&as_of=2026-03-18"]
)
def test_fresh_records_and_past_days_need_no_word_on_their_age(visit: Visit, query: str) -> None:
    past = "as_of" in query
    asked = desk(visit, query, after(49 if past else 30))
    expect(asked.sentence).to_be_visible()
    expect(asked.result.locator(".bu-answer__old")).to_have_count(0)
    expect(asked.result.locator(".bu-answer__as-of")).to_contain_text(
        "As of 18 March 2026" if past else f"As of {spoken(catalogue().checked)}"
    )


def test_where_the_data_cannot_be_loaded_the_page_says_so(visit: Visit) -> None:
    visit.page.route("**/lookup/data/iphone17-1.json", lambda route: route.fulfill(status=200, body="{"))
    asked = desk(visit, "?device=iPhone17,1&build=23D8133")
    expect(asked.result).to_contain_text("The answers could not be loaded.")
    visit.page.unroute("**/lookup/data/iphone17-1.json")
    asked.switch("Off")
    asked.answered("needs an update first")


def test_files_of_two_builds_of_the_site_are_loaded_anew(visit: Visit) -> None:
    stale = True

    def once(route: object) -> None:
        nonlocal stale
        body = '{"edition": "older", "days": []}' if stale else None
        stale = False
        route.fulfill(status=200, body=body) if body else route.continue_()  # type: ignore[attr-defined]

    visit.page.route("**/iphone17-1.history.json", once)
    asked = desk(visit, "?device=iPhone17,1&build=23D8133&as_of=2026-03-18")
    asked.answered("26.3.1\u00a0(a) is waiting for your iPhone")
    assert not stale, "the older file was never asked for"
