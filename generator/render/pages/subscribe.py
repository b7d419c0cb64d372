"""Every feed, with a sentence on what it is for."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.facts import grouped
from generator.model.output import Digest, Page
from generator.render.feeds.feed import Feed
from generator.render.feeds.groups import Group, device_groups, scope_groups
from generator.render.feeds.scopes import has_calendar
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following

SENTENCES = {
    "all": "For whoever wants to miss nothing, or hear of one kind of news only.",
    "platform": "For one operating system: its updates, patches, tests and withdrawals.",
    "line": "For one major version, such as the one that you stay on.",
    "program": "For one way in which fixes arrive between updates.",
    "component": "For one part of the system: patches that fix it.",
}
"""What each kind of feed is for, by the group's key."""


@dataclass(frozen=True, slots=True)
class Named:
    """The feed of a marketing name, and those of its identifiers."""

    feed: Feed
    identifiers: tuple[Feed, ...]


def pages(context: Context) -> Iterator[Page]:
    """The one page of feeds."""
    summary = "Every feed of this site, for everything, one platform, one component or your own devices, and calendars."
    digest = Digest("Subscribe", "Subscribe", summary, ("RSS", "Atom", "JSON Feed", "OPML", "iCalendar", "feed"))
    head = Head("subscribe/", None, "Subscribe", summary, digest, feeds=following(context, "withdrawn", "test"))
    yield draw(
        context,
        "subscribe",
        head,
        groups=scope_groups(context.catalogue),
        sentences=SENTENCES,
        families=[(group, _named(group)) for group in device_groups(context.catalogue)],
        has_calendar=has_calendar,
    )


def _named(group: Group) -> tuple[Named, ...]:
    """A name and its identifiers share their page, and the name's feed comes first."""
    shared = grouped((feed.page, feed) for feed in group.feeds)
    return tuple(Named(name, tuple(identifiers)) for name, *identifiers in shared.values())
