"""The flaws that a patch fixes, one for each CVE id, with the status of each build as far as records support it."""

from collections.abc import Iterator
from typing import Any

from generator.model.dates import spoken
from generator.model.patch import Exploited, Fix
from generator.model.rows import PatchRow
from generator.model.values import Certainty
from generator.render.csaf.products import build_id, update_rows
from generator.render.csaf.references import external
from generator.render.csaf.remediations import remediations
from generator.render.csaf.subject import Subject, plain

Vulnerability = dict[str, Any]
_EXPLOITED = {
    Exploited.NOT_REPORTED: "No exploitation of this flaw was reported.",
    Exploited.UNKNOWN: "Whether this flaw was exploited is not known.",
}


def vulnerabilities(subject: Subject) -> list[Vulnerability]:
    """One entry for each CVE id, which no record holds twice (P701), and one for each fix without an id."""
    return [_vulnerability(subject, fix, cve) for fix in subject.fixes for cve in fix.cves or (None,)]


def _vulnerability(subject: Subject, fix: Fix, cve: str | None) -> Vulnerability:
    certain = fix.certainty is Certainty.CERTAIN
    made: Vulnerability = {
        "acknowledgments": [{"summary": f"Credited by the vendor: {fix.credit}"}] if fix.credit else [],
        "cve": cve,
        "notes": list(_notes(fix)),
        "product_status": _status(subject, cve, certain),
        "references": external(subject, fix.sources),
        "remediations": [r for row in subject.rows for r in remediations(subject, row, certain, cve)],
        "threats": _threats(fix),
        "title": _title(subject, fix),
    }
    return {key: value for key, value in made.items() if value}


def _title(subject: Subject, fix: Fix) -> str:
    name = str(subject.catalogue.components[fix.component].name)
    return f"{name}, {fix.area}" if fix.area else name


def _status(subject: Subject, cve: str | None, certain: bool) -> dict[str, list[str]]:
    """What is certain: a patch fixes its flaw and its base has it; an update fixes what its own record says.

    A build of which that is only likely has no status here.
    """
    fixed: set[str] = set()
    affected: set[str] = set()
    for row in subject.rows:
        fixed |= _fixing_updates(subject, row, cve, certain)
        if certain and row.item.certainty is Certainty.CERTAIN:
            fixed.add(build_id(row.platform, row.build))
            affected.add(build_id(row.platform, row.base))
    statuses = {"fixed": sorted(fixed), "known_affected": sorted(affected)}
    return {name: ids for name, ids in statuses.items() if ids}


def _fixing_updates(subject: Subject, row: PatchRow, cve: str | None, certain: bool) -> set[str]:
    update = subject.taken_in(row)
    if update is None or row.included is None:
        return set()
    inherits = certain and row.included.certainty is Certainty.CERTAIN
    if not inherits and cve not in (update.update.cves or ()):
        return set()
    return {build_id(found.platform, found.build) for found in update_rows(subject, row)}


def _notes(fix: Fix) -> Iterator[Vulnerability]:
    if fix.impact:
        yield {"category": "description", "text": plain(fix.impact), "title": "What it allows"}
    else:
        yield {"category": "general", "text": "What this flaw allows is not known.", "title": "What it allows"}
    if fix.change:
        yield {"category": "details", "text": plain(fix.change), "title": "What was changed"}
    if fix.exploited in _EXPLOITED:
        yield {"category": "general", "text": _EXPLOITED[fix.exploited], "title": "Exploitation"}
    if fix.known:
        text = f"That this was fixed became public on {spoken(fix.known)}, after the release."
        yield {"category": "general", "text": text, "title": "When it became public"}
    if fix.certainty is not Certainty.CERTAIN:
        text = (
            f"That the patch fixes this flaw is {fix.certainty}, not certain. Statuses here say only what is certain."
        )
        yield {"category": "general", "text": text, "title": "How sure this is"}


def _threats(fix: Fix) -> list[Vulnerability]:
    if fix.exploited is not Exploited.REPORTED:
        return []
    return [{"category": "exploit_status", "details": "Exploitation of this flaw was reported."}]
