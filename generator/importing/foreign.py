"""JSON from elsewhere: read within limits, with the place of everything that is wrong in it."""

import codecs
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from generator.errors import Problem
from generator.importing.locate import place
from generator.model.addition import Refused
from generator.model.document import Place, Where

LARGEST = 4 << 20
"""Bytes. The largest that is known, a feed of all of macOS, has half a megabyte."""
MOST = 500
"""Things that cannot be so: with more, the whole is not what it should be."""
SHOWN = 160
"""Characters of a line that a problem shows; these files often are one long line."""


class Shape(BaseModel):
    """The base of foreign shapes: frozen, text is text, and keys that are not asked for are passed over."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", arbitrary_types_allowed=True)


S = TypeVar("S", bound=Shape)


class Unreadable(Exception):
    """The source is not what it should be; nothing of it is used. `problems` say where."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems in the source")


@dataclass(frozen=True, slots=True)
class Foreign:
    """A foreign JSON text that could be read. `name` is its file or address, as problems name it."""

    name: str
    text: str
    data: Any

    def shaped(self, kind: type[S], what: str) -> S:
        """The data in that shape. Raises Unreadable with a problem for each thing that does not fit."""
        try:
            return kind.model_validate(self.data)
        except ValidationError as error:
            raise Unreadable([self._misfit(fault, what) for fault in error.errors()]) from error

    def problem(self, refused: Refused) -> Problem:
        """A refused thing, with its line."""
        found = place(self.text, refused.where)
        return _problem(self.name, self.text, found, refused.code, refused.message, refused.repair)

    def _misfit(self, fault: Any, what: str) -> Problem:
        way: Where = tuple(fault["loc"])
        found = "is missing" if fault["type"] == "missing" else _plainly(fault)
        name = ".".join(str(step) for step in way) or "the whole"
        message = f"{name} {found}"
        repair = f"make sure that this is {what}; if it is, the source has changed its form"
        return self.problem(Refused("P952", way, message, repair))


def read(name: str, raw: bytes) -> Foreign:
    """JSON that was fetched or read from a file. Raises Unreadable if it is none, or larger than LARGEST."""
    if len(raw) > LARGEST:
        message = f"larger than {LARGEST >> 20} MiB"
        raise Unreadable([Problem(name, 1, 1, "P951", message, "check that it is the right file")])
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable([_not_utf8(name, raw, error)]) from error
    try:
        return Foreign(name, text, json.loads(text))
    except json.JSONDecodeError as error:
        raise Unreadable([_not_json(name, text, error)]) from error
    except (ValueError, RecursionError) as error:  # a number with thousands of digits; thousands of brackets
        message = "this is JSON that nobody writes: too deep, or with too long a number"
        raise Unreadable([Problem(name, 1, 1, "P951", message, "check that it is the right file")]) from error


def _not_utf8(name: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    before = raw.removeprefix(codecs.BOM_UTF8)[: error.start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    return Problem(name, line, column, "P951", "this is not UTF-8, so it is no JSON", "fetch it again")


def _not_json(name: str, text: str, error: json.JSONDecodeError) -> Problem:
    cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
    why = "it ends too early, as if it had been cut off" if cut and text.strip() else error.msg
    message = f"this is no JSON: {why if text.strip() else 'it is empty'}"
    return _problem(name, text, Place(error.lineno, error.colno), "P951", message, "fetch it again")


def _problem(name: str, text: str, at: Place, code: str, message: str, repair: str) -> Problem:
    every = text.split("\n")
    excerpt = every[at.line - 1].rstrip("\r") if at.line <= len(every) else ""
    shown = excerpt if len(excerpt) <= SHOWN and excerpt.isprintable() else ""
    length = at.length if shown else 1
    return Problem(name, at.line, at.column, code, message, repair, shown, length)


def _plainly(fault: Any) -> str:
    """What is wrong with a value, in words of this project."""
    kinds = {"string_type": "text", "dict_type": "an object", "model_type": "an object", "tuple_type": "a list"}
    if wanted := kinds.get(fault["type"]):
        return f"is {_kind(fault['input'])}, not {wanted}"
    return f"is {_short(fault['input'])}: {fault['msg']}"


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _short(value: Any) -> str:
    shown = json.dumps(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
