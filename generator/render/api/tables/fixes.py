"""Fixes as a table: a row for each component that a patch fixes."""

from collections.abc import Iterator

from generator.render.api.tables.table import Column, Kind, Row, Table
from generator.render.api.view import View


def _rows(view: View) -> Iterator[Row]:
    for patch in view.catalogue.patches.values():
        for fix in patch.fixes or ():
            yield (
                patch.id,
                str(fix.component),
                fix.area,
                fix.cves,
                str(fix.exploited),
                fix.impact,
                fix.change,
                fix.credit,
                fix.known,
                str(fix.certainty),
                tuple(source.url for source in view.cite(fix.sources)),
                view.page(f"patches/{patch.id}"),
            )


TABLE = Table(
    "fixes",
    "A row for each fix of each patch, newest patch first.",
    (
        Column("patch", about="its id"),
        Column("component"),
        Column("area"),
        Column("cves", Kind.MANY, "unknown where nobody published them"),
        Column("exploited", about="reported, not-reported or unknown"),
        Column("impact"),
        Column("change"),
        Column("credit"),
        Column("known", Kind.DATE, "the day on which it became public, if that was after the release"),
        Column("certainty"),
        Column("sources", Kind.MANY, "addresses"),
        Column("page"),
    ),
    _rows,
    ("patch", "component", "cves", "exploited", "impact"),
)
