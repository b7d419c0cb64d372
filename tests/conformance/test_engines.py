"""Both engines publish the same pages: the same addresses, the same text and links in their content."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.conformance

_CONTENT = re.compile(r'<article class="md-content__inner md-typeset">(.*)</article>', re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>")


def _pages(site: Path) -> dict[str, str]:
    """All pages by path. Cards to embed have no frame; that they are the same is for `_all` and their bytes to say."""
    files = (file for file in site.rglob("*.html") if file.name != "404.html")
    return {
        file.relative_to(site).as_posix(): file.read_text() for file in files if not file.is_relative_to(site / "embed")
    }


def _told(html: str) -> tuple[str, list[str], list[str]]:
    """Text, link targets and ids of a page's content, without the engines' own anchors and spacing."""
    found = _CONTENT.search(html)
    assert found
    content = found[1]
    text = " ".join(re.sub(r"<[^>]+>", " ", content).split())
    links = [link for link in re.findall(r'href="([^"]*)"', content) if not link.startswith("#__")]
    return text, links, [name for name in re.findall(r'\bid="([^"]*)"', content) if not name.startswith("__")]


def test_both_engines_write_the_same_files(site: Path, second: Path) -> None:
    own = {path for path in _all(site) if not path.startswith("assets/")}
    assert own == {path for path in _all(second) if not path.startswith("assets/")}


def _all(site: Path) -> set[str]:
    return {
        file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file() and "pagefind" not in str(file)
    }


def test_text_links_and_ids_of_all_pages_are_the_same(site: Path, second: Path) -> None:
    ours, theirs = _pages(site), _pages(second)
    different = [path for path in ours if _told(ours[path]) != _told(theirs[path])]
    assert different == []


def test_titles_are_the_same(site: Path, second: Path) -> None:
    ours, theirs = _pages(site), _pages(second)
    titles = {path: (_TITLE.findall(ours[path]), _TITLE.findall(theirs[path])) for path in ours}
    assert {path: pair for path, pair in titles.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize(
    "kept", ["sitemap.xml", "feeds/all.rss", "feeds/all.atom", "robots.txt", "api/v1/published.json"]
)
def test_feeds_and_sitemap_do_not_depend_on_the_engine(site: Path, second: Path, kept: str) -> None:
    assert (site / kept).read_bytes() == (second / kept).read_bytes()


def test_cards_to_embed_do_not_depend_on_the_engine(site: Path, second: Path) -> None:
    cards = sorted((site / "embed").rglob("*.html"))
    assert cards
    for card in cards:
        assert card.read_bytes() == (second / card.relative_to(site)).read_bytes()
