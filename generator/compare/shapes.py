"""The shape of the API's documents in two states, from their JSON Schemas.

New keys and new documents break nobody. Any other change of what a key holds does, whichever way it goes: a reader may
get what it does not know (a new word, a null), or wait in vain for what it relies on.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.difference import ShapeChange, Turn

Json = dict[str, Any]
Found = tuple[Turn, str, str]
"""What became of something, the way to it, and what is to be said of it."""


def shape_changes(then: Mapping[str, Json], now: Mapping[str, Json]) -> tuple[ShapeChange, ...]:
    """What became of the documents and their keys; both sides are schemas by the name of the document."""
    found: list[ShapeChange] = []
    for name in (*then, *(name for name in now if name not in then)):
        if name not in now:
            found.append(ShapeChange(Turn.GONE, name, "$", "the document is gone"))
        elif name not in then:
            found.append(ShapeChange(Turn.NEW, name, "$", "a new document"))
        else:
            changes = sorted(differing(then[name], now[name]), key=lambda change: change[1:])
            found += [ShapeChange(turn, name, where, text) for turn, where, text in changes]
    return tuple(found)


def comparable(schema: Json) -> bool:
    """Whether a schema that somebody else wrote is one of those that can be compared here."""
    try:
        return not list(differing(schema, schema))
    except (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError):
        return False


def breaking(old: Json, new: Json) -> list[str]:
    """Every breaking change from one schema to another, with the way to it; none if readers go on as before."""
    return [f"{where}: {text}" for turn, where, text in differing(old, new) if turn is not Turn.NEW]


def differing(old: Json, new: Json) -> Iterator[Found]:
    """Every change from one schema to another, each once."""
    yield from dict.fromkeys(_compare(old, new, old, new, "$"))


def _compare(old: Json, new: Json, old_root: Json, new_root: Json, where: str) -> Iterator[Found]:
    before, after = _options(old, old_root), _options(new, new_root)
    if before.keys() != after.keys():
        yield Turn.CHANGED, where, f"holds {_listed(after)} where it held {_listed(before)}"
    for name in sorted(before.keys() & after.keys()):
        yield from _words(before[name], after[name], where)
        yield from _keys(before[name], after[name], old_root, new_root, where)
        for part, mark in (("items", "[]"), ("additionalProperties", ".*")):
            if isinstance(before[name].get(part), dict) and isinstance(after[name].get(part), dict):
                yield from _compare(before[name][part], after[name][part], old_root, new_root, where + mark)


def _words(old: Json, new: Json, where: str) -> Iterator[Found]:
    """A word that is new is a change all the same: a reader may not know it."""
    before, after = old.get("enum", ()), new.get("enum", ())
    yield from ((Turn.GONE, where, f"the word {word!r} is gone") for word in before if word not in after)
    yield from ((Turn.CHANGED, where, f"the word {word!r} is new") for word in after if word not in before)


def _keys(old: Json, new: Json, old_root: Json, new_root: Json, where: str) -> Iterator[Found]:
    before, after = old.get("properties", {}), new.get("properties", {})
    yield from ((Turn.NEW, f"{where}.{key}", "is new") for key in after if key not in before)
    for key, value in before.items():
        if key not in after:
            yield Turn.GONE, f"{where}.{key}", "is gone"
            continue
        if key in old.get("required", ()) and key not in new.get("required", ()):
            yield Turn.CHANGED, f"{where}.{key}", "may be missing now"
        yield from _compare(value, after[key], old_root, new_root, f"{where}.{key}")


def _options(schema: Json, root: Json) -> dict[str, Json]:
    """What a schema allows, by the name of each type."""
    schema = _resolved(schema, root)
    if "anyOf" in schema:
        return {name: option for some in schema["anyOf"] for name, option in _options(some, root).items()}
    name = f"always {schema['const']}" if "const" in schema else str(schema.get("type"))
    fixed = "".join(f" {schema[mark]}" for mark in ("format", "pattern") if mark in schema)
    return {name + fixed: schema}


def _resolved(schema: Json, root: Json) -> Json:
    seen: set[str] = set()
    while "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        if name in seen:
            raise ValueError(f"{name} is nothing but itself")
        seen.add(name)
        schema = root["$defs"][name]
    return schema


def _listed(options: dict[str, Json]) -> str:
    return " or ".join(sorted(options))
