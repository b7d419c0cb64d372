"""The feeds of a catalogue, made with the project's own templates, and the world with as many entries as wanted."""

import datetime
import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import feedparser

from generator.model.catalogue import Catalogue
from generator.render.environment import environment
from generator.render.feeds import feeds
from tests.shared import ROOT
from tests.world import FILES, catalogue

ENV = environment(ROOT / "templates")
SITE = "https://site.example/updates/"
FIRST_DAY = datetime.date(2031, 5, 21)


def made(world: Catalogue, site_url: str = SITE) -> dict[str, bytes]:
    """Every file of the feeds, by path."""
    files = list(feeds(world, ENV, site_url))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}


def of(root: Path, files: Mapping[str, str] = FILES) -> dict[str, bytes]:
    """The feeds of a world of these files."""
    return made(catalogue(root, files))


@functools.lru_cache(maxsize=512)
def parsed(content: bytes) -> Any:
    """A feed as feedparser reads it, which must find nothing wrong. Not to be changed: it is kept."""
    found = feedparser.parse(content)
    assert not found.bozo, found.get("bozo_exception")
    return found


def with_updates(count: int, checked: str = "2032-12-31") -> dict[str, str]:
    """The world with so many more iOS updates, one a day from 2031-05-21 on, after all patches."""
    old = FILES["updates/ios/40.yml"]
    releases = [
        f"  - version: 40.3.{number}\n    security_content: unknown\n    cves: unknown\n    builds:\n"
        f"      - {{build: 50D{number + 100}, date: {FIRST_DAY + datetime.timedelta(number)}, devices: all,"
        " sources: [list]}\n"
        for number in range(count)
    ]
    text = old.replace("updates:\n", "updates:\n" + "".join(reversed(releases)))
    platforms = FILES["platforms.yml"].replace("checked: 2031-06-30", f"checked: {checked}")
    return {**FILES, "updates/ios/40.yml": text, "platforms.yml": platforms}
