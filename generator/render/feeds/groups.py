"""All feeds in groups, as a person looks for them: on the page of feeds and in the list that readers take in."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.facts import grouped
from generator.model.catalogue import Catalogue
from generator.render.feeds.device_feeds import DeviceFeed, device_feeds
from generator.render.feeds.feed import Feed
from generator.render.feeds.scopes import scopes
from generator.render.words import FAMILIES

_TITLES = {
    "all": "Everything",
    "platform": "Platforms",
    "line": "Lines",
    "program": "Programs",
    "component": "Components",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Feeds of one kind."""

    key: str
    """`all`, `platform`, `line`, `program`, `component`, or a family of devices."""
    title: str
    feeds: tuple[Feed, ...]


def scope_groups(catalogue: Catalogue) -> tuple[Group, ...]:
    """The feeds of what happened; those of everything, of withdrawals and of tests stand together, first."""
    found = grouped((_kind(scope.key), scope) for scope in scopes(catalogue))
    return tuple(Group(key, _TITLES[key], tuple(feeds)) for key, feeds in found.items())


def device_groups(catalogue: Catalogue) -> tuple[Group, ...]:
    """The feeds of devices by family, in the order of the platforms, newest device first."""
    families = dict.fromkeys(f for platform in catalogue.platforms.values() for f in platform.families)
    found = grouped((catalogue.families[feed.devices[0]], feed) for feed in device_feeds(catalogue))
    return tuple(Group(f, _family(f), _newest(catalogue, found[f])) for f in families if f in found)


def _family(family: str) -> str:
    """Many devices of a family: `iPhones`."""
    return FAMILIES.get(family, ("", f"{family.capitalize()} devices"))[1]


def _kind(key: str) -> str:
    """The group of a scope: what stands before the slash; `withdrawn` and `test` stand with `all`."""
    kind, slash, _ = key.partition("/")
    return kind if slash else "all"


def _newest(catalogue: Catalogue, feeds: Iterable[DeviceFeed]) -> tuple[Feed, ...]:
    """A name's feed stays before those of its identifiers: the sort keeps the order of what is equally old."""
    by_page = grouped((feed.page, feed) for feed in feeds)
    known = catalogue.fleet.devices

    def released(feeds: list[DeviceFeed]) -> int:
        return min(known[device].released.toordinal() for feed in feeds for device in feed.devices)

    return tuple(feed for feeds in sorted(by_page.values(), key=released, reverse=True) for feed in feeds)
