"""What a record may hold is what its schema lets through, whatever an editor reads a text as."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter
from ruamel.yaml import YAML

from generator.model.document import Kind
from generator.model.records import MODELS
from generator.model.values import Board, BuildNumber, Count, Record, Slug, Text
from generator.model.version import AnyVersion
from generator.render.records.schema import inside, schema

_PLAIN = r"\A[0-9a-zA-Z.]+\Z"
_SHAPES: list[tuple[Any, str]] = [
    (BuildNumber, r"\A[0-9]{2}[A-Z][0-9]{1,4}[a-z]?\Z"),
    (BuildNumber, r"\A[0-9]{2}E[0-9]{1,3}\Z"),
    (AnyVersion, r"\A(0|[1-9][0-9]{0,2})(\.(0|[1-9][0-9]{0,2})){0,3}\Z"),
    (Slug, r"\A[a-z0-9]{1,4}(-[a-z0-9]{1,4})?\Z"),
    (Board, r"\A[A-Za-z0-9][A-Za-z0-9-]{0,5}\Z"),
    (Count, r"\A[0-9]{1,9}\Z"),
    (Text, _PLAIN),
]


@pytest.mark.parametrize(("kind", "pattern"), _SHAPES)
@given(data=st.data())
def test_an_editor_accepts_each_value_that_we_accept(kind: Any, pattern: str, data: st.DataObject) -> None:
    written = data.draw(st.from_regex(pattern))
    adapter = TypeAdapter(kind)
    adapter.validate_python(written)
    read = YAML(typ="safe", pure=True).load(f"key: {written}\n")["key"]
    if read is not None:  # `null` is how an editor reads nothing at all, which is refused everywhere
        Draft202012Validator(adapter.json_schema(mode="validation")).validate(read)


@pytest.mark.parametrize("kind", Kind)
def test_every_key_is_explained_and_shown(kind: Kind) -> None:
    made = schema(kind, inside)
    for part in (made, *made.get("$defs", {}).values()):
        assert part["description"].endswith(".")
        for name, key in part.get("properties", {}).items():
            assert key["description"], name
            assert key.get("examples") or _holds_records(key), name


@pytest.mark.parametrize("kind", Kind)
def test_the_examples_are_right(kind: Kind) -> None:
    for model in _models(MODELS[kind]):
        for name, field in model.model_fields.items():
            adapter = TypeAdapter(field.rebuild_annotation())
            for example in field.examples or ():
                assert adapter.validate_python(example) is not None, (model, name)


def test_every_word_has_a_meaning() -> None:
    for kind in Kind:
        for part in schema(kind, inside).get("$defs", {}).values():
            if "enum" in part:
                assert all(part["enumDescriptions"])


def _holds_records(key: dict[str, Any]) -> bool:
    return "$ref" in str(key)


def _models(model: type[Record]) -> set[type[Record]]:
    """A record and all records within it."""
    found = {model}
    for field in model.model_fields.values():
        for inner in _types(field.annotation):
            found |= _models(inner)
    return found


def _types(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [one for inner in getattr(annotation, "__args__", ()) for one in _types(inner)]
