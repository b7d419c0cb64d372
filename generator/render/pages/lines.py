"""A page for each line (the releases of one major version), and the list of them all."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.facts import grouped
from generator.model.catalogue import LinkedUpdate
from generator.model.output import Digest, Link, Page
from generator.model.program import Program
from generator.model.rows import PatchRow
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, around, draw
from generator.render.pages.feeds import following
from generator.render.pages.rows import patch_lines
from generator.render.pages.updates import changed, lines
from generator.render.words import plural


@dataclass(frozen=True, slots=True)
class LineView:
    """One line: its updates newest first, and what came on top of them."""

    platform: str
    major: int
    name: str
    updates: tuple[LinkedUpdate, ...]
    devices: frozenset[str]
    """Every device that runs it."""
    patches: tuple[PatchRow, ...]
    programs: tuple[Program, ...]

    @property
    def id(self) -> str:
        """What its page is called: `ios-26`."""
        return f"{self.platform}-{self.major}"

    @property
    def published(self) -> tuple[LinkedUpdate, ...]:
        """Its published updates, newest version first."""
        return tuple(update for update in self.updates if update.published)

    @property
    def newest(self) -> LinkedUpdate | None:
        """The newest published update, if there is one."""
        return next(iter(self.published), None)


def views(context: Context) -> tuple[LineView, ...]:
    """All lines, platform by platform, newest first."""
    return tuple(_view(context, *key, tuple(updates)) for key, updates in lines(context).items())


def pages(context: Context) -> Iterator[Page]:
    """The list, then a page for each line."""
    found = views(context)
    yield _list(context, found)
    for same in grouped((view.platform, view) for view in found).values():
        links = [Link(view.name, f"lines/{view.id}/") for view in same]
        for index, view in enumerate(same):
            yield _page(context, view, around(links, index))


def _view(context: Context, platform: str, major: int, updates: tuple[LinkedUpdate, ...]) -> LineView:
    catalogue = context.catalogue
    programs = (catalogue.program_for(platform, update.version) for update in updates)
    return LineView(
        platform,
        major,
        f"{catalogue.platforms[platform].name} {major}",
        updates,
        frozenset(device.identifier for device in catalogue.fleet.runs(platform, major)),
        tuple(row for update in updates for row in context.on_top(update)),
        tuple({program.id: program for program in programs if program}.values()),
    )


def _list(context: Context, found: tuple[LineView, ...]) -> Page:
    summary = "Every major version of each platform, with its newest update and the devices that run it."
    day = changed(context, tuple(context.catalogue.updates.values()))
    head = Head("lines/", None, "Lines", summary, Digest("Lines", "Lines", summary), day, feeds=following(context))
    return draw(context, "lines", head, platforms=grouped((view.platform, view) for view in found))


def _page(context: Context, view: LineView, neighbours: tuple[Link | None, Link | None]) -> Page:
    counts = f"{plural(len(view.published), 'update')} and {plural(len(view.patches), 'patch build')}"
    now = f", now at {view.newest.version}" if view.newest else ", not published yet"
    summary = f"{view.name}{now}: all of its {counts}, with dates, builds and CVE ids, and the devices that run it."
    head = Head(
        f"lines/{view.id}/",
        "lines",
        view.name,
        summary,
        Digest("Line", view.name, summary),
        changed(context, view.updates),
        *neighbours,
        following(context, f"line/{view.id}", f"platform/{view.platform}"),
    )
    return draw(context, "line", head, line=view, patches=patch_lines(context, view.patches))
