"""The comparer of schemas."""

import copy
from typing import Any

import pytest

from generator.compare.shapes import breaking, comparable, shape_changes
from generator.model.difference import ShapeChange, Turn
from generator.render.api.schemas import schema
from generator.render.api.shapes import SHAPES

OLD: dict[str, Any] = {
    "$defs": {
        "Word": {"type": "string", "enum": ["a", "b"]},
        "Part": {"type": "object", "properties": {"n": {"type": "integer"}}},
    },
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "day": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
        "word": {"$ref": "#/$defs/Word"},
        "parts": {"type": "array", "items": {"$ref": "#/$defs/Part"}},
        "map": {"type": "object", "additionalProperties": {"type": "string"}},
    },
    "required": ["id", "day", "word"],
}


def _changed(way: str, value: object) -> dict[str, Any]:
    """The schema with one thing changed, or taken away by None."""
    new = copy.deepcopy(OLD)
    *steps, last = way.split("/")
    inner = new
    for step in steps:
        inner = inner[step]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return new


def test_the_same_breaks_nothing() -> None:
    assert breaking(OLD, copy.deepcopy(OLD)) == []


@pytest.mark.parametrize(
    ("way", "value"),
    [
        ("properties/new", {"type": "string"}),
        ("properties/id/description", "Better words."),
        ("required", ["id", "day", "word", "parts"]),
        ("$defs/Part/properties/m", {"type": "string"}),
    ],
)
def test_what_is_added_breaks_nothing(way: str, value: object) -> None:
    assert breaking(OLD, _changed(way, value)) == []


@pytest.mark.parametrize(
    ("way", "value", "told"),
    [
        ("properties/id", None, "$.id: is gone"),
        ("required", ["id", "day"], "$.word: may be missing now"),
        ("properties/id/type", "integer", "$.id: holds integer where it held string"),
        ("properties/day", {"type": "string", "format": "date"}, "$.day: holds string date where it held null or"),
        ("properties/id", {"anyOf": [{"type": "string"}, {"type": "null"}]}, "$.id: holds null or string where"),
        ("properties/day/anyOf/0", None, "$.day: holds null where"),
        ("$defs/Word/enum", ["a"], "$.word: the word 'b' is gone"),
        ("$defs/Word/enum", ["a", "b", "c"], "$.word: the word 'c' is new"),
        ("$defs/Part/properties/n", None, "$.parts[].n: is gone"),
        ("properties/map/additionalProperties", {"type": "integer"}, "$.map.*: holds integer where it held string"),
    ],
)
def test_what_is_gone_or_holds_something_else_breaks_readers(way: str, value: object, told: str) -> None:
    if way == "properties/day/anyOf/0":
        new = copy.deepcopy(OLD)
        del new["properties"]["day"]["anyOf"][0]
    else:
        new = _changed(way, value)
    (found,) = breaking(OLD, new)
    assert found.startswith(told)


def test_what_is_new_is_told_as_new() -> None:
    new = _changed("properties/new", {"type": "string"})
    assert shape_changes({"a": OLD}, {"a": new, "b": OLD}) == (
        ShapeChange(Turn.NEW, "a", "$.new", "is new"),
        ShapeChange(Turn.NEW, "b", "$", "a new document"),
    )


def test_a_document_or_a_key_that_is_gone_is_told_as_gone() -> None:
    changes = shape_changes({"a": OLD, "b": OLD}, {"a": _changed("properties/map", None)})
    assert [(c.turn, c.document, c.where) for c in changes] == [(Turn.GONE, "a", "$.map"), (Turn.GONE, "b", "$")]


@pytest.mark.parametrize(
    "strange",
    [
        {"$ref": "#/$defs/Gone"},
        {"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}},
        {"$defs": {"A": {"type": "object", "properties": {"a": {"$ref": "#/$defs/A"}}}}, "$ref": "#/$defs/A"},
        {"type": "object", "properties": ["a"]},
        {"anyOf": "text"},
        {"$ref": 7},
    ],
)
def test_what_somebody_else_wrote_is_compared_only_if_it_can_be(strange: dict[str, Any]) -> None:
    assert not comparable(strange)


def test_our_own_schemas_can_be_compared() -> None:
    assert all(comparable(schema(kind)) for kind in SHAPES)
