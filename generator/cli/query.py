"""`between query`: patches, updates, devices and more, by any field, as a table, as JSON or as CSV."""

import json

import click

from generator.cli.common import OneLine, project_option
from generator.cli.lookup import catalogue_of
from generator.errors import BetweenError
from generator.project import Project
from generator.render.api import csv
from generator.render.api.tables import TABLES, Row, Table
from generator.render.api.tables.select import absent, condition, place, select, sort
from generator.render.api.tables.table import plain, text
from generator.render.api.view import View

NAMED = {table.name: table for table in TABLES}
_GAP = "  "


@click.command("query")
@click.argument("what", type=click.Choice(list(NAMED)))
@click.option("--where", "wheres", metavar="CONDITION", multiple=True, help="May be given often: all must hold.")
@click.option("--fields", metavar="A,B,C", default="", help="Only these, in this order; table: the main ones.")
@click.option("--sort", "by", metavar="FIELD", default="", help="By this field; -FIELD from the highest down.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many rows.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="Of output.",
)
@click.option("--describe", is_flag=True, help="Print the fields and what they mean, and no row.")
@project_option
def query_command(
    project: Project,
    what: str,
    wheres: tuple[str, ...],
    fields: str,
    by: str,
    limit: int | None,
    form: str,
    describe: bool,
) -> None:
    """Find patches, fixes, updates, builds, devices, events or CVE ids by any field.

    A CONDITION is a field, a sign and a value, such as platform=ios, "date>=2026-03", "version<26.10" (versions compare
    number by number), cves=CVE-2026-20643, "title~webkit" (a part of the text), or cves=unknown. Signs are
    =, !=, <, <=, >, >= and ~; quote those that your shell would take. --describe lists the fields.

    \b
    between query patches --where platform=ios --where status=withdrawn
    between query devices --where family=iphone --where "last<26" --format csv
    between query updates --where "published>=2026" --sort -version --format json
    """  # noqa: D301 - click reads this mark: what follows keeps its lines
    table = NAMED[what]
    if describe:
        return click.echo(_described(table))
    try:
        conditions = [condition(table, where) for where in wheres]
        columns = _columns(table, fields, form)
        order = [place(table, by.removeprefix("-"))] if by else []
    except BetweenError as error:
        raise OneLine(str(error)) from error
    every = list(table.rows(View(catalogue_of(project))))
    found = select(every, conditions)
    found = (sort(table, found, by) if order else found)[:limit]
    click.echo(_WRITERS[form](table, columns, found), nl=False)
    if not found and (why := absent(every, conditions)):
        click.echo(f"Nothing fits: {why}", err=True)
    return None


def _columns(table: Table, fields: str, form: str) -> tuple[int, ...]:
    """The places of the wanted columns. Raises BetweenError for a name that is none."""
    names = [name.strip() for name in fields.split(",") if name.strip()]
    if not names:
        names = list(table.main) if form == "table" else [column.name for column in table.columns]
    return tuple(place(table, name) for name in names)


def _described(table: Table) -> str:
    width = max(len(column.name) for column in table.columns)
    lines = (f"{c.name:{width}}  {c.kind:8}{c.about}".rstrip() for c in table.columns)
    return "\n".join([table.about, "", *lines])


def _table(table: Table, columns: tuple[int, ...], rows: list[Row]) -> str:
    """Columns that line up, with their names above; nothing is cut off."""
    cells = [[table.columns[column].name.upper() for column in columns]]
    cells += [[text(row[column]).replace("\n", " ") or "-" for column in columns] for row in rows]
    widths = [max(len(line[place]) for line in cells) for place in range(len(columns))]
    padded = (_GAP.join(f"{cell:{width}}" for cell, width in zip(line, widths, strict=True)) for line in cells)
    return "".join(f"{line.rstrip()}\n" for line in padded)


def _json(table: Table, columns: tuple[int, ...], rows: list[Row]) -> str:
    """A list of objects, a line each."""
    objects = ({table.columns[column].name: plain(row[column]) for column in columns} for row in rows)
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in objects)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _csv(table: Table, columns: tuple[int, ...], rows: list[Row]) -> str:
    names = [table.columns[column].name for column in columns]
    return csv.lines(names, ([row[column] for column in columns] for row in rows))


_WRITERS = {"table": _table, "json": _json, "csv": _csv}
