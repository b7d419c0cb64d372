"""What happened to an update: the days on which it was published, and withdrawals."""

from collections.abc import Iterator

from generator.derive.facts import grouped, joined, sources, weakest
from generator.derive.happening import Happening, HappeningKind
from generator.model.catalogue import LinkedUpdate


def published(update: LinkedUpdate) -> Iterator[Happening]:
    """One happening for each day on which builds of this update were published as a release."""
    for day, rows in grouped((row.date, row) for row in update.rows if row.published).items():
        yield Happening(
            id=f"updates/{update.id}/released/{day}",
            date=day,
            kind=HappeningKind.UPDATE,
            patch=None,
            update=update,
            platforms=(update.platform,),
            devices=frozenset().union(*(row.devices for row in rows)),
            builds=tuple(rows),
            note=joined(row.item.note for row in rows),
            certainty=weakest(row.item for row in rows),
            sources=sources(row.item for row in rows),
        )


def taken_back(update: LinkedUpdate) -> Iterator[Happening]:
    """One happening for each day on which the vendor withdrew builds of this update, for all or some devices."""
    pairs = (
        (event.date, (row, event, whom))
        for row in update.rows
        for event, (_, whom) in zip(row.item.events, row.withdrawn, strict=True)
    )
    for day, found in grouped(pairs).items():
        events = [event for _, event, _ in found]
        yield Happening(
            id=f"updates/{update.id}/withdrawn/{day}",
            date=day,
            kind=HappeningKind.WITHDRAWN,
            patch=None,
            update=update,
            platforms=(update.platform,),
            devices=frozenset().union(*(whom for _, _, whom in found)),
            builds=tuple(dict.fromkeys(row for row, _, _ in found)),
            reason=joined(event.reason for event in events),
            certainty=weakest(events),
            sources=sources(events),
        )
