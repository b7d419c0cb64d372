"""CVE ids as a table: a row for each id that the records hold, with what fixes it."""

from collections.abc import Iterator

from generator.render.api.cves import RECORD, fixed
from generator.render.api.tables.table import Column, Kind, Row, Table
from generator.render.api.view import View


def _rows(view: View) -> Iterator[Row]:
    for cve, found in reversed(fixed(view).items()):
        dates = [update.published for update in found.updates if update.published]
        yield (
            cve,
            min([*dates, *(patch.date for patch, _ in found.patches)], default=None),
            found.exploited(cve),
            tuple(update.id for update in found.updates),
            tuple(dict.fromkeys(patch.id for patch, _ in found.patches)),
            tuple(dict.fromkeys(str(fix.component) for _, fix in found.patches)),
            f"{RECORD}{cve}",
        )


TABLE = Table(
    "cves",
    "A row for each CVE id that the records hold, highest year and number first.",
    (
        Column("id"),
        Column("date", Kind.DATE, "the first day on which something on record fixed it"),
        Column("exploited", Kind.FLAG, "whether any record says that exploitation was known"),
        Column("updates", Kind.MANY, "ids of the updates that fix it"),
        Column("patches", Kind.MANY, "ids of the patches that fix it"),
        Column("components", Kind.MANY, "as patches name them"),
        Column("record", about="its entry in the CVE List"),
    ),
    _rows,
    ("id", "date", "exploited", "updates", "patches"),
)
