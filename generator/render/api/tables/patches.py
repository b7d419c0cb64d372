"""Patches as a table: a row for each build of a patch, since builds differ in platform, base and status."""

from collections.abc import Iterator

from generator.model.patch import Exploited
from generator.model.rows import PatchRow
from generator.render.api.tables.table import Column, Kind, Row, Table
from generator.render.api.view import View


def _rows(view: View) -> Iterator[Row]:
    for row in view.catalogue.patch_rows:
        yield _row(view, row)


def _row(view: View, row: PatchRow) -> Row:
    patch, fixes = row.patch, row.patch.fixes
    ids = None if fixes is None or any(fix.cves is None for fix in fixes) else patch.cves
    components = None if fixes is None else tuple(dict.fromkeys(str(fix.component) for fix in fixes))
    return (
        patch.id,
        row.platform,
        row.version,
        row.letter,
        row.build,
        row.base,
        str(view.status(row)),
        str(patch.program),
        str(patch.title),
        row.began,
        row.released.date if row.released else None,
        row.withdrawn.date if row.withdrawn else None,
        row.included.date if row.included else None,
        row.included_version,
        components,
        ids,
        _exploited(row),
        row.test,
        len(row.devices),
        str(row.item.certainty),
        view.page(f"patches/{patch.id}"),
    )


def _exploited(row: PatchRow) -> str | None:
    """The strongest that any of its fixes says."""
    said = {fix.exploited for fix in row.patch.fixes or ()}
    order = (Exploited.REPORTED, Exploited.UNKNOWN, Exploited.NOT_REPORTED)
    return next((str(word) for word in order if word in said), None)


TABLE = Table(
    "patches",
    "A row for each build of each patch, newest patch first.",
    (
        Column("id", about="of the patch"),
        Column("platform"),
        Column("version", Kind.VERSION, "of the base, without the letter"),
        Column("letter"),
        Column("build"),
        Column("base", about="the build that must be installed underneath"),
        Column("status", about="withdrawn, included, replaced, available or test"),
        Column("program"),
        Column("title"),
        Column("date", Kind.DATE, "first tested or released"),
        Column("released", Kind.DATE, "nothing for a test"),
        Column("withdrawn", Kind.DATE, "nothing where it was not"),
        Column("included", Kind.DATE, "the day on which an update took it in"),
        Column("included_in", Kind.VERSION, "the version of that update"),
        Column("components", Kind.MANY, "nothing where they are not known, or it is a test"),
        Column("cves", Kind.MANY, "unknown where one of them is"),
        Column("exploited", about="reported, not-reported or unknown"),
        Column("test", Kind.FLAG),
        Column("devices", Kind.NUMBER, "how many it is made for"),
        Column("certainty"),
        Column("page"),
    ),
    _rows,
    ("date", "platform", "version", "letter", "build", "base", "status", "title"),
)
