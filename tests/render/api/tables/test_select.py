"""Conditions on typed columns."""

import datetime

import pytest

from generator.errors import BetweenError
from generator.model.version import Version
from generator.render.api.tables.select import absent, condition, select, sort
from generator.render.api.tables.table import Column, Kind, Row, Table, plain, text

TABLE = Table(
    "things",
    "Things.",
    (
        Column("name"),
        Column("version", Kind.VERSION),
        Column("date", Kind.DATE),
        Column("many", Kind.MANY),
        Column("count", Kind.NUMBER),
        Column("test", Kind.FLAG),
    ),
    lambda _: iter(ROWS),
)
ROWS: tuple[Row, ...] = (
    ("one", Version("26.9"), datetime.date(2026, 3, 17), ("a", "b"), 9, True),
    ("two", Version("26.10"), datetime.date(2026, 12, 1), (), 10, False),
    ("three", None, None, None, None, False),
)


def _names(*conditions: str) -> list[object]:
    return [row[0] for row in select(ROWS, [condition(TABLE, text) for text in conditions])]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("name=one", ["one"]),
        ("name!=one", ["two", "three"]),
        ("name~O", ["one", "two"]),
        ("version>26.9", ["two"]),
        ("version<=26.9.0", ["one"]),
        ("version=26.10", ["two"]),
        ("date>=2026-03-17", ["one", "two"]),
        ("date=2026-03", ["one"]),
        ("date>2026-03", ["two"]),
        ("date<2027", ["one", "two"]),
        ("many=a", ["one"]),
        ("many!=a", ["two", "three"]),
        ("many=unknown", ["three"]),
        ("many!=unknown", ["one", "two"]),
        ("count>9", ["two"]),
        ("count<10", ["one"]),
        ("test=true", ["one"]),
        ("version=unknown", ["three"]),
        (" name = two ", ["two"]),
    ],
)
def test_a_condition_compares_values_as_what_they_are(asked: str, names: list[object]) -> None:
    assert _names(asked) == names


def test_all_conditions_must_hold() -> None:
    assert _names("test=false", "version>26.9") == ["two"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("nam=one", "things have no field 'nam': did you mean name?"),
        ("zzz=one", "there are name, version, date, many, count, test"),
        ("name", "'name' is no condition"),
        ("date>=soon", "date holds dates: 'soon' is none"),
        ("date=2026-13", "date holds dates"),
        ("version=26.3.1 (a)", "a letter has a field of its own"),
        ("count=ten", "count holds numbers"),
        ("test=maybe", "test holds true or false"),
        ("many>a", "many has no order"),
        ("date<unknown", "date has no order"),
    ],
)
def test_what_is_no_condition_is_named(asked: str, told: str) -> None:
    with pytest.raises(BetweenError) as raised:
        condition(TABLE, asked)
    assert told in str(raised.value)


def test_rows_are_sorted_as_what_they_are_and_unknown_ones_come_last() -> None:
    assert [row[0] for row in sort(TABLE, list(ROWS), "version")] == ["one", "two", "three"]
    assert [row[0] for row in sort(TABLE, list(ROWS), "-version")] == ["two", "one", "three"]


def test_a_value_that_no_row_has_is_named_with_the_nearest() -> None:
    assert absent(ROWS, [condition(TABLE, "name=tree")]) == "no name is 'tree': did you mean three?"
    assert absent(ROWS, [condition(TABLE, "name=one"), condition(TABLE, "test=false")]) is None


def test_values_as_json_and_as_text() -> None:
    assert [plain(value) for value in ROWS[0]] == ["one", "26.9", "2026-03-17", ["a", "b"], 9, True]
    assert [text(value) for value in ROWS[0]] == ["one", "26.9", "2026-03-17", "a b", "9", "true"]
    assert text(("Desk (2030)", "Lap")) == "Desk (2030); Lap"
    assert (text(None), plain(None)) == ("", None)
