"""The records as flat tables with typed columns: CSV, SQLite and `between query` read the same ones."""

from generator.render.api.tables import builds, cves, devices, events, fixes, patches, updates
from generator.render.api.tables.table import Column, Kind, Row, Table, Value

__all__ = ["TABLES", "Column", "Kind", "Row", "Table", "Value"]

TABLES: tuple[Table, ...] = (
    patches.TABLE,
    fixes.TABLE,
    updates.TABLE,
    builds.TABLE,
    devices.TABLE,
    events.TABLE,
    cves.TABLE,
)
