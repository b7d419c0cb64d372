"""The JSON Schema (2020-12) of each kind of record, made from its model.

Our loader reads every value as text, while an editor takes `16.6` for a number and `true` for a truth value. So the
models say (see `generator.model.values`) which types a text may also be read as, and a schema lets those through.
"""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from generator.model.document import Kind
from generator.model.records import MODELS
from generator.model.values import KIND, NAMES
from generator.render.records.names import readings

Json = dict[str, Any]
Refer = Callable[[str], str]
"""From a list of names (`devices`) to the address of its schema."""
DIALECT = GenerateJsonSchema.schema_dialect
_NULL = {"type": "null"}
_MEANINGLESS: tuple[Any, ...] = (None, [], {})


def schema(kind: Kind, refer: Refer) -> Json:
    """The schema of a kind of record; the lists of names are where `refer` says."""
    return {"$schema": DIALECT, "title": f"Between Updates: {kind}", **_tidy(raw(kind), refer)}


def raw(kind: Kind) -> Json:
    """What pydantic says of a kind, with the marks of the models (`x-kind`, `x-names`) and in their order."""
    return MODELS[kind].model_json_schema(mode="validation", by_alias=True, schema_generator=_InOrder)


class _InOrder(GenerateJsonSchema):
    """Leaves keys, those of examples above all, in the order in which they are written."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        """The value as it is."""
        return value


def inside(name: str) -> str:
    """Where a list of names stands within a schema that holds all of them."""
    return f"#/$defs/{name}"


def _tidy(part: Any, refer: Refer) -> Any:
    """The same without what tells nobody anything, and with what records must not be: empty, or of unknown names."""
    if isinstance(part, list):
        return [_tidy(item, refer) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _tidy_key(key, value, refer) for key, value in part.items() if not _idle(key, value)}
    names = kept.pop(NAMES, None)
    if names and kept.get("type") == "object":
        kept["propertyNames"] = {"$ref": refer(names)}
    elif names:
        return {"$ref": refer(names), **{key: kept[key] for key in ("description",) if key in kept}}
    return _without_choice(_never_empty(_words(kept)))


def _idle(key: str, value: Any) -> bool:
    """Titles only repeat a key, and a default that is nothing is no value to write."""
    return key == KIND or (key == "title" and isinstance(value, str)) or (key == "default" and value in _MEANINGLESS)


def _tidy_key(key: str, value: Any, refer: Refer) -> Any:
    if key in ("properties", "$defs"):  # here a key is a name of ours, such as title
        return {name: _tidy(inner, refer) for name, inner in value.items()}
    return value if key in ("examples", "default", "enum") else _tidy(value, refer)


def _words(part: Json) -> Json:
    """A word such as `off` may be read as a truth value."""
    meanings = part.get("enumDescriptions")
    if not meanings or all(len(readings(word)) == 1 for word in part["enum"]):
        return part
    pairs = [(read, said) for word, said in zip(part["enum"], meanings, strict=True) for read in readings(word)]
    rest = {key: value for key, value in part.items() if key != "type"}
    return {**rest, "enum": [read for read, _ in pairs], "enumDescriptions": [said for _, said in pairs]}


def _never_empty(part: Json) -> Json:
    """An empty list or group is refused everywhere, and so is a key that the record does not know."""
    if part.get("type") == "array":
        return {"minItems": 1, **part}
    return {"minProperties": 1, **part} if part.get("type") == "object" and "properties" not in part else part


def _without_choice(part: Json) -> Json:
    """A choice within a choice is one choice; null is none, since an editor reads a missing value as null."""
    if isinstance(part.get("items"), dict):
        part = {**part, "items": _bare(part["items"])}
    if "anyOf" not in part:
        return part
    flat = [inner for option in part["anyOf"] for inner in _options(option) if inner != _NULL]
    # An editor would offer a group of keys, as an example of one choice among others, in words of its own.
    shown = [one for one in part.get("examples", ()) if not isinstance(one, dict)]
    rest = {key: value for key, value in part.items() if key not in ("anyOf", "examples")}
    rest |= {"examples": shown} if shown else {}
    return {**flat[0], **rest} if len(flat) == 1 else {"anyOf": flat, **rest}


def _options(option: Mapping[str, Any]) -> list[Any]:
    return [_bare(one) for one in (option["anyOf"] if option.keys() == {"anyOf"} else [option])]


def _bare(option: Mapping[str, Any]) -> Json:
    """The same without its examples, which an editor would offer beside those of the key."""
    return {key: value for key, value in option.items() if key != "examples"}
