"""Parsers that nobody here wrote, and that people's readers use, find in every feed what the model says."""

import datetime
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.engine import settings
from generator.project import Project
from generator.render.feeds.text import one_line
from tests.content import real
from tests.render.feeds.made import made
from tests.render.feeds.model import Stated, Told, stated
from tests.render.feeds.test_text import HARD, rewritten
from tests.shared import ROOT
from tests.world import catalogue

pytestmark = pytest.mark.conformance

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def site_url() -> str:
    return settings(Project(ROOT).config).site_url


@pytest.fixture(scope="module")
def model(site_url: str) -> dict[str, Stated]:
    return stated(real.catalogue(), site_url)


def read_by_others(site: Path) -> dict[str, Any]:
    """What feedsmith and rss-parser read in a site's folder, by parser and path."""
    node = shutil.which("node")
    assert node, "Node.js is needed for conformance checks"
    command = [node, str(ROOT / "tests/conformance/feeds.mjs"), str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def read(site: Path) -> dict[str, Any]:
    """What they read in the shipped site."""
    return read_by_others(site)


def files(site: Path, ending: str) -> Iterator[Path]:
    return iter(sorted((site / "feeds").rglob(f"*.{ending}")))


def chained(documents: dict[str, Any], path: str, site_url: str) -> Iterator[tuple[str, Any]]:
    """The documents of a feed from the newest to the first, as its links say."""
    here: str | None = path
    while here:
        yield here, documents[here]
        before = documents[here]["previous"]
        here = before.removeprefix(site_url) if before else None


def moment(date: datetime.datetime) -> str:
    return date.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def expected(entry: Told, *, dated: bool = True) -> list[Any]:
    """What a parser must find of an entry; RSS has no date of its last change."""
    labels = [category.label for category in entry.categories]
    updated = moment(entry.updated) if dated else None
    return [entry.id, entry.title, entry.link, moment(entry.published), updated, labels]


@pytest.mark.parametrize("ending", ["rss", "atom", "json"])
def test_feedsmith_agrees_with_the_model_on_every_feed(
    read: dict[str, Any], model: dict[str, Stated], site_url: str, ending: str
) -> None:
    reached: set[str] = set()
    for address, feed in model.items():
        documents = list(chained(read["feedsmith"], f"{address}.{ending}", site_url))
        reached.update(path for path, _ in documents)
        found = [entry for _, document in documents for entry in document["entries"]]
        wanted = [expected(entry, dated=ending != "rss") for entry in feed.entries]
        assert found == wanted, address
        assert {document["title"] for _, document in documents} == {f"Between Updates: {feed.title}"}
        assert {document["link"] for _, document in documents} == {feed.page}
    assert reached == {path for path in read["feedsmith"] if path.endswith(ending)}


@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_rss_parser_agrees_with_the_model_on_every_feed(
    read: dict[str, Any], model: dict[str, Stated], site_url: str, ending: str
) -> None:
    for address, feed in model.items():
        paths = [path for path, _ in chained(read["feedsmith"], f"{address}.{ending}", site_url)]
        found = [entry for path in paths for entry in read["rss-parser"][path]["entries"]]
        assert [entry[:4] for entry in found] == [expected(entry)[:4] for entry in feed.entries], address
        if ending == "rss":  # it reads no categories in Atom
            assert [entry[5] for entry in found] == [expected(entry)[5] for entry in feed.entries], address


def test_feedsmith_reads_every_feed_in_the_opml(read: dict[str, Any], model: dict[str, Stated], site_url: str) -> None:
    assert sorted(read["opml"]) == sorted(f"{site_url}{address}.rss" for address in model)


@pytest.mark.parametrize("hard", [*HARD, "a\x00b\x1fc \x7fd"])
def test_hard_text_reaches_every_reader_as_it_was_written(tmp_path: Path, hard: str) -> None:
    world = rewritten(catalogue(tmp_path), hard, hard)
    for path, content in made(world).items():
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    found, wanted = read_by_others(tmp_path / "site"), stated(world)["feeds/program/bsi"].entries
    titles = [entry.title for entry in wanted]
    assert f"Released: iOS 40.2\u00a0(a): {one_line(hard)}" in titles
    for parser, ending in (
        ("feedsmith", "rss"),
        ("feedsmith", "atom"),
        ("feedsmith", "json"),
        ("rss-parser", "rss"),
        ("rss-parser", "atom"),
    ):
        entries = found[parser][f"feeds/program/bsi.{ending}"]["entries"]
        assert [entry[1] for entry in entries] == titles, (parser, ending)


def test_rss_follows_the_best_practices_of_the_advisory_board(site: Path) -> None:
    wrong = [f"{file.relative_to(site)}: {problem}" for file in files(site, "rss") for problem in _practices(file)]
    assert wrong == []


def _practices(file: Path) -> Iterator[str]:
    """What the RSS Profile asks for beyond the specification, as far as a program can see it."""
    raw = file.read_bytes()
    channel = ElementTree.fromstring(raw).find("channel")
    assert channel is not None
    order = [child.tag for child in channel]
    yield from ["an element after the items"] * (order != sorted(order, key=lambda tag: tag == "item"))
    links = [link.attrib for link in channel.findall(f"{ATOM}link")]
    yield from ["no atom:link to itself"] * (sum(link.get("rel") == "self" for link in links) != 1)
    yield from ["no language"] * (channel.findtext("language") != "en")
    yield from ["& or < in a plain text"] * bool(re.search(rb"<title>[^<]*&(?!#x)[^<]*</title>", raw))
    yield from ["an element in a plain text"] * any("<" in (t.text or "") for t in channel.findall("title"))
    for item in channel.findall("item"):
        yield from _item(item)


def _item(item: ElementTree.Element) -> Iterator[str]:
    tags = [child.tag for child in item]
    name = item.findtext("guid", "no guid")
    once = ("title", "link", "description", "guid", "pubDate")
    yield from (f"{name}: {tag} stands {tags.count(tag)} times" for tag in once if tags.count(tag) != 1)
    if CONTENT in tags and tags.index(CONTENT) < tags.index("description"):
        yield f"{name}: content before description"
    if not item.findtext("link", "").startswith("https://"):
        yield f"{name}: a link that is not absolute"
    html = item.findtext(CONTENT) or item.findtext("description", "")
    if relative := re.findall(r'(?:href|src)="(?!https://)[^"]*"', html or ""):
        yield f"{name}: {relative}"
    date = item.findtext("pubDate", "")
    if not re.fullmatch(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000", date):
        yield f"{name}: {date}"


def test_no_feed_holds_anything_that_runs(site: Path) -> None:
    for ending in ("rss", "atom", "json"):
        for file in files(site, ending):
            text = file.read_text()
            assert not re.search(r"(?:<|&lt;)(?:script|style|iframe|img|object)\b|javascript:|\son\w+=", text), file
