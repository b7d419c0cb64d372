"""A document without what is wrong in it: rows are left out, and what no rule reads gets a stand-in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.check.finding import Finding
from generator.check.nearest import nearest
from generator.check.shape.words import DERIVED
from generator.model.document import Data, Document, Kind, Where
from generator.model.keys import keys_at
from generator.model.records import MODELS

_SOURCES: Data = ["https://stand-in.example/"]
_STAND_INS: Mapping[str, Data | None] = {
    "title": "-",
    "summary": "-",
    "impact": "unknown",
    "sources": _SOURCES,
    "removal": {"effect": "unknown", "sources": _SOURCES},
    **dict.fromkeys(("security_content_on", "sizes", "notes", "note", "area", "change", "credit", "certainty")),
    **dict.fromkeys(("label", "variant", "boards", "efi_boards")),
}
"""What no rule reads, with a value in its place; None where the key may be left out."""
_OF_PATCHES: Mapping[str, Data] = {"program": "stand-in", "security_content": "unknown", "fixes": "unknown"}
"""The same at the top of a patch; a rule that reads one of them asks for gaps."""


@dataclass(slots=True)
class Pruned:
    """A document, and what has been taken out of it so far."""

    document: Document
    gaps: set[Where] = field(default_factory=set)
    """The ways to what was left out or replaced, in the document."""
    _rows: set[Where] = field(default_factory=set)
    _values: dict[Where, Data | None] = field(default_factory=dict)

    def take(self, finding: Finding) -> bool:
        """Takes what a finding is about out of the document; whether that can be done."""
        where = (*finding.where, finding.lacks) if finding.lacks else finding.where
        if finding.code in ("P120", "P121"):
            if self._harmless(where):
                return True
        elif (neutral := self._neutral(where)) is not None:
            self._values[neutral[0]] = neutral[1]
            self.gaps.add(neutral[0])
            return True
        row = self._row(where)
        if row:
            self._drop(row)
        return bool(row)

    def data(self) -> Data:
        """What is left."""
        return self._copy(self.document.data, ())

    def origin(self) -> dict[Where, tuple[int, ...]]:
        """For each list that lost a row, by the way to it in what is left, the numbers of its rows in the document."""
        found = {}
        for rows in {row[:-1] for row in self._rows}:
            every = at(self.document.data, rows)
            found[self._now(rows)] = tuple(n for n in range(len(every)) if (*rows, n) not in self._rows)
        return found

    def lost(self) -> dict[Where, Data]:
        """The rows that were left out."""
        return {row: at(self.document.data, row) for row in sorted(self._rows, key=str)}

    def _harmless(self, where: Where) -> bool:
        """Leaves out an unknown key, unless it is meant as one that rules read."""
        meant = nearest(str(where[-1]), keys_at(MODELS[self.document.kind], where[:-1]))
        stands_in = self._neutral((*where[:-1], meant)) if meant else None
        if where[-1] not in DERIVED and meant and not stands_in:
            return False
        self._values[where] = None
        if stands_in and not at(self.document.data, stands_in[0]):
            self._values[stands_in[0]] = stands_in[1]
        return True

    def _neutral(self, where: Where) -> tuple[Where, Data | None] | None:
        """The nearest key on the way that no rule reads, with what stands in for it."""
        if self.document.kind is Kind.PATCH and len(where) == 1:
            if where == ("id",):
                return where, self.document.path.rsplit("/", 1)[-1].removesuffix(".yml")
            if where[0] in _OF_PATCHES:
                return where, _OF_PATCHES[str(where[0])]
        for length, part in enumerate(where, 1):
            if part in _STAND_INS and not (length == 1 and self.document.kind is Kind.SOURCES):
                return where[:length], _STAND_INS[str(part)]
        return None

    def _row(self, where: Where) -> Where:
        """The way to the nearest record in a list above; () if there is none."""
        rows = (where[:n] for n in range(len(where), 0, -1) if isinstance(where[n - 1], int))
        return next((row for row in rows if isinstance(at(self.document.data, row), dict)), ())

    def _drop(self, row: Where) -> None:
        """Leaves a row out; a list that has no other takes the row around it along."""
        self._rows.add(row)
        self.gaps.add(row)
        every = at(self.document.data, row[:-1])
        around = self._row(row[:-1])
        if around and all((*row[:-1], n) in self._rows for n in range(len(every))):
            self._drop(around)

    def _copy(self, data: Data, where: Where) -> Data:
        if isinstance(data, list):
            return [self._copy(one, (*where, n)) for n, one in enumerate(data) if (*where, n) not in self._rows]
        if not isinstance(data, dict):
            return data
        kept = {key: self._copy(one, (*where, key)) for key, one in data.items() if (*where, key) not in self._values}
        added = {str(way[-1]): value for way, value in self._values.items() if way[:-1] == where and value is not None}
        return {**kept, **added}

    def _now(self, where: Where) -> Where:
        """The way, in what is left, to what stands at `where` in the document."""
        gone = [sum((*where[:n], before) in self._rows for before in range(part)) if isinstance(part, int) else 0
                for n, part in enumerate(where)]  # fmt: skip
        return tuple(part - less if isinstance(part, int) else part for part, less in zip(where, gone, strict=True))


def at(data: Data, where: Where) -> Data:
    """What stands at the end of a way; "" where nothing does."""
    found: Any = data
    for part in where:
        if isinstance(found, dict):
            found = found.get(str(part), "")
        else:
            found = found[part] if isinstance(found, list) and isinstance(part, int) and part < len(found) else ""
    result: Data = found
    return result
