"""What happened as a table: a row for each event."""

from collections.abc import Iterator

from generator.render.api.tables.table import Column, Kind, Row, Table
from generator.render.api.view import View


def _rows(view: View) -> Iterator[Row]:
    for happening in view.happenings:
        builds = (*(row.build for row in happening.rows), *(row.build for row in happening.builds))
        yield (
            happening.id,
            happening.date,
            str(happening.kind),
            happening.patch.id if happening.patch else None,
            happening.update.id if happening.update else None,
            happening.platforms,
            tuple(dict.fromkeys(builds)),
            happening.other.id if happening.other else None,
            tuple(f"{platform}-{version}" for platform, version in happening.included_in.items()),
            len(happening.devices),
            happening.reason,
            str(happening.certainty),
            view.page(happening.subject),
        )


TABLE = Table(
    "events",
    "A row for each thing that happened, newest first.",
    (
        Column("id"),
        Column("date", Kind.DATE),
        Column("kind", about="update, tested, released, withdrawn, replaced, returned, included or corrected"),
        Column("patch", about="its id; nothing where it happened to an update"),
        Column("update", about="its id; nothing where it happened to a patch"),
        Column("platforms", Kind.MANY),
        Column("builds", Kind.MANY),
        Column("other", about="the patch that replaced it or took its place"),
        Column("included_in", Kind.MANY, "ids of the updates that took it in"),
        Column("devices", Kind.NUMBER, "how many it concerns"),
        Column("reason"),
        Column("certainty"),
        Column("page"),
    ),
    _rows,
    ("date", "kind", "platforms", "patch", "update", "builds"),
)
