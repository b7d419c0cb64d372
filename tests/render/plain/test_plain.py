"""Notes, changelog and the list for machines, as Markdown."""

import re
from urllib.parse import urlsplit

import pytest

from generator.derive.history import history
from generator.render.plain import changelog, notes
from generator.render.plain.text import markdown, tidy
from tests.content import real
from tests.render.api.made import SITE, made_up, of, shipped, shipped_view
from tests.world import edited

WITHDRAWN = "patches/2031-02-01-webkit-a"
LINK = re.compile(r"\]\(<?(https://[^)>]*)>?\)")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a *b* _c_ [d](e) <f> `g` | \\", r"a \*b\* \_c\_ \[d\](e) \<f\> \`g\` \| \\"),
        ("# no heading", r"\# no heading"),
        ("- no list\n1. nor this", "\\- no list\n1\\. nor this"),
        ("26.3.1 (a), 40.1-2", "26.3.1 (a), 40.1-2"),
    ],
)
def test_text_is_never_a_sign_of_markdown(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


def test_a_text_ends_once_and_has_no_gaps() -> None:
    assert tidy("\n# A\n\n\n\nb\n\n") == "# A\n\nb\n"


def test_every_note_is_markdown_too() -> None:
    for patch in real.catalogue().patches.values():
        text = shipped()[f"patches/{patch.id}.md"].decode()
        assert text.startswith(f"# {markdown(patch.title)}: ")
        assert [
            heading for heading in ("## What it fixes", "## What happened", "## Builds") if heading not in text
        ] == []


def test_a_note_says_what_happened_with_its_sources() -> None:
    text = made_up()[f"{WITHDRAWN}.md"].decode()
    assert "- 2031-02-02: Withdrawn: iOS and macOS 40.1\u00a0(a). It broke web sites." in text
    assert "Source: [vendor.example](<https://vendor.example/withdrawn>)." in text
    assert "| iOS | 40.1\u00a0(a) | 50B770500a | 50B50 | withdrawn | 3 |" in text


def test_what_is_not_known_is_called_so() -> None:
    text = made_up()["patches/2031-04-10-kernel-a.md"].decode()
    assert "**Kernel**: Impact not known. CVE ids not known. Whether it was exploited is not known. (likely)" in text
    assert "Nothing: it was a test" in made_up()["patches/2031-02-12-test-a.md"].decode()


def test_records_cannot_write_markup_into_a_note() -> None:
    evil = "<b>x</b> [y](http://z) *w*"
    view = of(edited(("patches/2031/2031-02-01-webkit-a.yml", "title: WebKit escape", f"title: '{evil}'")))
    text = next(f.content.decode() for f in notes.render(view) if f.path == f"{WITHDRAWN}.md")
    assert text.startswith(r"# \<b\>x\</b\> \[y\](http://z) \*w\*")


def test_the_changelog_has_everything_a_file_a_year() -> None:
    happenings = history(real.catalogue())
    years = {happening.date.year for happening in happenings}
    lines = [line for y in years for line in shipped()[f"changelog/{y}.md"].decode().splitlines() if line[:4] == "- 20"]
    assert len(lines) == len(happenings)
    first = shipped()["changelog.md"].decode()
    assert [f"changelog/{year}.md" in first for year in years] == [True] * len(years)
    assert len(first.encode()) < 20_000


def test_the_first_changelog_ends_with_a_whole_month() -> None:
    happenings = shipped_view().happenings
    shown = changelog.newest(happenings)
    assert len(shown) >= changelog.FIRST_PAGE
    after = happenings[len(shown)]
    assert (after.date.year, after.date.month) != (shown[-1].date.year, shown[-1].date.month)


def test_the_list_for_machines_has_the_form_that_they_expect() -> None:
    text = shipped()["llms.txt"].decode()
    title, _, quote = text.splitlines()[:3]
    assert title == "# Between Updates"
    assert quote.startswith("> ")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE)[-1] == "Optional"
    for line in text.splitlines():
        assert not line.startswith("- ") or re.match(r"- \[.+\]\(https://\S+\)", line), line


def test_every_link_to_a_file_of_ours_finds_it() -> None:
    lost = [
        (path, url)
        for path, content in shipped().items()
        if path.endswith((".md", "llms.txt"))
        for url in LINK.findall(content.decode())
        if url.startswith(SITE) and "feeds/" not in url and "." in urlsplit(url).path.rsplit("/", 1)[1]
        if url.removeprefix(SITE) not in shipped()
    ]
    assert lost == []
