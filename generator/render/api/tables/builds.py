"""Builds as a table: everything that can be installed, of updates and of patches."""

from collections.abc import Iterator

from generator.model.rows import BuildRow, PatchRow
from generator.render.api.tables.table import Column, Kind, Row, Table
from generator.render.api.view import View


def _rows(view: View) -> Iterator[Row]:
    for update in view.catalogue.updates.values():
        for patch in view.on_top(update):
            yield _patch(view, patch)
        for row in reversed(update.rows):
            yield _update(view, row, update.id)


def _update(view: View, row: BuildRow, update: str) -> Row:
    item = row.item
    withdrawn = min((event.date for event in item.events), default=None)
    return (
        "update",
        row.platform,
        row.version,
        None,
        row.build,
        None,
        str(item.channel),
        item.label,
        row.date,
        withdrawn,
        item.factory,
        item.aliases,
        len(row.devices),
        str(item.certainty),
        view.page(f"updates/{update}"),
    )


def _patch(view: View, row: PatchRow) -> Row:
    withdrawn = row.withdrawn.date if row.withdrawn else None
    return (
        "patch",
        row.platform,
        row.version,
        row.letter,
        row.build,
        row.base,
        None,
        None,
        row.began,
        withdrawn,
        False,
        (),
        len(row.devices),
        str(row.item.certainty),
        view.page(f"patches/{row.patch.id}"),
    )


TABLE = Table(
    "builds",
    "A row for each build and channel, newest version first within a platform; patches above their base.",
    (
        Column("kind", about="update or patch"),
        Column("platform"),
        Column("version", Kind.VERSION, "without a letter"),
        Column("letter", about="of a patch"),
        Column("build"),
        Column("base", about="of a patch: the build underneath"),
        Column("channel", about="of an update: release, rc or beta"),
        Column("label", about="what the vendor calls a beta or candidate"),
        Column("date", Kind.DATE, "the day from which it was there"),
        Column("withdrawn", Kind.DATE, "for some devices at least"),
        Column("factory", Kind.FLAG, "on new devices only"),
        Column("aliases", Kind.MANY, "other numbers in the vendor's lookup service"),
        Column("devices", Kind.NUMBER, "how many it is made for"),
        Column("certainty"),
        Column("page"),
    ),
    _rows,
    ("date", "kind", "platform", "version", "letter", "build", "base", "channel", "label"),
)
