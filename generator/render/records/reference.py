"""What the reference of records says: every kind of record with its keys, read from the models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.document import Kind
from generator.model.values import KIND, NAMES
from generator.render.records.flow import flow
from generator.render.records.schema import raw

Json = Mapping[str, Any]
ORDER = (Kind.PATCH, Kind.UPDATES, Kind.DEVICES, Kind.PLATFORMS, Kind.PROGRAMS, Kind.COMPONENTS, Kind.SOURCES)
"""What is written most often comes first."""
_KINDS = {
    "text": "text",
    "day": "date",
    "version": "version",
    "build": "build number",
    "letter": "letter",
    "cve": "CVE id",
    "slug": "name for an address",
    "device-id": "device identifier",
    "board": "board id",
    "url": "https address",
    "source": "source",
    "authority": "domain and date",
    "flag": "true or false",
    "count": "whole number",
}
_LISTS = {
    "platforms": "platform",
    "programs": "program",
    "components": "component",
    "families": "family of devices",
    "devices": "device",
    "sources": "source",
}
"""What a name of a list stands for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of what a key holds; with `part`, they are the name of a part of a record."""

    text: str
    part: bool = False
    word: bool = False
    """Whether the text is to be written as it is."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key: what it holds, whether a record needs it, what it means, and how it looks."""

    name: str
    holds: tuple[Piece, ...]
    needed: bool
    about: str
    example: str


@dataclass(frozen=True, slots=True)
class Part:
    """A record, or a group of keys within one; or, with words and no keys, a closed list."""

    name: str
    about: str
    keys: tuple[Key, ...]
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A kind of record: its file's keys, and the parts that only it has."""

    kind: Kind
    part: Part
    parts: tuple[Part, ...]


def reference() -> tuple[tuple[Reference, ...], tuple[Part, ...]]:
    """Every kind of record, and the parts that several of them have."""
    made = {kind: raw(kind) for kind in ORDER}
    uses = [name for schema in made.values() for name in schema.get("$defs", {})]
    shared = {name for name in uses if uses.count(name) > 1}
    kinds = tuple(Reference(kind, _part(kind, schema), tuple(_parts(schema, shared))) for kind, schema in made.items())
    common = {name: _part(name, part) for s in made.values() for name, part in s.get("$defs", {}).items()}
    return kinds, tuple(common[name] for name in sorted(shared))


def _parts(schema: Json, without: set[str]) -> Iterator[Part]:
    for name, part in schema.get("$defs", {}).items():
        if name not in without:
            yield _part(name, part)


def _part(name: str, made: Json) -> Part:
    needed = made.get("required", ())
    keys = tuple(_key(key, value, key in needed) for key, value in made.get("properties", {}).items())
    words = tuple(zip(made.get("enum", ()), made.get("enumDescriptions", ()), strict=True))
    return Part(name, made.get("description", ""), keys, words)


def _key(name: str, value: Json, needed: bool) -> Key:
    shown = next(iter(value.get("examples", ())), None)
    example = "" if shown is None else f"{name}: {flow(shown)}"
    return Key(name, tuple(_holds(value)), needed, value.get("description", ""), example)


def _holds(value: Json) -> Iterator[Piece]:
    """What a schema allows, in words."""
    if "anyOf" in value:
        yield from _either(_choices(value))
    elif "$ref" in value:
        yield Piece(value["$ref"].rsplit("/", 1)[1], part=True)
    elif "const" in value:
        yield Piece(value["const"], word=True)
    elif value.get("type") == "array":
        yield Piece("list of ")
        yield from _holds(value["items"])
    elif value.get("type") == "object":
        yield Piece("for each platform: ")
        keys = {**value.get("patternProperties", {}), "": value.get("additionalProperties")}
        yield from _holds(next(one for one in keys.values() if one))
    else:
        yield Piece(_LISTS[value[NAMES]] if NAMES in value else _KINDS[value[KIND]])


def _choices(value: Json) -> list[Json]:
    """The alternatives, those within an alternative included; nothing, which no writer can write, left out."""
    flat = [inner for one in value["anyOf"] for inner in (_choices(one) if "anyOf" in one else [one])]
    return [one for one in flat if one != {"type": "null"}]


def _either(choices: list[Json]) -> Iterator[Piece]:
    for number, one in enumerate(choices):
        if number:
            yield Piece(" or ")
        yield from _holds(one)
