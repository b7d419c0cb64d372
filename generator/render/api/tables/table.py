"""A table: its name, its typed columns, and how its rows are found."""

import datetime
import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.version import Version
from generator.render.api.view import View

Value = str | int | bool | datetime.date | Version | tuple[str, ...] | None
"""None is not known, or does not apply: a column says which. Many values are texts in a fixed order."""
Row = tuple[Value, ...]


class Kind(enum.StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    DATE = "date"
    VERSION = "version"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, and what that means where the name does not say it."""

    name: str
    kind: Kind = Kind.TEXT
    about: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A flat table; every row has a value for each column."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[View], Iterator[Row]]
    main: tuple[str, ...] = ()
    """The columns that a narrow table shows."""


def plain(value: Value) -> str | int | bool | list[str] | None:
    """A value as JSON has it: dates and versions are text."""
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, datetime.date | Version) else value


def text(value: Value) -> str:
    """A value as text: many values on one line, nothing for what is not known."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ("; " if any(" " in item for item in value) else " ").join(value)
    return "" if value is None else str(value)
