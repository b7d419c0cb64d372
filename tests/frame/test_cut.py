import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import BetweenError
from generator.frame import cut

PAGE = "<html><!--[title]--><title>Old</title><!--[/title]--><p>x</p><!--[content]--><!--[/content]--></html>"


def test_a_named_slot_is_filled_and_its_marks_are_gone() -> None:
    filled = cut(PAGE, "page").fill({"title": "<title>New</title>", "content": "<h1>Hi</h1>"})
    assert filled == "<html><title>New</title><p>x</p><h1>Hi</h1></html>"


def test_a_slot_that_is_not_named_keeps_what_the_engine_wrote() -> None:
    assert cut(PAGE, "page").fill({}) == "<html><title>Old</title><p>x</p></html>"


def test_default_gives_the_engines_text_and_nothing_for_an_unknown_slot() -> None:
    frame = cut(PAGE, "page")
    assert (frame.default("title"), frame.default("nonsense")) == ("<title>Old</title>", "")


def test_a_slot_that_stands_twice_is_filled_twice() -> None:
    html = "<!--[toc]-->a<!--[/toc]-->|<!--[toc]-->b<!--[/toc]-->"
    assert cut(html, "page").fill({"toc": "X"}) == "X|X"


@pytest.mark.parametrize(
    "html",
    [
        "<!--[title]-->never closed",
        "<!--[/title]-->never opened",
        "<!--[title]--><!--[content]--><!--[/content]--><!--[/title]-->",
        "<!--[title]--><!--[/content]-->",
    ],
)
def test_marks_out_of_turn_are_an_error_that_names_the_page(html: str) -> None:
    with pytest.raises(BetweenError, match=r"frames/x.*slot"):
        cut(html, "frames/x")


@given(st.lists(st.tuples(st.sampled_from(["", "title", "content"]), st.text(alphabet="ab<>&\n ", max_size=9))))
def test_cutting_and_filling_with_nothing_gives_the_page_without_its_marks(pieces: list[tuple[str, str]]) -> None:
    html = "".join(f"<!--[{name}]-->{text}<!--[/{name}]-->" if name else text for name, text in pieces)
    assert cut(html, "page").fill({}) == "".join(text for _, text in pieces)
