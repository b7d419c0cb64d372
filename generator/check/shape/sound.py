"""The sound parts of a record that is not valid as a whole, so that a mistake in one row hides nothing in the others.

Rows that hold a mistake are left out, never guessed. A rule that would conclude something from what is not there asks
for gaps first (`generator.check.index.Index.whole`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from generator.check.finding import Finding
from generator.check.shape.pruned import Pruned
from generator.model.document import Data, Document, Where
from generator.model.records import MODELS, RecordFile


@dataclass(frozen=True, slots=True)
class Sound:
    """What is left of a record, and where it has gaps."""

    record: RecordFile
    gaps: frozenset[Where]
    """The ways, in the document, to what was left out or replaced."""
    origin: Mapping[Where, tuple[int, ...]] = field(default_factory=dict)
    """For each list that lost a row, by its way in the record: the numbers that its rows have in the document."""
    lost: Mapping[Where, Data] = field(default_factory=dict)
    """The rows that were left out, by their way in the document."""

    def written(self, where: Where) -> Where:
        """The way in the document to what stands at `where` in the record."""
        here: Where = ()
        for number, part in enumerate(where):
            rows = self.origin.get(where[:number])
            here = (*here, rows[part] if rows and isinstance(part, int) and part < len(rows) else part)
        return here

    def whole(self, where: Where) -> bool:
        """Whether nothing is missing at a place of the record, nor above or below it."""
        here = self.written(where)
        return not any(gap[: len(here)] == here[: len(gap)] for gap in self.gaps)


def sound(document: Document, findings: Iterable[Finding]) -> Sound | None:
    """What is sound in a document that has these findings; None if too little is left to be asked."""
    pruned = Pruned(document)
    if not all(pruned.take(finding) for finding in findings):
        return None
    try:
        record = MODELS[document.kind].model_validate(pruned.data())
    except ValidationError:
        return None
    return Sound(record, frozenset(pruned.gaps), pruned.origin(), pruned.lost())
