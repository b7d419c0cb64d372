"""Feeds: what happened, by scope, as files that readers poll for years. The only door to feedgen and icalendar."""

from collections.abc import Collection, Iterator, Sequence

import jinja2

from generator.derive.happening import Happening
from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.render.environment import bound
from generator.render.feeds.atom import Atom
from generator.render.feeds.calendar import Calendars
from generator.render.feeds.device_entries import DeviceEntries
from generator.render.feeds.devices import device_files
from generator.render.feeds.documents import Cutter, Document
from generator.render.feeds.entries import Entries
from generator.render.feeds.format import Format
from generator.render.feeds.json import Json
from generator.render.feeds.moments import told
from generator.render.feeds.opml import opml
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.rss import Rss
from generator.render.feeds.scopes import feed_links, scopes
from generator.render.feeds.text import one_line

__all__ = ["KINDS", "feed_links", "feeds"]

KINDS = ("all", "withdrawn", "test", "platform", "line", "program", "component", "device", "calendar", "opml")
"""What is written: kinds of feeds, calendars, and the list of all feeds."""


def feeds(
    catalogue: Catalogue,
    env: jinja2.Environment,
    site_url: str,
    site_name: str = "Between Updates",
    kinds: Collection[str] = KINDS,
    only: str | None = None,
) -> Iterator[OutputFile]:
    """Every feed with its archives, as RSS, Atom and JSON Feed, the calendars, and the list of all feeds.

    `env` is the templates' environment, `site_url` ends in a slash. Fewer `kinds` are for measurements: a site
    announces all of them. With `only`, a path, the file at that path is among those made, and few others are. Raises
    BetweenError if a template is at fault.
    """
    env = bound(env, catalogue)
    publisher = Publisher(one_line(site_name), site_url, catalogue.authority)
    formats = [f for f in (Rss(publisher), Atom(publisher), Json(publisher)) if not only or only.endswith(f.ending)]
    kinds = _needed(only) if only else kinds
    happenings = [happening for happening in history(catalogue) if told(happening)]
    calendars = Calendars(catalogue, publisher) if "calendar" in kinds else None
    entries = Entries(catalogue, happenings, env, site_url)
    yield from _happenings(catalogue, happenings, entries, formats, calendars, kinds)
    if calendars:
        yield from calendars.files()
    if "device" in kinds:
        yield from device_files(catalogue, DeviceEntries(catalogue, env, publisher), formats, only)
    if "opml" in kinds:
        yield opml(catalogue, publisher)


def _needed(path: str) -> Collection[str]:
    """The kinds that the file at this path is one of."""
    name, _, ending = path.removeprefix("feeds/").rpartition(".")
    if ending in ("ics", "opml"):
        return ("calendar" if ending == "ics" else "opml",)
    return (name.partition("/")[0].partition(".")[0],)


def _happenings(
    catalogue: Catalogue,
    happenings: Sequence[Happening],
    entries: Entries,
    formats: Sequence[Format],
    calendars: Calendars | None,
    kinds: Collection[str],
) -> Iterator[OutputFile]:
    """The feeds of what happened, all at once: each entry is made, goes wherever it belongs, and is let go of."""
    cutters = [(scope, Cutter(scope)) for scope in scopes(catalogue) if scope.key.split("/")[0] in kinds]
    for happening in reversed(happenings) if cutters or calendars else ():
        entry = entries.of(happening)
        if calendars:
            calendars.add(happening, entry)
        for scope, cutter in cutters:
            if scope.holds(happening):
                for archive in cutter.add(entry):
                    yield from _files(archive, formats)
    for _, cutter in cutters:
        yield from _files(cutter.end(), formats)


def _files(document: Document, formats: Sequence[Format]) -> Iterator[OutputFile]:
    for form in formats:
        yield OutputFile(f"{document.address}.{form.ending}", form.draw(document).encode())
