"""Documents become records, and everything that is wrong with them becomes problems, all at once."""

from collections.abc import Iterable, Sequence

from generator.check.finding import problems
from generator.check.index import index
from generator.check.rules import RULES
from generator.check.rules.folders import misplaced_updates
from generator.check.shape import shaped
from generator.errors import Problem
from generator.model.document import Document
from generator.model.records import Records


def check(documents: Sequence[Document], unread: Iterable[str] = ()) -> tuple[Records, list[Problem]]:
    """The records that are valid on their own, and the problems of all documents, sorted by place.

    `unread` are the paths of record files that are there and could not be read: what refers to them is not refused.
    A file that is broken itself is treated in the same way, so that one mistake gives one problem.
    """
    records, findings = shaped(documents)
    astray = list(misplaced_updates(records))
    broken = {*unread, *(finding.path for finding in findings), *(finding.path for finding in astray)}
    known = index(documents, records, broken)
    across = (finding for rule in RULES for finding in rule(known))
    return records, problems([*findings, *astray, *across], documents)
