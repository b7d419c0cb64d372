"""Strict YAML: one document of mappings, lists and text; nothing that a reader could take for something else.

This is the only door to the YAML library.
"""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.model.document import Data, Place, Where

_Parser: Any = getattr(yaml, "CParser", None) or yaml.Loader  # the first where PyYAML was built with libyaml

DEEPEST = 20
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a YAML text that is refused: `code` is a problem code."""

    place: Place
    code: str
    message: str
    repair: str


@dataclass(slots=True)
class _Reader:
    """Builds plain data from parser events, noting faults; with `places` it notes where everything stands."""

    events: Iterator[yaml.Event]
    faults: list[Fault] = field(default_factory=list)
    places: dict[tuple[Where, bool], Place] | None = None

    def node(self, event: yaml.Event, where: Where) -> Data:
        """The data of the node that begins with this event."""
        self._refuse_special(event)
        self._note(event, where, key=False)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, where)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, where)
        return str(event.value) if isinstance(event, yaml.ScalarEvent) else ""

    def _mapping(self, start: yaml.Event, where: Where) -> dict[str, Data]:
        self._refuse_depth(start, where)
        data: dict[str, Data] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, (*where, "")) if not isinstance(event, yaml.ScalarEvent) else event.value
            if not isinstance(key, str):
                self._fault(event, "P106", "a key must be text", "write a plain word before the colon")
                key = "?"
            else:
                self._refuse_special(event)
            if key in data:
                self._fault(event, "P105", f"the key {key!r} stands here twice", "keep one of the two", len(key))
            self._note(event, (*where, key), key=True)
            data[key] = self.node(next(self.events), (*where, key))
        return data

    def _sequence(self, start: yaml.Event, where: Where) -> list[Data]:
        self._refuse_depth(start, where)
        data: list[Data] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            data.append(self.node(event, (*where, len(data))))
        return data

    def _refuse_special(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, "P107", "an alias (*) is not allowed", "write the value out")
        elif getattr(event, "anchor", None):
            self._fault(event, "P107", "an anchor (&) is not allowed", "take it away and write values out")
        elif getattr(event, "tag", None):
            self._fault(event, "P108", "a tag (!) is not allowed", "take it away: every value is text")

    def _refuse_depth(self, event: yaml.Event, where: Where) -> None:
        if len(where) >= DEEPEST:
            self._fault(event, "P109", f"nested deeper than {DEEPEST}", "write it flatter")
            raise _TooDeep

    def _fault(self, event: yaml.Event, code: str, message: str, repair: str, length: int = 1) -> None:
        self.faults.append(Fault(_place(event.start_mark, length), code, message, repair))

    def _note(self, event: yaml.Event, where: Where, key: bool) -> None:
        if self.places is not None:
            start, end = event.start_mark, event.end_mark
            plain = isinstance(event, yaml.ScalarEvent) and start.line == end.line
            self.places.setdefault((where, key), _place(start, max(end.column - start.column, 1) if plain else 1))


class _TooDeep(Exception):
    """Reading stops: the rest would only be deeper."""


def read(text: str) -> tuple[Data | None, list[Fault]]:
    """The data of a YAML text (None where it could not be read to its end) and everything that is refused in it."""
    faults = list(_refused_characters(text))
    if faults:
        return None, faults
    reader = _Reader(_events(text))
    try:
        data = _document(reader)
    except yaml.MarkedYAMLError as error:
        reader.faults.append(_syntax(error))
        return None, reader.faults
    except _TooDeep:
        return None, reader.faults
    return (None if reader.faults else data), reader.faults


def places(text: str) -> dict[tuple[Where, bool], Place]:
    """Where every value (False) and every key (True) of a text stands that `read` accepts."""
    reader = _Reader(_events(text), places={})
    with contextlib.suppress(yaml.YAMLError, _TooDeep):
        _document(reader)
    return reader.places or {}


def _events(text: str) -> Iterator[yaml.Event]:
    parser = _Parser(text.removeprefix("\ufeff"))
    while parser.check_event():
        yield parser.get_event()


def _document(reader: _Reader) -> Data | None:
    """The one document of the stream; an empty stream gives None."""
    data: Data | None = None
    seen = 0
    for event in reader.events:
        if isinstance(event, yaml.DocumentStartEvent):
            seen += 1
            if seen > 1:
                reader._fault(event, "P110", "a second document begins here", "keep one document a file")
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent, yaml.ScalarEvent, yaml.AliasEvent)):
            data = reader.node(event, ())
    return data


def _refused_characters(text: str) -> Iterator[Fault]:
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if "\t" in line:
            yield Fault(Place(number, line.index("\t") + 1), "P103", "a tab", "use spaces")
        if found := _CONTROL.search(line):
            shown = f"U+{ord(found[0]):04X}"
            yield Fault(Place(number, found.start() + 1), "P104", f"the control character {shown}", "take it away")


def _syntax(error: yaml.MarkedYAMLError) -> Fault:
    mark: Any = error.problem_mark or error.context_mark
    message = " ".join(part for part in (error.context, error.problem) if part) or "not YAML"
    return Fault(_place(mark, 1), "P102", message, "check the indentation, the quotes and the colon before this place")


def _place(mark: Any, length: int) -> Place:
    return Place(mark.line + 1, mark.column + 1, length) if mark else Place(1, 1)
