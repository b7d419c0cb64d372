"""Strict YAML: one document of mappings, lists and text; nothing that a reader could take for something else.

This package is the only door to the YAML library.
"""

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.model.document import Data, Place, lines

Parser: Any = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader
"""PyYAML's parser; only its events are used, never its constructors."""

DEEPEST = 20
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_REFUSED = re.compile("\t|" + _CONTROL.pattern)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a YAML text that is refused: `code` is a problem code."""

    place: Place
    code: str
    message: str
    repair: str


def read(text: str) -> tuple[Data | None, list[Fault]]:
    """The data of a YAML text (None where it could not be read to its end) and everything that is refused in it."""
    faults = list(_refused_characters(text))
    if faults:
        return None, faults
    reader = _Reader(next_event(text), faults)
    try:
        data = reader.document()
    except yaml.YAMLError as error:
        faults.append(_unclosed(text, error) or _syntax(error))
    except _TooDeep:
        pass
    return (None if faults else data), faults


def next_event(text: str) -> Callable[[], Any]:
    """A function that gives the parser's events of a text one by one, and None after the last."""
    next_one: Callable[[], Any] = Parser(text.removeprefix("\ufeff")).get_event
    return next_one


class _TooDeep(Exception):
    """Reading stops: the rest would only be deeper."""


@dataclass(slots=True)
class _Reader:
    """Builds plain data from parser events, noting faults. It asks for exact types, since every event passes here."""

    next: Callable[[], Any]
    faults: list[Fault] = field(default_factory=list)

    def document(self) -> Data | None:
        """The one document of the stream; an empty stream gives None."""
        data: Data | None = None
        seen = 0
        while (event := self.next()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    self._fault(event, "P110", "a second document begins here", "keep one document a file")
            elif isinstance(event, yaml.NodeEvent):
                data = self._node(event, 1)
        return data

    def _node(self, event: Any, depth: int) -> Data:
        """The data of the node that begins with this event."""
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor or event.tag:
            self._refuse(event)
        if kind is yaml.ScalarEvent:
            return str(event.value)
        if depth > DEEPEST:
            self._fault(event, "P109", f"nested deeper than {DEEPEST}", "write it flatter")
            raise _TooDeep
        if kind is yaml.MappingStartEvent:
            return self._mapping(depth)
        return self._sequence(depth) if kind is yaml.SequenceStartEvent else ""

    def _mapping(self, depth: int) -> dict[str, Data]:
        """Plain keys and values, which are most, are taken here: calling `_node` for them takes half as long again."""
        data: dict[str, Data] = {}
        take, scalar = self.next, yaml.ScalarEvent
        while type(event := take()) is not yaml.MappingEndEvent:
            plain = type(event) is scalar and not event.anchor and not event.tag
            key = event.value if plain else self._key(event, depth)
            if key in data:
                self._fault(event, "P105", f"the key {key!r} stands here twice", "keep one of the two", len(key))
            event = take()
            plain = type(event) is scalar and not event.anchor and not event.tag
            data[key] = event.value if plain else self._node(event, depth + 1)
        return data

    def _key(self, event: Any, depth: int) -> str:
        """A key with something about it; one that is no text gets a name that no other key can have."""
        key = self._node(event, depth + 1)
        if isinstance(key, str) and type(event) is yaml.ScalarEvent:
            return key
        if type(event) is not yaml.AliasEvent:
            self._fault(event, "P106", "a key must be text", "write a plain word before the colon")
        return f"?{len(self.faults)}"

    def _sequence(self, depth: int) -> list[Data]:
        data: list[Data] = []
        take, scalar = self.next, yaml.ScalarEvent
        while type(event := take()) is not yaml.SequenceEndEvent:
            plain = type(event) is scalar and not event.anchor and not event.tag
            data.append(event.value if plain else self._node(event, depth + 1))
        return data

    def _refuse(self, event: Any) -> None:
        if type(event) is yaml.AliasEvent:
            self._fault(event, "P107", "an alias (*) is not allowed", "write the value out, or quote the text")
        elif event.anchor:
            self._fault(event, "P107", "an anchor (&) is not allowed", "take it away and write values out")
        else:
            self._fault(event, "P108", "a tag (!) is not allowed", "take it away: every value is text")

    def _fault(self, event: Any, code: str, message: str, repair: str, length: int = 1) -> None:
        mark = event.start_mark
        self.faults.append(Fault(Place(mark.line + 1, mark.column + 1, length), code, message, repair))


def _refused_characters(text: str) -> Iterator[Fault]:
    if not _REFUSED.search(text.removeprefix("\ufeff")):
        return
    for number, line in enumerate(lines(text), 1):
        if "\t" in line:
            yield Fault(Place(number, line.index("\t") + 1), "P103", "a tab", "use spaces")
        if found := _CONTROL.search(line):
            shown = f"U+{ord(found[0]):04X}"
            yield Fault(Place(number, found.start() + 1), "P104", f"the control character {shown}", "take it away")


def _unclosed(text: str, error: yaml.YAMLError) -> Fault | None:
    """Where the quote opens that the parser stumbled over: it ran to the end, or to the next quote some lines below."""
    mark: Any = getattr(error, "context_mark", None) if "quoted scalar" in str(getattr(error, "context", "")) else None
    if mark is None:
        last = _last_event(text)
        stumbled: Any = getattr(error, "problem_mark", None)
        if isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"') and stumbled:
            start: Any = last.start_mark
            end: Any = last.end_mark
            mark = start if start.line < end.line == stumbled.line else None
    if mark is None:
        return None
    place = Place(mark.line + 1, mark.column + 1)
    return Fault(place, "P102", "not YAML: the quote that opens here is not closed", "close it on the same line")


def _last_event(text: str) -> Any:
    """The last thing that the parser understood."""
    take, last = next_event(text), None
    with contextlib.suppress(yaml.YAMLError):
        while (event := take()) is not None:
            last = event
    return last


def _syntax(error: yaml.YAMLError) -> Fault:
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    parts = (getattr(error, "problem", None), getattr(error, "context", None))
    message = "not YAML: " + (" ".join(str(part) for part in parts if part) or "it cannot be read")
    return Fault(place, "P102", message, "check the indentation, the quotes and the colon before this place")
