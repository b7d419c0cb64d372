"""Which rows of a table are wanted: conditions on typed columns, in the words of the person who asks."""

import datetime
import difflib
import operator
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.errors import BetweenError
from generator.model.version import Version
from generator.render.api.tables.table import Column, Kind, Row, Table, Value

UNKNOWN = "unknown"
_CONDITION = re.compile(r"\s*([\w-]+)\s*(!=|>=|<=|=|>|<|~)\s*(.*?)\s*", re.DOTALL)
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `date >= 2026-01`, `cves = unknown`, `title ~ webkit`."""

    column: Column
    place: int
    sign: str
    text: str

    def holds(self, row: Row) -> bool:
        """Whether a row fits. What is not known fits nothing but `= unknown`, and `!=` anything else."""
        value = row[self.place]
        if self.text == UNKNOWN and (value is None or self.column.kind is not Kind.TEXT):
            return (value is None) == (self.sign == "=")
        if value is None:
            return self.sign == "!="
        if self.sign == "~":
            return any(self.text.lower() in item.lower() for item in _texts(value))
        if isinstance(value, tuple):
            return (self.text in value) == (self.sign == "=")
        return _COMPARE[self.sign](*self._sides(value))

    def _sides(self, value: Value) -> tuple[Any, Any]:
        """The value and the wanted one, as what they are; a month or a year stands for all of its days."""
        kind = self.column.kind
        if kind is Kind.DATE:
            return str(value)[: len(self.text)], self.text
        if kind is Kind.VERSION:
            return value, Version(self.text)
        if kind is Kind.NUMBER:
            return value, int(self.text)
        return value, self.text == "true" if kind is Kind.FLAG else self.text


def condition(table: Table, text: str) -> Condition:
    """A condition from its text. Raises BetweenError if it is none, or does not fit what the column holds."""
    match = _CONDITION.fullmatch(text)
    if not match:
        raise BetweenError(f"{text!r} is no condition: write FIELD=VALUE, or !=, <, <=, >, >=, or ~ for a part of it")
    name, sign, value = match.groups()
    found = Condition(table.columns[place(table, name)], place(table, name), sign, value)
    if problem := _unfit(found):
        raise BetweenError(f"{found.column.name} {problem}")
    return found


def place(table: Table, name: str) -> int:
    """Where a column stands. Raises BetweenError, with the nearest name, if there is none."""
    names = [column.name for column in table.columns]
    if name in names:
        return names.index(name)
    near = difflib.get_close_matches(name, names, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}"
    raise BetweenError(f"{table.name} have no field {name!r}: {hint}")


def select(rows: Iterable[Row], conditions: Sequence[Condition]) -> list[Row]:
    """The rows that fit all conditions, in their order."""
    return [row for row in rows if all(wanted.holds(row) for wanted in conditions)]


def sort(table: Table, rows: list[Row], name: str) -> list[Row]:
    """The rows by a column, from the highest down where a hyphen stands before its name; unknown ones come last."""
    by = place(table, name.removeprefix("-"))
    known = [row for row in rows if row[by] is not None]
    known.sort(key=operator.itemgetter(by), reverse=name.startswith("-"))
    return known + [row for row in rows if row[by] is None]


def absent(rows: Iterable[Row], conditions: Sequence[Condition]) -> str | None:
    """Why nothing fits: a value that no row has, with the nearest one; None if that is not why."""
    every = list(rows)
    for wanted in conditions:
        known = dict.fromkeys(item for row in every for item in _texts(row[wanted.place]))
        if wanted.sign == "=" and wanted.column.kind in (Kind.TEXT, Kind.MANY) and wanted.text not in known:
            near = difflib.get_close_matches(wanted.text, known, n=1)
            hint = f": did you mean {near[0]}?" if near else ""
            return f"no {wanted.column.name} is {wanted.text!r}{hint}"
    return None


def _unfit(wanted: Condition) -> str | None:
    """What is wrong with a value or a sign for its column."""
    kind, text, sign = wanted.column.kind, wanted.text, wanted.sign
    if sign not in ("=", "!=") and (text == UNKNOWN or kind in (Kind.FLAG, Kind.MANY)) and sign != "~":
        return f"has no order: use =, != or ~, not {sign}"
    if text == UNKNOWN or sign == "~" or kind in (Kind.TEXT, Kind.MANY):
        return None
    if kind is Kind.DATE:
        return None if _is_day(text) else f"holds dates: {text!r} is none like 2026-03-17, 2026-03 or 2026"
    if kind is Kind.VERSION:
        return _no_version(text)
    if kind is Kind.NUMBER:
        return None if text.isascii() and text.isdecimal() else f"holds numbers: {text!r} is none"
    return None if text in ("true", "false") else f"holds true or false, not {text!r}"


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _no_version(text: str) -> str | None:
    try:
        Version(text)
    except ValueError:
        return f"holds versions: {text!r} is none like 26.3.1 (a letter has a field of its own)"
    return None


def _texts(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (str(value),)
