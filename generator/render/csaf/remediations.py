"""What a user of an affected build can do, as it stands when the records end."""

from collections.abc import Iterator
from typing import Any

from generator.derive.patch_history import successors
from generator.model.dates import spoken
from generator.model.program import About
from generator.model.rows import PatchRow
from generator.model.values import Certainty
from generator.render.csaf.products import build_id, device_ids
from generator.render.csaf.subject import Subject, moment

Remediation = dict[str, Any]


def remediations(subject: Subject, row: PatchRow, certain: bool, cve: str | None) -> Iterator[Remediation]:
    """For the base of a build: the patch while it can be had, what came instead of it, the update that took it in.

    Where it is not certain that the patch fixes the flaw, only an update whose own record says so is offered.
    """
    found = [*(_patches(subject, row) if certain and not row.test else ()), *_update(subject, row, certain, cve)]
    if not found and certain and row.withdrawn_by(subject.day):
        details = f"The vendor withdrew {subject.named([row])}; nothing is recorded that came in its place."
        found = [_remedy(subject, row, "none_available", details)]
    yield from found


def _patches(subject: Subject, row: PatchRow) -> Iterator[Remediation]:
    if row.released and not row.withdrawn_by(subject.day):
        yield _install(subject, row, row, "")
    elif row.withdrawn:
        why = f" The vendor withdrew {subject.named([row])} on {spoken(row.withdrawn.date)}."
        for own, _, new in successors(subject.catalogue, subject.patch):
            if own is row and new.released and new.began <= subject.day and not new.withdrawn_by(subject.day):
                yield _install(subject, row, new, why)


def _install(subject: Subject, row: PatchRow, patch: PatchRow, why: str) -> Remediation:
    """Install a patch build on the base of `row`."""
    goes = f"It goes onto build {patch.base} and no other."
    details = f"Install {subject.named([patch])}, build {patch.build}. {goes}{why}"
    made = _remedy(subject, row, "vendor_fix", details, f"patches/{patch.patch.id}")
    made |= {"date": moment(patch.began)}
    facts = subject.catalogue.programs[patch.patch.program].facts_about(About.RESTART, patch.platform)
    known = [fact.text for fact in facts if fact.certainty is Certainty.CERTAIN]
    return made | ({"restart_required": {"category": "system", "details": " ".join(known)}} if known else {})


def _update(subject: Subject, row: PatchRow, certain: bool, cve: str | None) -> Iterator[Remediation]:
    update = subject.taken_in(row)
    if update is None or row.included is None or not (certain or cve in (update.update.cves or ())):
        return
    name = f"{subject.catalogue.platforms[row.platform].name} {update.version}"
    made = _remedy(subject, row, "vendor_fix", f"Install {name} or a later update.", f"updates/{update.id}")
    yield made | {"date": moment(row.included.date)}


def _remedy(subject: Subject, row: PatchRow, category: str, details: str, address: str = "") -> Remediation:
    """A remediation for the base build of `row`, and the devices that the patch is made for."""
    whom = device_ids(subject, row)
    products = [build_id(row.platform, row.base), *whom.pop("product_ids", [])]
    made = {"category": category, "details": details, **whom, "product_ids": products}
    return made | ({"url": subject.page(address)} if address else {})
