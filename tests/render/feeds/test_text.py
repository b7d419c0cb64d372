import html as markup
import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.derive.history import patch_history
from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.model.patch import Patch
from generator.render.environment import environment
from generator.render.feeds.atom import atom
from generator.render.feeds.channel import Publisher
from generator.render.feeds.documents import Document
from generator.render.feeds.entries import Entries
from generator.render.feeds.entry import Entry
from generator.render.feeds.rss import rss
from generator.render.feeds.scopes import scopes
from generator.render.feeds.text import html, one_line, xml_safe
from tests.render.feeds.made import SITE, parsed
from tests.shared import ROOT
from tests.world import catalogue

Write = Callable[[Document, list[Entry], Publisher], OutputFile]
PATCH = "2031-04-10-kernel-a"
HARD = [
    "<b>bold</b> & \"quoted\" 'text'",
    "]]> <![CDATA[ ]]&gt; &amp; &lt;",
    "emoji 👩‍💻🏳️‍🌈 and \u200fright\u200e to \u202eleft\u202c",
    "\ufeffa mark, \u00a0a space that does not break, \u2028a line",
    "< 5 && > 3; {{ jinja }} {% raw %}",
]
text = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1)


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


def read_back(world: Catalogue, write: Write, title: str, summary: str) -> tuple[str, str, str]:
    """Title, summary and note of the one entry of a document, as feedparser reads them."""
    changed = rewritten(world, title, summary)
    happenings = patch_history(changed, changed.patches[PATCH])
    made = Entries(changed, happenings, environment(ROOT / "templates"), SITE).of(happenings[0])
    document = Document(next(scopes(changed)), "feeds/all", happenings, None)
    (entry,) = parsed(write(document, [made], Publisher("Between Updates", SITE, changed.authority)).content).entries
    return entry.title, entry.summary, entry.content[0].value


@pytest.mark.parametrize("hard", HARD)
def test_hard_text_survives_in_atom(world: Catalogue, hard: str) -> None:
    title, summary, content = read_back(world, atom, hard, hard)
    assert title == f"Released: iOS 40.2\u00a0(a): {one_line(hard)}"
    assert summary == one_line(hard)
    assert f"<p>{one_line(hard)}</p>" in markup.unescape(content)


def plain(any_text: str) -> bool:
    """Whether a text stands on one line and is none that feedparser would mend, taking it for badly decoded UTF-8."""
    try:
        any_text.encode("latin-1").decode()
        mended = not any_text.isascii()
    except UnicodeError:
        mended = False
    return bool(any_text) and one_line(any_text) == any_text == any_text.strip() and not mended


@settings(max_examples=60, deadline=None)
@given(title=text.filter(plain), summary=text.filter(plain))
def test_any_text_survives_in_atom(world: Catalogue, title: str, summary: str) -> None:
    found = read_back(world, atom, title, summary)
    assert found[0] == f"Released: iOS 40.2\u00a0(a): {title}"
    assert found[1] == summary


@settings(max_examples=60, deadline=None)
@given(title=text.filter(plain), summary=text.filter(plain))
def test_any_text_survives_in_rss(world: Catalogue, title: str, summary: str) -> None:
    """RSS has no way to say that a title is plain, and feedparser guesses: one that looks like markup is left out."""
    assume(not re.search("[<&]", title))
    found = read_back(world, rss, title, summary)
    assert found[0] == f"Released: iOS 40.2\u00a0(a): {title}"
    assert markup.unescape(found[1]) == markup.unescape(markup.escape(summary))


@given(st.text())
def test_safe_text_can_stand_in_xml_and_loses_nothing_else(any_text: str) -> None:
    safe = xml_safe(any_text)
    assert xml_safe(safe) == safe
    kept = [c for c in any_text if c in "\t\n\r" or (ord(c) >= 0x20 and not 0x7F <= ord(c) <= 0x9F)]
    assert safe == "".join(c for c in kept if not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff")


def test_control_characters_are_left_out_and_lines_become_one() -> None:
    assert one_line("  a\x00b\n\tc\u00a0(a) \ud800\uffff ") == "ab c\u00a0(a)"


def test_plain_text_as_html_shows_the_same() -> None:
    assert html("a <b> & c") == "a &lt;b&gt; &amp; c"
