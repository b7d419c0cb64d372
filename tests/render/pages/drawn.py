"""Pages of the made-up world and of the shipped records, drawn once, and ways to read them."""

import functools
import html
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from generator.check.codes import CODES
from generator.load import load_pages
from generator.model.output import Page
from generator.model.slug import slugify
from generator.render.environment import environment
from generator.render.pages import pages
from tests import world
from tests.content import real
from tests.shared import ROOT


@functools.cache
def shipped() -> dict[str, Page]:
    """Every page of the shipped records, by address."""
    return {page.address: page for page in pages(real.catalogue(), environment(ROOT / "templates"), CODES)}


@functools.cache
def made_up() -> dict[str, Page]:
    """Every page of the made-up world, by address."""
    return drawn(world.FILES)


def drawn(files: Mapping[str, str]) -> dict[str, Page]:
    """Every page of these record files, by address."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = world.catalogue(Path(folder), files)
    return {page.address: page for page in pages(catalogue, environment(ROOT / "templates"))}


def hand_written() -> set[str]:
    """The addresses of the hand-written pages."""
    folder = ROOT / "content" / "pages"
    files = (file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*.md"))
    return {"" if file == "index" else file.removesuffix("/index") + "/" for file in files}


def links(page: Page) -> list[str]:
    """What every link of a page leads to, as written."""
    return [html.unescape(link) for link in re.findall(r'href="([^"]*)"', page.body)]


def ids(page: Page) -> list[str]:
    """Every id of a page."""
    return re.findall(r'\bid="([^"]*)"', page.body)


def leads_to(page: Page, link: str) -> tuple[str, str]:
    """The address within the site and the place on that page that a link without a host leads to."""
    target = urlsplit(urljoin(f"https://site.example/{page.address}", link))
    return target.path.lstrip("/"), target.fragment


def text(page: Page) -> str:
    """What a person reads on a page: no elements, single spaces."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", page.body)))


def written_places() -> dict[str, set[str]]:
    """The headings of hand-written pages, as the engines name their places."""
    return {page.address: {slugify(heading) for heading in page.headings} for page in load_pages(ROOT)[0]}
