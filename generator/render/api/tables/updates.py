"""Updates as a table: a row for each version of a platform."""

from collections.abc import Iterator

from generator.model.catalogue import LinkedUpdate
from generator.render.api.tables.table import Column, Kind, Row, Table
from generator.render.api.view import View, patch_ids


def _rows(view: View) -> Iterator[Row]:
    for update in view.catalogue.updates.values():
        yield _row(view, update)


def _row(view: View, linked: LinkedUpdate) -> Row:
    update = linked.update
    program = view.catalogue.program_for(linked.platform, linked.version)
    published = tuple(dict.fromkeys(row.build for row in linked.rows if row.published))
    return (
        linked.id,
        linked.platform,
        linked.version,
        linked.version.major,
        linked.published,
        published,
        update.cves,
        update.exploited,
        update.security_content,
        patch_ids(view.took_in(linked)),
        patch_ids(view.on_top(linked)),
        program.id if program else None,
        view.page(f"updates/{linked.id}"),
    )


TABLE = Table(
    "updates",
    "A row for each update, newest version first within a platform.",
    (
        Column("id"),
        Column("platform"),
        Column("version", Kind.VERSION),
        Column("major", Kind.NUMBER, "its line"),
        Column("published", Kind.DATE, "first offered as a release; nothing if it never was"),
        Column("builds", Kind.MANY, "those that were offered as a release"),
        Column("cves", Kind.MANY, "unknown where nobody published them"),
        Column("exploited", Kind.MANY, "CVE ids that were known to be exploited"),
        Column("security_content", about="the vendor's page, none-published, or unknown"),
        Column("took_in", Kind.MANY, "ids of the patches that it took in"),
        Column("on_top", Kind.MANY, "ids of the patches for its builds"),
        Column("program", about="what brings fixes to it between updates"),
        Column("page"),
    ),
    _rows,
    ("published", "platform", "version", "builds", "program"),
)
