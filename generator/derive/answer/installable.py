"""Which questions are worth asking: the builds that a device can have installed."""

import datetime

from generator.derive.answer.index import index
from generator.derive.answer.order import build_key
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow
from generator.model.update import Channel

Place = tuple[object, ...]
"""Sorts an update's build: by version, then releases, then date, then number."""


def installable(catalogue: Catalogue, device: str, day: datetime.date, *, betas: bool = True) -> tuple[str, ...]:
    """The builds that were made for a known device by that day, newest first; a patch stands above its base.

    Updates, factory builds and patches, withdrawn ones too: whoever installed one has it. Without `betas`, what was
    only a beta or candidate by then is left out, with its patches.
    """
    places = _updates(catalogue, device, day, betas)
    keys: dict[str, Place] = {build: (*place, datetime.date.min, "") for build, place in places.items()}
    platform = index(catalogue).platforms[device]
    for row in catalogue.patch_rows:
        if row.platform == platform and device in row.devices and row.began <= day and row.base in places:
            keys[row.build] = (*places[row.base], row.began, row.letter)
    return tuple(sorted(keys, key=lambda build: keys[build], reverse=True))


def _updates(catalogue: Catalogue, device: str, day: datetime.date, betas: bool) -> dict[str, Place]:
    """The place of each build of an update."""
    rows: dict[str, list[BuildRow]] = {}
    platform = index(catalogue).platforms[device]
    for key, line in catalogue.lines.items():
        for row in line if key[0] == platform else ():
            if device in row.devices and row.date <= day:
                rows.setdefault(row.build, []).append(row)
    return {build: _place(found) for build, found in rows.items() if betas or _released(found)}


def _released(rows: list[BuildRow]) -> bool:
    return any(row.item.channel is Channel.RELEASE for row in rows)


def _place(rows: list[BuildRow]) -> Place:
    return rows[0].version, _released(rows), max(row.date for row in rows), build_key(rows[0].build)
