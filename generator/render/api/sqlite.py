"""Everything as one SQLite database: the tables, a row for each pair where a column holds many, and the answers.

Its bytes follow from the records alone: nothing in it is dated, and the library's marks in its header are fixed.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from generator.model.output import OutputFile
from generator.render.api.index import DATABASE
from generator.render.api.tables import TABLES, Kind, Row, Table, Value, answers
from generator.render.api.tables.table import text
from generator.render.api.view import View

Stored = str | int | None

_KEYED = ("updates", "devices", "events", "cves")
"""Tables whose first column names the row: each column with many values gets a table of pairs."""
_INDEXED = ("id", "build", "device", "patch")
_NUMBERS = (Kind.NUMBER, Kind.FLAG)
_MARKS = ((24, 1), (92, 1), (96, 3_040_000))
"""Fields of the header that depend on the library: how often it wrote, the same again, and its version."""


def render(view: View) -> Iterator[OutputFile]:
    """The one file."""
    yield OutputFile(DATABASE, database(view))


def database(view: View) -> bytes:
    """The bytes of the database."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA encoding = 'UTF-8'")
        connection.execute("BEGIN")
        _about(connection, view)
        for table in (*TABLES, answers.TABLE):
            _fill(connection, table, list(table.rows(view)))
        _insert(connection, "build_devices", ("platform", "build", "device"), _build_devices(view))
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        return _marked(connection.serialize())
    finally:
        connection.close()


def _about(connection: sqlite3.Connection, view: View) -> None:
    facts = {"checked": view.catalogue.checked.isoformat(), "site": view.site_url, "version": "1"}
    _insert(connection, "about", ("name", "value"), facts.items())


def _fill(connection: sqlite3.Connection, table: Table, rows: Sequence[Row]) -> None:
    columns = tuple(f"{c.name} INTEGER" if c.kind in _NUMBERS else c.name for c in table.columns)
    _insert(connection, table.name, columns, ([_stored(value) for value in row] for row in rows))
    for place, column in enumerate(table.columns):
        if column.kind is Kind.MANY and table.name in _KEYED:
            pairs = ((str(row[0]), value) for row in rows for value in _many(row[place]))
            _insert(connection, f"{table.name}_{column.name}", (table.columns[0].name, "value"), pairs)


def _build_devices(view: View) -> Iterable[Sequence[Stored]]:
    """Which build is for which device, each pair once."""
    updates = ((row.platform, row.build, row.devices) for rows in view.catalogue.lines.values() for row in rows)
    patches = ((row.platform, row.build, row.devices) for row in view.catalogue.patch_rows)
    made_for = ((*key, device) for *key, devices in (*updates, *patches) for device in view.devices(devices))
    return dict.fromkeys(made_for)


def _insert(
    connection: sqlite3.Connection, name: str, columns: Sequence[str], rows: Iterable[Sequence[Stored]]
) -> None:
    """Makes a table; a column without a type is text. Names are ours, values are bound."""
    named = {column.partition(" ")[0]: column.partition(" ")[2] or "TEXT" for column in columns}
    fields = ", ".join(f'"{column}" {kind}' for column, kind in named.items())
    connection.execute(f'CREATE TABLE "{name}" ({fields})')
    places = ", ".join("?" * len(named))
    connection.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)  # noqa: S608
    for column in named:
        if column in _INDEXED:
            connection.execute(f'CREATE INDEX "{name}_by_{column}" ON "{name}" ("{column}")')


def _stored(value: Value) -> Stored:
    if value is None or isinstance(value, int | str):
        return value
    return text(value)


def _many(value: Value) -> Sequence[str]:
    return value if isinstance(value, tuple) else ()


def _marked(content: bytes) -> bytes:
    marked = bytearray(content)
    for offset, number in _MARKS:
        marked[offset : offset + 4] = number.to_bytes(4, "big")
    return bytes(marked)
