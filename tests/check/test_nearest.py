import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.nearest import _slips, alternatives, hint, nearest


@pytest.mark.parametrize(
    ("word", "meant"),
    [("WEBKIT", "WebKit"), ("web-kit", "WebKit"), ("saffari", "Safari"), ("xyz", None), ("", None)],
)
def test_the_nearest_name_is_found_whatever_its_capitals(word: str, meant: str | None) -> None:
    assert nearest(word, ["Safari", "WebKit", "dyld"]) == meant


def test_of_equally_near_names_always_the_same_is_taken() -> None:
    assert {nearest("ab", names) for names in (["abc", "abd"], ["abd", "abc"])} == {nearest("ab", {"abd", "abc"})}


def test_few_names_are_all_listed_and_many_are_not() -> None:
    assert hint("xyz", ["b", "a"]) == "write a or b"
    assert hint("xyz", [str(number) for number in range(50)]) == ""
    assert hint("xyz", []) == ""


def test_alternatives_are_read_as_a_sentence() -> None:
    assert alternatives(["a"]) == "a"
    assert alternatives(["a", "b", "c"]) == "a, b or c"


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("iPhone 99", ["iPhone X", "iPhone 6", "iPhone 16", "iPhone 17e"], None),
        ("iPhone 19", ["iPhone 11", "iPhone 16", "iPhone 17"], None),
        ("50C999", ["50C100", "50B50", "50C200"], None),
        ("50B99", ["50B50"], None),
        ("23D8134", ["23D8133", "23D9133", "22D8133"], "23D8133"),
        ("23D8313", ["23D8133"], "23D8133"),
        ("iPhone 16Pro", ["iPhone 16 Pro", "iPhone 16", "iPhone 15 Pro"], "iPhone 16 Pro"),
        ("iPhone17.1", ["iPhone17,1", "iPhone17,2"], "iPhone17,1"),
        ("MacBook Noe", ["MacBook Neo", "MacBook Air"], "MacBook Neo"),
        ("iso", ["ios", "ipados", "macos"], "ios"),
        ("tvos", ["ios", "ipados", "macos"], None),
        ("watchos", ["ios", "ipados", "macos"], None),
        ("2023-07-12-webkit", ["2023-07-12-webkit-16-5-1-c"], None),
        ("2026-03-17-webkit-navigatoin", ["2026-03-17-webkit-navigation"], "2026-03-17-webkit-navigation"),
        ("2026-03-19-webkit-navigation", ["2026-03-17-webkit-navigation"], "2026-03-17-webkit-navigation"),
        ("probably", ["certain", "likely", "reported", "inferred"], None),
        ("summary", ["summary"], "summary"),
    ],
)
def test_only_what_is_near_is_meant(word: str, known: list[str], meant: str | None) -> None:
    assert nearest(word, known) == meant


@given(st.text("ab1", max_size=6), st.text("ab1", max_size=6))
def test_a_slip_is_counted_the_same_from_both_sides(one: str, other: str) -> None:
    assert _slips(one, other, 9) == _slips(other, one, 9)
    assert (_slips(one, other, 9) == 0) == (one == other)


def test_where_nothing_is_near_it_is_said_where_to_look() -> None:
    many = [f"name-{number}-{'x' * number}" for number in range(50)]
    assert hint("quite different", many, otherwise="look there") == "look there"
