"""An advisory's id, file name and revisions: one revision for each thing that happened, and no clock."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from generator.derive.happening import Happening, HappeningKind
from generator.render.csaf.subject import Subject, moment, sure

_NAMELESS = re.compile(r"[^+\-a-z0-9]+")


def file_name(identifier: str) -> str:
    """The name that the standard prescribes for the file of a tracking id."""
    return f"{_NAMELESS.sub('_', identifier.lower())}.json"


def tracking(subject: Subject) -> dict[str, Any]:
    """The tracking block. Revisions are counted from 1, oldest first; the last one gives version and date."""
    revisions = [
        {"date": moment(day), "number": str(number), "summary": text}
        for number, (day, text) in enumerate(_revisions(subject), start=1)
    ]
    return {
        "current_release_date": revisions[-1]["date"],
        "generator": {"engine": {"name": "between-updates"}},
        "id": str(subject.patch.id),
        "initial_release_date": revisions[0]["date"],
        "revision_history": revisions,
        "status": "final",
        "version": revisions[-1]["number"],
    }


def _revisions(subject: Subject) -> list[tuple[datetime.date, str]]:
    """What happened, with what became public later, by day; the order within a day is that of the changelog."""
    told = [(happening.date, told_of(subject, happening)) for happening in subject.happenings]
    return sorted([*told, *_became_public(subject)], key=lambda revision: revision[0])


def _became_public(subject: Subject) -> Iterator[tuple[datetime.date, str]]:
    days = sorted({fix.known for fix in subject.fixes if fix.known})
    for day in days:
        cves = ", ".join(cve for fix in subject.fixes if fix.known == day for cve in fix.cves or ())
        yield day, f"It became public what was fixed{f': {cves}' if cves else ''}."


def told_of(subject: Subject, happening: Happening) -> str:
    """What happened, in a few words and the reasons that are recorded."""
    what = subject.named(happening.rows)
    other = subject.named(happening.others)
    text = {
        HappeningKind.TESTED: f"Tested on a beta: {what}.",
        HappeningKind.RELEASED: f"Released: {what}.",
        HappeningKind.WITHDRAWN: f"Withdrawn by the vendor: {what}.",
        HappeningKind.REPLACED: f"Replaced: {what}, by {other}.",
        HappeningKind.RETURNED: f"Came in place of what had been withdrawn: {other}.",
        HappeningKind.INCLUDED: f"Included in {subject.named((), happening.included_in)}: {what}.",
    }.get(happening.kind, f"Corrected, what is said of: {what}.")
    return sure(" ".join(part for part in (text, happening.reason, happening.note) if part), happening.certainty)
