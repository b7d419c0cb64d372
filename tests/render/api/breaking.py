"""What breaks a reader between two states of a schema: what is gone, and what holds something else than before.

New keys and new documents break nobody. Any other change of what a key holds does, whichever way it goes: a reader may
get what it does not know (a new word, a null), or wait in vain for what it relies on.
"""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def breaking(old: Json, new: Json) -> list[str]:
    """Every breaking change from one schema to another, with the way to it; none if readers go on as before."""
    return list(_compare(old, new, old, new, "$"))


def _compare(old: Json, new: Json, old_root: Json, new_root: Json, where: str) -> Iterator[str]:
    before, after = _options(old, old_root), _options(new, new_root)
    if before.keys() != after.keys():
        yield f"{where}: holds {_listed(after)} where it held {_listed(before)}"
    for name in before.keys() & after.keys():
        yield from _inside(before[name], after[name], old_root, new_root, where)


def _inside(old: Json, new: Json, old_root: Json, new_root: Json, where: str) -> Iterator[str]:
    for word in set(old.get("enum", ())) ^ set(new.get("enum", ())):
        yield f"{where}: the word {word!r} is {'gone' if word in old.get('enum', ()) else 'new'}"
    for key, value in old.get("properties", {}).items():
        if key not in new.get("properties", {}):
            yield f"{where}.{key}: is gone"
            continue
        if key in old.get("required", ()) and key not in new.get("required", ()):
            yield f"{where}.{key}: may be missing now"
        yield from _compare(value, new["properties"][key], old_root, new_root, f"{where}.{key}")
    for part, mark in (("items", "[]"), ("additionalProperties", ".*")):
        if isinstance(old.get(part), dict) and isinstance(new.get(part), dict):
            yield from _compare(old[part], new[part], old_root, new_root, where + mark)


def _options(schema: Json, root: Json) -> dict[str, Json]:
    """What a schema allows, by the name of each type."""
    schema = _resolved(schema, root)
    if "anyOf" in schema:
        return {name: option for some in schema["anyOf"] for name, option in _options(some, root).items()}
    name = f"always {schema['const']}" if "const" in schema else str(schema.get("type"))
    fixed = "".join(f" {schema[mark]}" for mark in ("format", "pattern") if mark in schema)
    return {name + fixed: schema}


def _resolved(schema: Json, root: Json) -> Json:
    while "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def _listed(options: dict[str, Json]) -> str:
    return " or ".join(sorted(options))
