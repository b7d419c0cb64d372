import pytest

from generator.check.nearest import alternatives, hint, nearest


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
