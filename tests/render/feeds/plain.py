"""Feeds read with nothing but the standard library: fast enough for every file of the shipped records."""

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from tests.render.feeds.made import SITE

ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True)
class Read:
    """A document: the ids of its entries, newest first, and the path of the archive before it."""

    ids: tuple[str, ...]
    previous: str | None
    own: str | None
    """The path that it says it lies at."""


@functools.lru_cache(maxsize=2048)
def read(path: str, content: bytes) -> Read:
    """A document of any format."""
    if path.endswith(".json"):
        return _json(content)
    root = ElementTree.fromstring(content)
    entries = root.iter("guid") if path.endswith(".rss") else (entry for entry in root.iter(f"{ATOM}id"))
    ids = [entry.text or "" for entry in entries]
    links = {link.get("rel"): link.get("href", "").removeprefix(SITE) for link in root.iter(f"{ATOM}link")}
    return Read(tuple(ids if path.endswith(".rss") else ids[1:]), links.get("prev-archive"), links.get("self"))


def _json(content: bytes) -> Read:
    found = json.loads(content)
    previous = found.get("next_url")
    ids = tuple(item["id"] for item in found["items"])
    return Read(ids, previous and previous.removeprefix(SITE), found["feed_url"].removeprefix(SITE))


def heads(files: dict[str, bytes]) -> list[str]:
    """The paths of all feeds, without their archives, in every format."""
    return [path for path in files if path.endswith((".rss", ".atom", ".json")) and ".archive-" not in path]


def walk(files: dict[str, bytes], path: str) -> Iterator[tuple[str, Read]]:
    """The documents from this one back to the oldest, as their links say, with their paths."""
    here: str | None = path
    while here:
        found = read(here, files[here])
        yield here, found
        here = found.previous


def ids(files: dict[str, bytes], path: str) -> list[str]:
    """Every id of a feed, newest first."""
    return [name for _, found in walk(files, path) for name in found.ids]
