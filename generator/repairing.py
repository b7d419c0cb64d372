"""The conductor's part about repairs: each is tried, and kept only if the checks then have less to say of its file."""

import copy
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from generator.check import findings
from generator.check.codes import CODES
from generator.check.finding import Finding, problems
from generator.check.shape import shaped
from generator.edit.formatted import formatted, kept, tree
from generator.edit.plain import lines_ended
from generator.edit.repairs import Known, backwards, repair
from generator.errors import BetweenError, Problem
from generator.load import load_text
from generator.model.document import Document, Kind
from generator.model.records import MODELS

_LONGEST = 4
"""Repairs in a row: a key gets its name, its value becomes a list, the id in it gets its form."""
_HOST = re.compile(r"https://([A-Za-z0-9.-]+)")
_NAMING = (Kind.PLATFORMS, Kind.PROGRAMS, Kind.COMPONENTS)


@dataclass(slots=True)
class Patient:
    """A record file in treatment."""

    before: bytes
    """What it holds on the disk."""
    written: Document
    """What that means, once it could be read."""
    document: Document
    """What it is by now."""
    repaired: list[Problem] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether the file on the disk would change."""
        return self.document.text.encode() != self.before

    def take(self, document: Document, done: Iterable[Finding]) -> None:
        """Lets the file be this from now on; tells of what was repaired where it stood."""
        self.document = document
        self.repaired.extend(problems(done, [self.written]))

    def give_up(self) -> None:
        """Leaves the file as it is on the disk."""
        self.document = Document(self.written.path, self.written.kind, self.before.decode(), self.written.data)
        self.repaired = []


def repaired(patients: Sequence[Patient], others: Sequence[Document], unread: Collection[str]) -> None:
    """Repairs what can be repaired in the patients; `others` and `unread` are the rest of the records."""
    every = [*others, *(patient.document for patient in patients)]
    names = _names(every)
    wrong = {finding.path for finding in shaped(every)[1] if CODES[finding.code].mechanical}
    hosts = _hosts(every) if wrong else frozenset[str]()
    for patient in patients:
        if patient.document.path in wrong:
            _heal(patient, Known(MODELS[patient.document.kind], hosts, names))
    _fit(patients, others, unread)


def _heal(patient: Patient, known: Known) -> None:
    """Repairs what is wrong with a file itself, one thing after the other."""
    refused: set[tuple[str, object]] = set()
    while todo := [f for f in _own(patient.document) if _open(f) and (f.code, f.where) not in refused]:
        first = backwards(todo)[0]
        refused.add((first.code, first.where))
        document, done = patient.document, [first]
        aim = Counter(map(_said, _own(document))) - Counter([_said(first)])
        made = _after(document, [first], known)
        while made and len(done) < _LONGEST and (new := [f for f in _own(made) if not aim[_said(f)] and _open(f)]):
            done.append(new[0])
            made = _after(made, new[:1], known)
        if made and Counter(map(_said, _own(made))) <= aim:
            patient.take(made, done)
            refused.clear()


def _fit(patients: Sequence[Patient], others: Sequence[Document], unread: Collection[str]) -> None:
    """Repairs what does not fit in files that are right in themselves; all files are checked again after it."""
    was = {patient.document.path: patient.document for patient in patients}
    before = _across(was.values(), others, unread)
    tries: dict[str, tuple[Document, list[Finding]]] = {}
    for path, found in before.items():
        todo = [finding for finding in found if _open(finding)]
        made = _after(was[path], todo, Known(MODELS[was[path].kind])) if todo else None
        if made:
            tries[path] = made, todo
    if not tries:
        return
    after = _across([tries[path][0] if path in tries else was[path] for path in was], others, unread)
    for patient in patients:
        path = patient.document.path
        if path in tries and len(after.get(path, ())) < len(before[path]):
            patient.take(*tries[path])


def _after(document: Document, wanted: Sequence[Finding], known: Known) -> Document | None:
    """A file after these repairs; None if one cannot be made, or means something else in the text than in the data."""
    text = lines_ended(document.text)
    try:
        edited, meant = tree(text), copy.deepcopy(document.data)
        for finding in backwards(wanted):
            done = repair(finding.code, meant, finding.where, known)
            if done != repair(finding.code, edited, finding.where, known) or (not done and len(wanted) == 1):
                return None
        after = formatted(edited, document.path)
        made = load_text(after, document.path, document.kind)[0]
        return made if made and made.data == meant and kept(text, after, document.path) else None
    except (BetweenError, LookupError, ValueError):
        return None


def _open(finding: Finding) -> bool:
    return CODES[finding.code].mechanical


def _said(finding: Finding) -> tuple[str, str]:
    """What makes two findings of a file the same, though one of them moved."""
    return finding.code, finding.message


def _own(document: Document) -> list[Finding]:
    return shaped([document])[1]


def _across(
    patients: Iterable[Document], others: Iterable[Document], unread: Collection[str]
) -> dict[str, list[Finding]]:
    """By the patients' paths, what does not fit with the rest."""
    every = sorted([*patients, *others], key=lambda document: document.path)
    paths = {document.path for document in patients}
    found: dict[str, list[Finding]] = {}
    for finding in findings(every, unread)[2]:
        if finding.path in paths:
            found.setdefault(finding.path, []).append(finding)
    return found


def _names(documents: Iterable[Document]) -> frozenset[str]:
    """The ids of platforms, programs and components."""
    lists = [d.data.get(d.kind.value) for d in documents if d.kind in _NAMING and isinstance(d.data, dict)]
    items = [item for items in lists if isinstance(items, list) for item in items if isinstance(item, dict)]
    return frozenset(name for item in items if isinstance(name := item.get("id"), str))


def _hosts(documents: Iterable[Document]) -> frozenset[str]:
    return frozenset(host for document in documents for host in _HOST.findall(document.text))
