"""The parallel lists of a class: number i of each is about one installed build."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.derive.answer.index import index
from generator.derive.spans import BuildSpans, ClassSpans, Installed, LineSpans
from generator.derive.spans.installed import installed
from generator.model.catalogue import Catalogue
from generator.render.lookup.compact import Json, flat, gaps, paired, shortened
from generator.render.lookup.installed import Facts, InsideText, UndoText
from generator.render.lookup.past import Past
from generator.render.lookup.shelf import Shelf

TRAIN, VERSION = re.compile(r"\d+[A-Z]"), re.compile(r"[\d.]+")
"""What builds and names that follow each other begin with."""


class Columns:
    """Reads all builds of a class; writes what holds today, then what changed over time."""

    def __init__(self, catalogue: Catalogue, spans: ClassSpans, facts: Facts, shelf: Shelf) -> None:
        self._look, self._device, self._shelf = index(catalogue), spans.devices.first, shelf
        self._programs = {name: number for number, name in enumerate(catalogue.programs, 1)}
        self.builds: list[tuple[LineSpans, BuildSpans]] = [(line, b) for line in spans.lines for b in line.builds]
        self._own = [facts.of(line, build) for line, build in self.builds]
        self.aliases = dict(self._aliases())
        shelf.builds = {build.build: place for place, (_, build) in enumerate(self.builds)}
        shelf.levels_of = [shelf.levels.add(own.levels[-1][1]) for own in self._own]

    def today(self, past: Past) -> Json:
        """What holds of each build at the end of the records."""
        undos = {str(place): self._undo(own.undos[-1][1]) for place, own in enumerate(self._own) if own.undos}
        return {
            "builds": shortened((build.build for _, build in self.builds), TRAIN),
            "names": shortened((own.names[-1][1] for own in self._own), VERSION),
            "now": [past.last(line, build) for line, build in self.builds],
            "levels": gaps(self._shelf.levels_of),
            "program": [self._program(build.installed) for _, build in self.builds],
            "inside": [self._inside(own.insides[-1][1]) for own in self._own],
            "undo": undos,
            "aliases": {alias: place for alias, (place, _) in self.aliases.items()},
            "former": {label: [place for place, _ in turns] for label, turns in self._former().items()},
        }

    def later(self, past: Past) -> Json:
        """What changed over time: days stand in it as dates, which `past` will give numbers."""
        former = self._former()
        return {
            "turned": {label: [past.dated(day) for _, day in turns] for label, turns in former.items()},
            "levels": self._changing(past, [own.levels for own in self._own], self._shelf.levels.add),
            "inside": self._changing(past, [own.insides for own in self._own], self._inside),
            "undo": self._changing(past, [own.undos for own in self._own], self._undo),
        }

    def _inside(self, inside: InsideText) -> int:
        return self._shelf.insides.add(tuple([(self._shelf.patches.add(patch), by) for patch, by in inside]))

    def _undo(self, undo: UndoText) -> int:
        return self._shelf.undos.add((self._shelf.patches.add(undo[0]), undo[1]))

    def _changing(self, past: Past, columns: Sequence[Sequence[tuple[Any, Any]]], add: Callable[[Any], int]) -> Json:
        """By place, the days and values of those that changed."""
        found: Json = {}
        for place, changing in enumerate(columns):
            if len(changing) > 1:
                pairs = flat((day, add(value)) for day, value in changing)
                days = [past.dated(day) for day in pairs[::2]]
                if len(days) > 1:
                    found[str(place)] = paired(days, pairs[1::2])
        return found

    def _former(self) -> dict[str, list[tuple[int, Any]]]:
        """What builds were called after their version, by which label, and until which day."""
        found: dict[str, list[tuple[int, Any]]] = {}
        for place, own in enumerate(self._own):
            for (_, name), (turned, later) in itertools.pairwise(own.names):
                if name != later:
                    found.setdefault(name.partition(" ")[2], []).append((place, turned))
        return found

    def _program(self, build: Installed) -> int:
        stands = build.standings[0]
        program = self._look.program(stands.platform, stands.version)
        return self._programs[program.id] if program else 0

    def _aliases(self) -> Iterator[tuple[str, tuple[int, Installed]]]:
        """Other numbers: the place of the build that each means, and what is known under it."""
        for place, (_, build) in enumerate(self.builds):
            stands = build.installed.standings[0]
            rows = () if stands.patch else self._look.catalogue.rows[stands.platform, build.build]
            for alias in sorted({alias for row in rows for alias in row.item.aliases}):
                yield str(alias), (place, installed(self._look, self._device, alias))
