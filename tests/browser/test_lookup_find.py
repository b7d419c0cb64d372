"""Finding a device: by a part of a name, an identifier or a board, mistakes allowed; and addresses and clocks."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import call

pytestmark = pytest.mark.browser

SUGGEST = """async (text) => {
  const at = (name) => import(new URL(`assets/javascripts/lookup/${name}.js`, document.baseURI).href);
  const [{ choices, suggested }, file] = [await at("devices"), await (await fetch("lookup/data/devices.json")).json()];
  return suggested(choices(file), text).slice(0, 12).map((one) => one.label);
}"""
FIRST = {
    "iphone 16 pro": "iPhone 16 Pro",
    "iphone16pro": "iPhone 16 Pro",
    "iPhne 16 Pr": "iPhone 16 Pro",
    "pro max 17": "iPhone 17 Pro Max",
    "16e": "iPhone 16e",
    "iPhone17,1": "iPhone 16 Pro",
    "iphone17,": "iPhone 16 Pro",
    "d93ap": "iPhone 16 Pro",
    "17,5": "MacBook Neo",
    "neo": "MacBook Neo",
    "mabcook neo": "MacBook Neo",
    "macbok air m3": "MacBook Air (13-inch, M3, 2024)",
    "mbp 14 m4 pro": "MacBook Pro (14-inch, M4 Pro, Nov 2024)",
    "ipad mini a17": "iPad mini (A17 Pro)",
    "11-inch ipad pro m4": "iPad Pro 11-inch (M4)",
}


@pytest.mark.parametrize("text", FIRST)
def test_the_device_that_is_meant_comes_first(functions: Visit, text: str) -> None:
    functions.open("404.html")
    found = functions.page.evaluate(SUGGEST, text)
    assert FIRST[text] in (found if text in ("iphone17,", "17,5") else found[:1]), found


@pytest.mark.parametrize("text", ["zzzz", "iphone 99", "Pixel 9", "26.3.1"])
def test_what_is_no_device_finds_none(functions: Visit, text: str) -> None:
    functions.open("404.html")
    assert functions.page.evaluate(SUGGEST, text) == []


def test_a_number_with_a_mistake_is_another_number(functions: Visit) -> None:
    functions.open("404.html")
    assert "iPhone 16" not in functions.page.evaluate(SUGGEST, "iPhone 15")


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("", {"device": "", "build": "", "automatic": True, "as_of": ""}),
        (
            "?device=iPhone17,1&build=23D8133",
            {"device": "iPhone17,1", "build": "23D8133", "automatic": True, "as_of": ""},
        ),
        (
            "?device=Mac16,1&version=26.3.1+(a)&automatic=off&as_of=2026-03-18",
            {"device": "Mac16,1", "build": "26.3.1 (a)", "automatic": False, "as_of": "2026-03-18"},
        ),
        ("?device=x&as_of=2026-02-30", {"device": "x", "build": "", "automatic": True, "as_of": ""}),
    ],
)
def test_an_address_holds_a_question(functions: Visit, query: str, asked: dict[str, object]) -> None:
    assert call(functions, "address", "read", query) == asked
    assert call(functions, "address", "read", call(functions, "address", "written", asked)) == asked


@pytest.mark.parametrize(
    ("now", "days"), [("2026-10-06", 0), ("2026-11-05", 0), ("2026-11-06", 31), ("2026-11-24", 49), ("2020-01-01", 0)]
)
def test_the_clock_is_worth_a_word_after_thirty_days(functions: Visit, now: str, days: int) -> None:
    functions.open("404.html")
    script = """async (now) => {
      const { stale } = await import(new URL("assets/javascripts/lookup/clock.js", document.baseURI).href);
      return stale("2026-10-06", new Date(`${now}T12:00:00`));
    }"""
    assert functions.page.evaluate(script, now) == days
