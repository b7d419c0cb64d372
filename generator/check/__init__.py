"""Documents become records, and everything that is wrong with them becomes problems, all at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.check.finding import Finding, problems
from generator.check.index import Unasked, index
from generator.check.rules import RULES
from generator.check.rules.folders import misplaced_updates
from generator.check.shape import shaped
from generator.check.shape.sound import Sound
from generator.errors import Problem
from generator.model.document import Document
from generator.model.records import Records


def check(documents: Sequence[Document], unread: Iterable[str] = ()) -> tuple[Records, list[Problem]]:
    """The records that are valid on their own, and the problems of all documents, sorted by place.

    `unread` are the paths of record files that are there and could not be read: what refers to them is not refused.
    A file that is broken itself is treated in the same way, so that one mistake gives one problem; but what is sound in
    it is checked against the others.
    """
    records, own, across = findings(documents, unread)
    return records, problems([*own, *across], documents)


def findings(documents: Sequence[Document], unread: Iterable[str] = ()) -> tuple[Records, list[Finding], list[Finding]]:
    """The same before the places are known: the records, what is wrong with single files, and what does not fit."""
    records, own, sounds = shaped(documents)
    asked = Records(dict(sorted({**records.files, **{path: left.record for path, left in sounds.items()}}.items())))
    astray = list(misplaced_updates(asked))
    broken = {*unread, *(finding.path for finding in own)}
    known = index(documents, asked, Unasked(frozenset(broken), frozenset(f.path for f in astray), sounds))
    across = [_as_written(finding, sounds) for rule in RULES for finding in rule(known)]
    return records, own, [*astray, *across]


def _as_written(finding: Finding, sounds: Mapping[str, Sound]) -> Finding:
    """A finding with its way in the document, from which rows may be missing in the record."""
    left = sounds.get(finding.path)
    return replace(finding, where=left.written(finding.where)) if left else finding
