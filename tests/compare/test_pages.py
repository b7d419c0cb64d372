"""Pages of two states."""

import pytest

from generator.compare.pages import Said, address_changes, lines, page_changes
from generator.model.difference import PageChange, PageLink, Turn

PAGE = Said("A note", "What it is.", "<h1>A note</h1><p>One.</p><ul><li>Two</li></ul>")
SITE = {"patches/a/": PAGE, "patches/b/": PAGE, "": Said("Home", "H", "<p>Hello</p>")}


def test_the_same_pages_have_no_change() -> None:
    assert page_changes(SITE, list(SITE.items())) == ()


def test_new_and_gone_pages_stand_together_by_kind() -> None:
    new = page_changes({"": SITE[""]}, SITE.items())
    links = (PageLink("patches/a/", "A note"), PageLink("patches/b/", "A note"))
    assert new == (PageChange(Turn.NEW, "patches", links),)
    gone = page_changes(SITE, [("", SITE[""])])
    assert gone == (PageChange(Turn.GONE, "patches", links),)


def test_pages_that_changed_alike_are_told_once() -> None:
    other = Said("A note", "What it is.", PAGE.body.replace("Two", "Three"))
    (change,) = page_changes(SITE, {**SITE, "patches/a/": other, "patches/b/": other}.items())
    assert [page.address for page in change.pages] == ["patches/a/", "patches/b/"]
    assert (change.turn, change.removed, change.added) == (Turn.CHANGED, ("Two",), ("Three",))


@pytest.mark.parametrize(
    ("body", "written", "said"),
    [
        ("<p>26.3.1&nbsp;(a) &amp; more</p>", "", ["26.3.1\u00a0(a) & more"]),
        ("<table><tr><th>A</th><td>B</td></tr><tr><td>C</td></tr></table>", "", ["A | B", "C"]),
        ('<h2>H<a class="headerlink" href="#h">&para;</a></h2><script>x</script>', "", ["H"]),
        ("<li><time>1 May</time><span>New</span></li>", "# By hand\n\nWords.", ["# By hand", "Words.", "1 May New"]),
        ("<p>\n  one\n  line </p>", "", ["one line"]),
    ],
)
def test_a_page_is_what_a_person_reads(body: str, written: str, said: list[str]) -> None:
    assert list(lines(Said("T", "D", body, written)))[2:] == said


def test_a_line_counts_as_often_as_it_stands_there() -> None:
    twice = Said("A", "", "<p>x</p><p>x</p>")
    (change,) = page_changes({"a/": twice}, [("a/", Said("A", "", "<p>x</p>"))])
    assert (change.removed, change.added) == (("x",), ())


def test_other_marks_with_the_same_words_are_a_change_without_lines() -> None:
    (change,) = page_changes({"a/": Said("A", "", '<a href="b">x</a>')}, [("a/", Said("A", "", '<a href="c">x</a>'))])
    assert (change.turn, change.removed, change.added) == (Turn.CHANGED, (), ())


def test_addresses_alone_tell_what_is_new_and_gone() -> None:
    found = address_changes(["", "patches/a/"], ["", "patches/b/"], {"patches/b/": "B"})
    assert [(c.turn, c.pages[0].title) for c in found] == [(Turn.NEW, "B"), (Turn.GONE, "patches/a/")]
