"""A page for each marketing name with today's answers, and the list of them all."""

import datetime
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from generator.derive.current import newest_offered
from generator.derive.facts import grouped
from generator.derive.families import models
from generator.model.catalogue import DeviceName
from generator.model.device import Device
from generator.model.output import Digest, Page
from generator.model.rows import BuildRow
from generator.model.slug import device_slug
from generator.render import words
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following
from generator.render.pages.overtime import Histories
from generator.render.pages.rows import patch_lines
from generator.render.pages.standings import Tables
from generator.render.words import listed


def pages(context: Context) -> Iterator[Page]:
    """The list, then a page for each marketing name, in the order of the records."""
    yield _list(context)
    tables, histories = Tables(context), Histories(context)
    for name in context.catalogue.names.values():
        if context.asks(f"devices/{name.slug}/"):
            yield _page(context, name, tables, histories)


def by_family(context: Context) -> dict[str, list[DeviceName]]:
    """The marketing names of each family, newest device first."""
    names = sorted(context.catalogue.names.values(), key=released, reverse=True)
    families = dict.fromkeys(f for platform in context.catalogue.platforms.values() for f in platform.families)
    found = grouped((name.family, name) for name in names)
    return {family: found[family] for family in families if family in found}


def released(name: DeviceName) -> datetime.date:
    """The day on which the first device of that name came on sale."""
    return min(device.released for device in name.devices)


def ends(context: Context, name: DeviceName) -> int | None:
    """The last major version that all of its devices run; None while one of them gets the newest."""
    platform = context.catalogue.platform_of(name.devices[0].identifier)
    last = [device.last_major(platform) for device in name.devices]
    majors = [version.major for version in last if version]
    return max(majors) if len(majors) == len(last) else None


def _list(context: Context) -> Page:
    summary = "Every iPhone, iPad and Mac by name, newest first, with what each of them gets."
    families = by_family(context)
    names = context.catalogue.names
    last = {slug: major for slug, name in names.items() if (major := ends(context, name))}
    first = {slug: released(name) for slug, name in names.items()}
    digest = Digest("Devices", "Devices", summary)
    changed = _changed(context, context.catalogue.fleet.devices.values())
    head = Head("devices/", None, "Devices", summary, digest, changed, feeds=following(context))
    return draw(
        context,
        "devices",
        head,
        families={family: models(own, words.family(family)) for family, own in families.items()},
        platforms={f: context.catalogue.platform_of(own[0].devices[0].identifier) for f, own in families.items()},
        last=last,
        coming={slug: day for slug, day in first.items() if day > context.day},
    )


def _page(context: Context, name: DeviceName, tables: Tables, histories: Histories) -> Page:
    platform = context.catalogue.platform_of(name.devices[0].identifier)
    own = [row for row in context.catalogue.patch_rows if any(d.identifier in row.devices for d in name.devices)]
    apart = [f"device/{device_slug(d.identifier)}" for d in name.devices if len(name.devices) > 1]
    wanted = (f"device/{name.slug}", *apart, f"platform/{platform}", "withdrawn")
    head = Head(
        f"devices/{name.slug}/",
        "devices",
        name.name,
        _description(context, name, platform),
        _digest(context, name, platform),
        _changed(context, name.devices),
        feeds=following(context, *wanted),
    )
    return draw(
        context,
        "device",
        head,
        name=name,
        platform=platform,
        others=tuple(dict.fromkeys(n for d in name.devices for n in d.names if n != name.name)),
        answers=tables.of(name.devices),
        newest=_newest(context, name.devices),
        histories=histories.of(name.devices),
        patches=patch_lines(context, own),
        ends=ends(context, name),
        sale=_alike(name.devices, lambda device: (device.released, device.sale_certainty)),
        runs=_alike(name.devices, lambda device: device.runs[platform]),
    )


@dataclass(frozen=True, slots=True)
class Alike:
    """The devices of a name that something is equally true of."""

    of: tuple[Device, ...]


def _alike(devices: Iterable[Device], what: Callable[[Device], Hashable]) -> tuple[Alike, ...]:
    return tuple(Alike(tuple(own)) for own in grouped((what(device), device) for device in devices).values())


def _newest(context: Context, devices: Iterable[Device]) -> tuple[BuildRow, ...]:
    """The newest update that each of them is offered, each version once."""
    found = (newest_offered(context.catalogue, device.identifier, context.day) for device in devices)
    return tuple({row.version: row for row in found if row}.values())


def _identifiers(devices: Iterable[Device]) -> str:
    return listed([str(device.identifier) for device in devices])


def _description(context: Context, name: DeviceName, platform: str) -> str:
    system = context.catalogue.platforms[platform].name
    known = f"{name.name} ({_identifiers(name.devices)})"
    return f"{known}: what it gets for each {system} build that can be installed."


def _digest(context: Context, name: DeviceName, platform: str) -> Digest:
    names = (n for device in name.devices for n in device.names)
    boards = (board for device in name.devices for board in (*device.boards, *device.efi_boards))
    identifiers = (device.identifier for device in name.devices)
    words = tuple(dict.fromkeys((*identifiers, *names, *boards)))
    summary = f"{_identifiers(name.devices)}, runs {context.catalogue.platforms[platform].name}"
    return Digest("Device", name.name, summary, words)


def _changed(context: Context, devices: Iterable[Device]) -> datetime.date | None:
    """The newest date of anything that concerns these devices."""
    wanted = {device.identifier for device in devices}
    found = (h.date for h in context.indexes.happenings if not wanted.isdisjoint(h.devices))
    return next(found, None)
