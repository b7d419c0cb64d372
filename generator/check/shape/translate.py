"""What pydantic says, in plain English and with the way to the value as the writer wrote it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from generator.check.finding import Finding
from generator.check.nearest import alternatives, hint, nearest
from generator.check.shape.words import CUSTOM, DERIVED, KINDS, shown
from generator.model.document import Data, Document, Where
from generator.model.keys import keys_at
from generator.model.values import Record

_ECHOES = ("too_short",)
"""What follows from a mistake that is told anyway: an empty list, or a list whose items are all refused."""
_WORD = re.compile(r"'([^']*)'")


def translated(
    document: Document, model: type[Record], error: ValidationError, told: frozenset[Where]
) -> Iterator[Finding]:
    """One finding a place, but for the places that are `told` already."""
    grouped: dict[Where, list[Any]] = {}
    missing: list[tuple[Where, str]] = []
    for detail in error.errors(include_url=False):
        where = way(document.data, detail["loc"])
        if detail["type"] == "missing":
            missing.append((where, str(detail["loc"][-1])))
        elif where not in told and detail["type"] not in _ECHOES:
            grouped.setdefault(where, []).append(detail)
    meant: set[tuple[Where, str]] = set()
    for where, details in grouped.items():
        if details[0]["type"] == "extra_forbidden":
            keys = keys_at(model, where[:-1])
            meant.add((where[:-1], nearest(str(where[-1]), keys) or ""))
            yield _unknown_key(document.path, where, keys)
        else:
            yield _wrong_value(document.path, where, details)
    for where, key in missing:
        if (where, key) not in meant:
            yield Finding(document.path, where, "P122", f"the key {key} is missing", f"add {key}", True, lacks=key)


def way(data: Data, loc: tuple[int | str, ...]) -> Where:
    """The way in the document that pydantic's `loc` means: a branch of a union is no step in it, and left out."""
    where: Where = ()
    for part in loc:
        if isinstance(data, dict) and isinstance(part, str):
            inner = data.get(part)
        else:
            inner = data[part] if isinstance(data, list) and isinstance(part, int) and part < len(data) else None
        if inner is not None:
            data, where = inner, (*where, part)
    return where


def _unknown_key(path: str, where: Where, keys: tuple[str, ...]) -> Finding:
    key = str(where[-1])
    if key in DERIVED:
        message = f"{key} is derived and never written: it {DERIVED[key]}"
        return Finding(path, where, "P121", message, "take the key away", key=True)
    repair = hint(key, keys) or "take it away"
    return Finding(path, where, "P120", f"the key {shown(key)} is not known here", repair, key=True)


def _wrong_value(path: str, where: Where, details: list[Mapping[str, Any]]) -> Finding:
    """One finding for all that the branches of a union say about one value."""
    words = [word for detail in details for word in _words(detail)]
    detail = next((d for d in details if d["type"] in CUSTOM), details[0])
    kind, value = detail["type"], detail["input"]
    if isinstance(value, list | dict) and (kind in CUSTOM or words):
        return Finding(path, where, "P125", f"{shown(value)} stands where a single value belongs", "write one value")
    if kind in CUSTOM:
        code, what, repair = CUSTOM[kind]
        code = "P139" if kind == "source" and "://" in str(value) else code
        or_words = f", or {alternatives(words)}" if words else ""
        return Finding(path, where, code, f"{shown(value)} is not {what}", repair + or_words)
    if words:
        return Finding(path, where, "P130", f"{shown(value)} is not one of the words", hint(str(value), words))
    if isinstance(value, list) and where and where[-1] == "devices":
        return Finding(path, where, "P125", "a list stands where a rule belongs", "write {only: [...]}, all or on-sale")
    message, repair = KINDS.get(kind, (str(detail["msg"]), ""))
    return Finding(path, where, "P125", message.format(value=shown(value)), repair.format(value=value))


def _words(detail: Mapping[str, Any]) -> list[str]:
    """The words that an enumeration or a literal allows."""
    if detail["type"] not in ("enum", "literal_error"):
        return []
    return _WORD.findall(str(detail.get("ctx", {}).get("expected", "")))
