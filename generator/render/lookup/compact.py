"""Small ways to write less: interned lists, keys that are left out, flat lists of days and values."""

import datetime
import hashlib
import json
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from generator.model.output import OutputFile

FOLDER = "lookup/data"
Json = dict[str, Any]
Value = TypeVar("Value", bound=Hashable)


class Table(Generic[Value]):
    """A list in which each value stands once. What is added after `close` belongs to the history."""

    def __init__(self, *first: Value) -> None:
        self._places: dict[Value, int] = {value: place for place, value in enumerate(first)}
        self._split = 0

    def add(self, value: Value) -> int:
        """The place of a value, which is added if it is not there yet."""
        return self._places.setdefault(value, len(self._places))

    def close(self) -> None:
        """All that today's file needs is in."""
        self._split = len(self._places)

    def slice(self, part: str) -> slice:
        """Where the values of `today` stand, or those of `later`."""
        return slice(self._split) if part == "today" else slice(self._split, None)

    @property
    def all(self) -> list[Value]:
        """Every value, in its place."""
        return list(self._places)

    @property
    def today(self) -> list[Value]:
        """The values of today's file."""
        return self.all[: self._split]

    @property
    def later(self) -> list[Value]:
        """Those that the history adds."""
        return self.all[self._split :]


def present(**keys: Any) -> Json:
    """These keys without those that do not apply."""
    return {key: value for key, value in keys.items() if value is not None and value is not False and value != 0}


def filled(plain: Json) -> Json:
    """The same without empty lists and mappings."""
    return {key: value for key, value in plain.items() if value not in ([], {}, ())}


def trimmed(*values: Any) -> list[Any]:
    """These values without the zeros at the end."""
    end = len(values)
    while end and values[end - 1] == 0:
        end -= 1
    return list(values[:end])


def flat(pairs: Iterable[tuple[Any, Any]]) -> list[Any]:
    """Days and values, one after the other; a value that goes on is left out."""
    found: list[Any] = []
    for day, value in pairs:
        if not found or found[-1] != value:
            found += [day, value]
    return found


def gaps(numbers: Iterable[int]) -> list[int]:
    """Each number less the one before it; what follows closely is written in fewer characters."""
    found = list(numbers)
    return [number - before for number, before in zip(found, [0, *found], strict=False)]


def paired(days: Iterable[Any], values: Iterable[Any]) -> list[Any]:
    """A flat list again."""
    return [one for pair in zip(days, values, strict=True) for one in pair]


def shortened(names: Iterable[str], head: "re.Pattern[str]") -> list[str]:
    """Names without their heads where these go on from the name before."""
    found: list[str] = []
    before = None
    for name in names:
        match = head.match(name)
        own = match[0] if match else None
        found.append(name[len(own) :].lstrip() if own is not None and own == before else name)
        before = own
    return found


def iso(day: datetime.date | None) -> str | None:
    """A date as text."""
    return day.isoformat() if day else None


def text(plain: Any) -> str:
    """Plain data as JSON in as few characters as can be."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def untext(written: Iterable[str]) -> list[Any]:
    """Plain data again."""
    return [json.loads(one) for one in written]


def file(name: str, plain: Json) -> OutputFile:
    """A file of the lookup."""
    return OutputFile(f"{FOLDER}/{name}.json", text(plain).encode())


def together(files: Mapping[str, Json]) -> Iterator[OutputFile]:
    """Files that only make sense with each other: each begins with the name of their edition, made of all contents."""
    written = {name: text(plain) for name, plain in files.items()}
    edition = hashlib.sha256("".join(written.values()).encode()).hexdigest()[:8]
    for name, content in written.items():
        yield OutputFile(f"{FOLDER}/{name}.json", f'{{"edition":"{edition}",{content[1:]}'.encode())
