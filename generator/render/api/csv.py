"""The tables as CSV (RFC 4180): a header, then a row for each thing, in UTF-8."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from generator.model.output import OutputFile
from generator.render.api.tables import TABLES, Table, Value
from generator.render.api.tables.table import text
from generator.render.api.view import API, View

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(view: View) -> Iterator[OutputFile]:
    """A file for each table."""
    for table in TABLES:
        yield OutputFile(f"{API}csv/{table.name}.csv", written(table, view).encode())


def written(table: Table, view: View) -> str:
    """The text of a table."""
    return lines([column.name for column in table.columns], table.rows(view))


def lines(names: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """A header and the rows below it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([guarded(text(value)) for value in row] for row in rows)
    return out.getvalue()


def guarded(cell: str) -> str:
    """The text of a cell; an apostrophe stands before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
