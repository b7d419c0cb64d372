"""Where everything in a YAML text stands: read only for a file that has a problem, since most have none."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.load.strict import DEEPEST, next_event
from generator.model.document import Place, Places, Where, lines


def places(text: str) -> Places:
    """Where every value (False) and every key (True) of a text stands that `read` accepts."""
    surveyor = _Surveyor(next_event(text))
    with contextlib.suppress(yaml.YAMLError):
        while (event := surveyor.next()) is not None:
            if isinstance(event, yaml.NodeEvent):
                surveyor.node(event, ())
    return _within(surveyor.found, lines(text))


def _within(found: dict[tuple[Where, bool], Place], every: Sequence[str]) -> Places:
    """An empty value at the end of a text begins, for the library, on the line after it: the last line ends with it."""
    last = Place(len(every), len(every[-1]) + 1, 1)
    return {way: place if place.line <= len(every) else last for way, place in found.items()}


@dataclass(slots=True)
class _Surveyor:
    next: Callable[[], Any]
    found: dict[tuple[Where, bool], Place] = field(default_factory=dict)

    def node(self, event: Any, where: Where) -> None:
        """Notes this node and all below it; below the depth that is refused anyway, nothing more."""
        self._note(event, where, key=False)
        if len(where) > DEEPEST:
            return
        if isinstance(event, yaml.MappingStartEvent):
            self._mapping(where)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._sequence(where)

    def _mapping(self, where: Where) -> None:
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = (*where, str(getattr(event, "value", "?")))
            self._note(event, key, key=True)
            if not isinstance(event, yaml.ScalarEvent):  # a key that is refused; what is in it must be passed by
                self.node(event, key)
            self.node(self.next(), key)

    def _sequence(self, where: Where) -> None:
        index = 0
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            self.node(event, (*where, index))
            index += 1

    def _note(self, event: Any, where: Where, key: bool) -> None:
        start, end = event.start_mark, event.end_mark
        on_one_line = isinstance(event, yaml.ScalarEvent) and start.line == end.line
        length = max(end.column - start.column, 1) if on_one_line else 1
        self.found.setdefault((where, key), Place(start.line + 1, start.column + 1, length))
