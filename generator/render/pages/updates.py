"""A page for each update, and the list of them all."""

import datetime
from collections.abc import Iterator, Sequence

from generator.derive.facts import grouped
from generator.model.catalogue import LinkedUpdate
from generator.model.output import Digest, Link, Page
from generator.model.rows import BuildRow
from generator.model.update import Channel
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, around, draw, newest
from generator.render.pages.feeds import following
from generator.render.pages.rows import patch_lines
from generator.render.words import plain_day, plural


def pages(context: Context) -> Iterator[Page]:
    """The list, then a page for each update, newest version first within a line."""
    yield _list(context)
    for line in lines(context).values():
        links = [Link(name(context, update), f"updates/{update.id}/") for update in line]
        for index, update in enumerate(line):
            yield _page(context, update, around(links, index))


def lines(context: Context) -> dict[tuple[str, int], list[LinkedUpdate]]:
    """The updates by platform and major version, newest first."""
    return grouped(((u.platform, u.version.major), u) for u in context.catalogue.updates.values())


def name(context: Context, update: LinkedUpdate) -> str:
    """The platform's name and the version: `iOS 26.4`."""
    return f"{context.catalogue.platforms[update.platform].name} {update.version}"


def changed(context: Context, updates: Sequence[LinkedUpdate]) -> datetime.date | None:
    """The newest date of these updates and of the patches on top of them or in them."""
    own = (row.date for update in updates for row in update.rows)
    rows = (row for update in updates for row in (*context.took_in(update), *context.on_top(update)))
    return newest((*own, *(event.date for row in rows for event in row.patch.events)))


def _list(context: Context) -> Page:
    summary = "Every regular update of each platform, line by line, with its builds, its date and its CVE ids."
    digest = Digest("Updates", "Updates", summary)
    updates = tuple(context.catalogue.updates.values())
    head = Head("updates/", None, "Updates", summary, digest, changed(context, updates), feeds=following(context))
    return draw(context, "updates", head, platforms=grouped((key[0], (key[1], u)) for key, u in lines(context).items()))


def _page(context: Context, update: LinkedUpdate, neighbours: tuple[Link | None, Link | None]) -> Page:
    title = name(context, update)
    head = Head(
        f"updates/{update.id}/",
        "updates",
        title,
        _description(title, update),
        _digest(title, update),
        changed(context, (update,)),
        *neighbours,
        following(context, f"line/{update.platform}-{update.version.major}", f"platform/{update.platform}"),
    )
    program = context.catalogue.program_for(update.platform, update.version)
    builds = [row for row in reversed(update.rows) if row.item.channel is Channel.RELEASE]
    return draw(
        context,
        "update",
        head,
        update=update,
        record=update.update,
        title=title,
        program=program,
        builds=builds,
        first=_first(update),
        early=[row for row in reversed(update.rows) if row.item.channel is not Channel.RELEASE],
        offered=frozenset().union(*(row.devices for row in (builds or update.rows))),
        took_in=patch_lines(context, context.took_in(update)),
        on_top=patch_lines(context, context.on_top(update)),
        withdrawals=[h for h in context.about(f"updates/{update.id}") if h.kind == "withdrawn"],
    )


def _first(update: LinkedUpdate) -> list[BuildRow]:
    """The builds of the day on which it was published, the one for most devices first."""
    rows = [row for row in update.rows if row.published and row.date == update.published]
    return sorted(rows, key=lambda row: (-len(row.devices), row.build))


def _builds(update: LinkedUpdate) -> tuple[str, ...]:
    """Its builds, newest first: those of its releases, or all if it has none yet."""
    rows = [row for row in update.rows if row.item.channel is Channel.RELEASE] or update.rows
    return tuple(dict.fromkeys(row.build for row in reversed(rows)))


def _description(title: str, update: LinkedUpdate) -> str:
    day = update.published
    when = f"published on {plain_day(day)}" if day else f"not published yet, first seen on {plain_day(update.began)}"
    cves = update.update.cves
    fixes = "CVE ids not known" if cves is None else plural(len(cves), "CVE id")
    builds = ", ".join(_builds(update)[:3])
    return f"{title} ({builds}), {when}: its builds, devices, {fixes}, and the patches that it took in."


def _digest(title: str, update: LinkedUpdate) -> Digest:
    aliases = (alias for row in update.rows for alias in row.item.aliases)
    words = (*(row.build for row in update.rows), *aliases, *(update.update.cves or ()))
    day = update.published
    summary = f"Published on {plain_day(day)}" if day else f"First seen on {plain_day(update.began)}"
    return Digest("Update", title, f"{summary}: {', '.join(_builds(update)[:3])}", tuple(dict.fromkeys(words)))
