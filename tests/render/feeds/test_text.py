import html as markup
import json
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from generator.derive.history import patch_history
from generator.model.catalogue import Catalogue
from generator.model.patch import Patch
from generator.render.environment import bound, environment
from generator.render.feeds.atom import Atom
from generator.render.feeds.calendar import Calendars
from generator.render.feeds.documents import Document
from generator.render.feeds.entries import Entries
from generator.render.feeds.json import Json
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.rss import Rss
from generator.render.feeds.scopes import scopes
from generator.render.feeds.text import html, one_line, xml_safe
from tests.render.feeds.made import SITE, parsed
from tests.shared import ROOT
from tests.world import catalogue

PATCH = "2031-04-10-kernel-a"
ENV = environment(ROOT / "templates")
PUBLISHER = Publisher("Between Updates", SITE, "world.example,2030")
HARD = [
    "<b>bold</b> & \"quoted\" 'text'",
    "]]> <![CDATA[ ]]&gt; &amp; &lt;",
    "emoji 👩‍💻🏳️‍🌈 and \u200fright\u200e to \u202eleft\u202c",
    "\ufeffa mark, \u00a0a space that does not break, \u2028a line",
    "< 5 && > 3; {{ jinja }} {% raw %}",
]
NONE = "".join(map(chr, (*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)))
"""Characters that stand for none."""
text = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=NONE), min_size=1)


def rewritten(world: Catalogue, title: str, summary: str) -> Catalogue:
    """The catalogue with these texts in one of its patches, past the checks that would refuse some."""
    old = world.patches[PATCH]
    new: Patch = old.model_copy(update={"title": title, "summary": summary})
    rows = {
        key: type(row)(new, row.item, row.devices, row.began, row.released, row.withdrawn, row.included)
        if row.patch is old
        else row
        for key, row in world.patches_by_build.items()
    }
    fields = {name: getattr(world, name) for name in Catalogue.__dataclass_fields__}
    return Catalogue(**{**fields, "patches": {**world.patches, PATCH: new}, "patches_by_build": rows})


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue(tmp_path_factory.mktemp("world"))


def document(world: Catalogue, title: str, summary: str) -> Document:
    """A document of the one entry of the patch, with these texts in it."""
    changed = rewritten(world, title, summary)
    happenings = patch_history(changed, changed.patches[PATCH])
    made = Entries(changed, happenings, bound(ENV, changed), SITE).of(happenings[0])
    return Document(next(scopes(changed)), "feeds/all", (made,), None)


def read_back(world: Catalogue, form: type[Atom] | type[Rss], title: str, summary: str) -> tuple[str, str, str]:
    """Title, summary and note of the one entry of a document, as feedparser reads them."""
    text = form(PUBLISHER).draw(document(world, title, summary))
    (entry,) = parsed(text.encode()).entries
    return entry.title, entry.summary, entry.content[0].value


def from_json(world: Catalogue, title: str, summary: str) -> tuple[str, str, str]:
    """The same from JSON Feed."""
    (item,) = json.loads(Json(PUBLISHER).draw(document(world, title, summary)))["items"]
    return item["title"], item["summary"], item["content_html"]


@pytest.mark.parametrize("hard", HARD)
def test_hard_text_survives_in_atom_and_json(world: Catalogue, hard: str) -> None:
    for title, summary, content in (read_back(world, Atom, hard, hard), from_json(world, hard, hard)):
        assert title == f"Released: iOS 40.2\u00a0(a): {one_line(hard)}"
        assert summary == one_line(hard)
        assert f"<p>{one_line(hard)}</p>" in markup.unescape(content)


@pytest.mark.parametrize("hard", HARD)
def test_hard_text_survives_in_a_calendar(world: Catalogue, hard: str) -> None:
    changed = rewritten(world, hard, hard)
    happening = patch_history(changed, changed.patches[PATCH])[0]
    calendars = Calendars(changed, PUBLISHER)
    calendars.add(happening, document(world, hard, hard).entries[0])
    event = Calendar.from_ical(next(iter(calendars.files())).content).events[0]
    assert str(event["SUMMARY"]) == f"Released: iOS 40.2\u00a0(a): {one_line(hard)}"
    # icalendar takes a byte order mark at the beginning of a value away when it reads.
    assert str(event["DESCRIPTION"]).split("\n")[0] == one_line(hard).removeprefix("\ufeff")


def test_titles_in_rss_are_written_in_hexadecimal_for_readers_that_take_them_for_html(world: Catalogue) -> None:
    text = Rss(PUBLISHER).draw(document(world, "a < b & c", "a < b & c"))
    assert "a &#x3C; b &#x26; c</title>" in text
    assert "<description>a &amp;lt; b &amp;amp; c</description>" in text


def plain(any_text: str) -> bool:
    """Whether a text stands on one line and is none that feedparser would mend, taking it for badly decoded UTF-8."""
    try:
        any_text.encode("latin-1").decode()
        mended = not any_text.isascii()
    except UnicodeError:
        mended = False
    return bool(any_text) and one_line(any_text) == any_text == any_text.strip() and not mended


@settings(max_examples=30, deadline=None)
@given(title=text.filter(plain), summary=text.filter(plain))
def test_any_text_survives_in_atom(world: Catalogue, title: str, summary: str) -> None:
    found = read_back(world, Atom, title, summary)
    assert found[0] == f"Released: iOS 40.2\u00a0(a): {title}"
    assert found[1] == summary


@settings(max_examples=30, deadline=None)
@given(title=text, summary=text)
def test_any_text_survives_in_json(world: Catalogue, title: str, summary: str) -> None:
    found = from_json(world, title, summary)
    assert found[0] == one_line(f"Released: iOS 40.2\u00a0(a): {title}")
    assert found[1] == one_line(summary)


@settings(max_examples=30, deadline=None)
@given(title=text.filter(plain), summary=text.filter(plain))
def test_any_text_survives_in_rss(world: Catalogue, title: str, summary: str) -> None:
    """RSS has no way to say that a title is plain, and feedparser guesses: one that looks like markup is left out."""
    assume(not re.search("[<&]", title))
    found = read_back(world, Rss, title, summary)
    assert found[0] == f"Released: iOS 40.2\u00a0(a): {title}"
    assert markup.unescape(found[1]) == markup.unescape(markup.escape(summary))


@given(st.text())
def test_safe_text_can_stand_in_xml_and_loses_nothing_else(any_text: str) -> None:
    safe = xml_safe(any_text)
    assert xml_safe(safe) == safe
    kept = [c for c in any_text if c in "\t\n\r" or (ord(c) >= 0x20 and not 0x7F <= ord(c) <= 0x9F)]
    assert safe == "".join(c for c in kept if not 0xD800 <= ord(c) <= 0xDFFF and c not in NONE)


def test_control_characters_are_left_out_and_lines_become_one() -> None:
    assert one_line("  a\x00b\n\tc\u00a0(a) \ud800\uffff ") == "ab c\u00a0(a)"


def test_plain_text_as_html_shows_the_same() -> None:
    assert html("a <b> & c") == "a &lt;b&gt; &amp; c"
