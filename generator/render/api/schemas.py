"""The JSON Schema (2020-12) of every kind of document, made from its shape."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from generator.model.output import OutputFile
from generator.render.api.shapes import SHAPES
from generator.render.api.view import SCHEMAS, View

Json = dict[str, Any]


def render(view: View) -> Iterator[OutputFile]:
    """A schema for each kind."""
    for kind in SHAPES:
        text = json.dumps({**schema(kind), "$id": view.schema(kind)}, indent=1)
        yield OutputFile(f"{SCHEMAS}{kind}.json", f"{text}\n".encode())


def schema(kind: str) -> Json:
    """The schema of a kind, without the address that it gets where it is published.

    A reader must expect keys that it does not know, since new ones are no breaking change: so nothing is forbidden.
    """
    made = SHAPES[kind].model_json_schema(mode="serialization", by_alias=True)
    return {"$schema": GenerateJsonSchema.schema_dialect, "$id": "", **_open(made)}


def _open(part: Any) -> Any:
    """The same without the closed doors, and without titles that only repeat a key."""
    if isinstance(part, list):
        return [_open(item) for item in part]
    if not isinstance(part, dict):
        return part
    closed = part.get("additionalProperties") is False
    kept = {key: value for key, value in part.items() if not (closed and key == "additionalProperties")}
    if not isinstance(kept.get("properties"), dict):
        kept = {key: value for key, value in kept.items() if key != "title" or not isinstance(value, str)}
    return {key: _open(value) for key, value in kept.items()}
