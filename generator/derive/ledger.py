"""What the records promise, once they are published: the ledger of now."""

import datetime
from collections.abc import Iterable, Mapping

from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.model.ledger import Ledger
from generator.model.update import Channel

Dated = tuple[str, datetime.date]


def ledger(catalogue: Catalogue, addresses: Iterable[str], entries: Iterable[Dated] = ()) -> Ledger:
    """The ledger of these records. `addresses` are all pages and feeds, relative to the site's root.

    `entries` are ids, without the authority, and days of entries in the feeds of devices: `devices/iPhone17,1/CAUSE`.
    """
    dated = {happening.id: happening.date for happening in history(catalogue)}
    devices, others = _devices(dated, entries)
    return Ledger(
        authority=catalogue.authority,
        checked=catalogue.checked,
        addresses=tuple(sorted(set(addresses))),
        entries=dict(sorted({**dated, **others}.items())),
        devices=devices,
        releases=_releases(catalogue),
    )


def _devices(
    causes: Mapping[str, datetime.date], entries: Iterable[Dated]
) -> tuple[dict[str, tuple[str, ...]], dict[str, datetime.date]]:
    """Entries of devices by their cause, and those that are not of their cause's day."""
    found: dict[str, list[str]] = {}
    others: dict[str, datetime.date] = {}
    for name, day in entries:
        _, device, cause = name.split("/", 2)
        if causes.get(cause) == day:
            found.setdefault(cause, []).append(device)
        else:
            others[name] = day
    return {cause: tuple(sorted(found[cause])) for cause in sorted(found)}, others


def _releases(catalogue: Catalogue) -> dict[str, dict[str, datetime.date]]:
    """By page, the day on which each build came out: releases of updates, and patches released or on trial."""
    found: dict[str, dict[str, datetime.date]] = {}
    for update in catalogue.updates.values():
        rows = [row for row in update.rows if row.item.channel is Channel.RELEASE]  # oldest first: the first day counts
        found[f"updates/{update.id}"] = {f"{row.platform}/{row.build}": row.date for row in reversed(rows)}
    for row in catalogue.patch_rows:
        found.setdefault(f"patches/{row.patch.id}", {})[f"{row.platform}/{row.build}"] = row.began
    return {page: dict(sorted(found[page].items())) for page in sorted(found) if found[page]}
