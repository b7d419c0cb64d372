"""The reference of the API: every document and every key, read from the schemas that are published."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.derive.addresses import REFERENCE
from generator.model.output import Digest, Page
from generator.render.api.schemas import schema
from generator.render.api.shapes import SHAPES
from generator.render.api.tables import TABLES
from generator.render.api.tables.answers import TABLE as ANSWERS
from generator.render.api.view import API, SCHEMAS
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Type:
    """What a value is: words, and the part of a document that it names (its title, or "")."""

    before: str
    part: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a document or of a part of one."""

    name: str
    type: Type
    about: str


@dataclass(frozen=True, slots=True)
class Part:
    """A document, or an object within documents; or, with no keys, a closed list of words."""

    name: str
    about: str
    keys: tuple[Key, ...]
    words: tuple[str, ...] = ()
    path: str = ""
    schema: str = ""


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    schemas = {kind: schema(kind) for kind in SHAPES}
    parts = {name: made for found in schemas.values() for name, made in found.get("$defs", {}).items()}
    summary = "Every document of the API and every key in it, the tables and the database, and what will not change."
    digest = Digest("Guide", "API reference", summary, tuple(SHAPES))
    yield draw(
        context,
        "api",
        Head(REFERENCE, "guides", "API reference", summary, digest, feeds=following(context)),
        documents=[_document(kind, made) for kind, made in schemas.items()],
        parts=[_part(name, parts[name]) for name in sorted(parts)],
        tables=(*TABLES, ANSWERS),
        api=API,
    )


def _document(kind: str, made: Json) -> Part:
    path = SHAPES[kind].path
    head = ("$schema", "api", "page")
    own = tuple(key for key in _keys(made) if key.name not in head)
    return Part(kind, made["description"], own, path=f"/{API}{path}", schema=f"{SCHEMAS}{kind}.json")


def _part(name: str, made: Json) -> Part:
    return Part(name, made.get("description", ""), tuple(_keys(made)), tuple(made.get("enum", ())))


def _keys(made: Json) -> Iterator[Key]:
    for name, value in made.get("properties", {}).items():
        yield Key(name, _type(value), value.get("description", ""))


def _type(value: Json) -> Type:
    """What a schema allows, in words."""
    if "$ref" in value:
        return Type("", value["$ref"].rsplit("/", 1)[1])
    if "anyOf" in value:
        null = {"type": "null"}
        some = [_type(option) for option in value["anyOf"] if option != null]
        return Type(some[0].before, some[0].part, f"{some[0].after} or null")
    if "const" in value:
        return Type(f"always {value['const']}")
    if value.get("type") == "array":
        return _within("list of ", value["items"])
    if "additionalProperties" in value:
        return _within("object of ", value["additionalProperties"])
    if "enum" in value:
        return Type(" or ".join(value["enum"]))
    return Type(value.get("format", {"string": "text", "boolean": "true or false"}.get(value["type"], value["type"])))


def _within(before: str, value: Json) -> Type:
    inner = _type(value)
    return Type(before + inner.before, inner.part, inner.after)
