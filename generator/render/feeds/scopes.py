"""Which feeds there are over what happened: a scope is a feed, and what belongs in it.

What belongs in a scope is decided by what a happening was on its day, so that nothing leaves a feed later.
"""

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.derive.happening import Happening, HappeningKind
from generator.model.catalogue import Catalogue
from generator.model.output import FeedLink
from generator.model.rows import BuildRow, PatchRow
from generator.render.feeds.device_feeds import device_feeds
from generator.render.feeds.feed import Feed
from generator.render.feeds.text import one_line


@dataclass(frozen=True, slots=True)
class Scope(Feed):
    """A feed of what happened."""

    holds: Callable[[Happening], bool]


def scopes(catalogue: Catalogue) -> Iterator[Scope]:
    """Every scope over what happened, in a fixed order. A device's feed is none: it holds changes of its answer."""
    for scope in _scopes(catalogue):
        yield replace(scope, title=one_line(scope.title), description=one_line(scope.description))


def _scopes(catalogue: Catalogue) -> Iterator[Scope]:
    yield Scope(
        "all", "Everything", "Updates, patches, tests and withdrawals, as they happen.", "changelog/", lambda _: True
    )
    yield Scope(
        "withdrawn", "Withdrawals", "What the vendor took back, and why.", "withdrawn/", _kind(HappeningKind.WITHDRAWN)
    )
    yield Scope("test", "Tests", "Patches on trial, on betas, before anyone else gets them.", "patches/", _on_trial)
    yield from _platforms(catalogue)
    yield from _lines(catalogue)
    for program in catalogue.programs.values():
        text = f"What arrives as a {program.name}."
        page = f"programs/{program.id}/"
        yield Scope(f"program/{program.id}", program.plural, text, page, _program(program.id))
    for component in catalogue.components.values():
        text = f"Patches with a fix in {component.name}."
        page = f"components/{component.id}/"
        yield Scope(f"component/{component.id}", component.name, text, page, _component(component.id))


def has_calendar(feed: Feed) -> bool:
    """Whether a feed is there as a calendar as well."""
    return feed.key == "all" or feed.key.startswith("platform/")


def feed_links(catalogue: Catalogue, *keys: str) -> tuple[FeedLink, ...]:
    """What a page announces in its head: the feeds of these keys in their order, and everything at the end.

    A key that no feed has is left out, so a page can name the scope it stands for in any case.
    """
    known = _known(catalogue)
    wanted = dict.fromkeys((*keys, "all"))
    return tuple(FeedLink(known[key].title, known[key].address) for key in wanted if key in known)


@functools.lru_cache(maxsize=2)
def _known(catalogue: Catalogue) -> Mapping[str, Feed]:
    """Every feed by its key; the last two are kept, as with answers."""
    return {feed.key: feed for feed in (*scopes(catalogue), *device_feeds(catalogue))}


def _platforms(catalogue: Catalogue) -> Iterator[Scope]:
    for platform in catalogue.platforms.values():
        text = f"What happens on {platform.name}: updates, patches, tests and withdrawals."
        yield Scope(
            f"platform/{platform.id}", platform.name, text, f"platforms/{platform.id}/", _platform(str(platform.id))
        )


def _lines(catalogue: Catalogue) -> Iterator[Scope]:
    for platform in catalogue.platforms.values():
        for line in platform.lines:
            name, title = f"{platform.id}-{line.major}", f"{platform.name} {line.major}"
            text = f"What happens on {title}: updates, patches, tests and withdrawals."
            yield Scope(f"line/{name}", title, text, f"lines/{name}/", _line(str(platform.id), line.major))


def _kind(kind: HappeningKind) -> Callable[[Happening], bool]:
    return lambda happening: happening.kind is kind


def _on_trial(happening: Happening) -> bool:
    """Whether it happened to a patch that nobody but testers had on that day."""
    return bool(happening.rows) and all(
        row.released is None or row.released.date > happening.date for row in happening.rows
    )


def _platform(platform: str) -> Callable[[Happening], bool]:
    return lambda happening: platform in happening.platforms


def _line(platform: str, major: int) -> Callable[[Happening], bool]:
    def holds(happening: Happening) -> bool:
        rows: tuple[PatchRow | BuildRow, ...] = (*happening.rows, *happening.builds)
        return any(row.platform == platform and row.version.major == major for row in rows)

    return holds


def _program(program: str) -> Callable[[Happening], bool]:
    return lambda happening: happening.patch is not None and happening.patch.program == program


def _component(component: str) -> Callable[[Happening], bool]:
    return lambda happening: (
        happening.patch is not None and any(fix.component == component for fix in happening.patch.fixes or ())
    )
