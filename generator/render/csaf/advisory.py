"""One advisory: the whole document about one patch."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.derive.happening import HappeningKind
from generator.render.csaf.products import product_tree
from generator.render.csaf.references import references
from generator.render.csaf.subject import Publisher, Subject, plain, sure
from generator.render.csaf.tracking import told_of, tracking
from generator.render.csaf.vulnerabilities import vulnerabilities

Advisory = dict[str, Any]
_CHANGES = {
    HappeningKind.WITHDRAWN: "Withdrawn",
    HappeningKind.REPLACED: "Replaced",
    HappeningKind.RETURNED: "What came in its place",
    HappeningKind.INCLUDED: "Included in an update",
}
_DISCLAIMER = (
    "An independent third party wrote this advisory from public sources; the vendor neither wrote nor approved it."
    " Dates are those of the events, to the day. No score is given, since no source of these records has one."
)


def advisory(subject: Subject) -> Advisory:
    """The document. A patch that fixes nothing, or of which nothing is known, is an informational advisory."""
    flaws = vulnerabilities(subject)
    made: Advisory = {"document": _document(subject, flaws), "product_tree": product_tree(subject)}
    return made | ({"vulnerabilities": flaws} if flaws else {})


def publisher(who: Publisher) -> Advisory:
    """The publisher block: neither the vendor nor its voice."""
    authority = "Independent of the vendor: it describes the vendor's patches from public sources."
    return {"category": "other", "issuing_authority": authority, "name": who.name, "namespace": who.site_url}


def _document(subject: Subject, flaws: Sequence[Advisory]) -> Advisory:
    return {
        "category": _profile(flaws),
        "csaf_version": "2.0",
        "distribution": {"tlp": {"label": "WHITE", "url": "https://www.first.org/tlp/"}},
        "lang": "en",
        "notes": list(_notes(subject)),
        "publisher": publisher(subject.publisher),
        "references": references(subject),
        "title": plain(f"{subject.named(subject.rows)}: {subject.patch.title}"),
        "tracking": tracking(subject),
    }


def _profile(flaws: Sequence[Advisory]) -> str:
    """A security advisory needs a status for each flaw; where a flaw can have none, only the base profile is left."""
    if not flaws:
        return "csaf_informational_advisory"
    return "csaf_security_advisory" if all("product_status" in flaw for flaw in flaws) else "csaf_base"


def _notes(subject: Subject) -> Iterator[Advisory]:
    patch = subject.patch
    yield _note("summary", "Summary", patch.summary)
    for happening in subject.happenings:
        if happening.kind in _CHANGES:
            yield _note("general", _CHANGES[happening.kind], told_of(subject, happening))
    fixes = patch.fixes_on(subject.day)
    if fixes is None:
        yield _note("general", "What it fixes", "What this patch fixes is not known.")
    elif not fixes:
        yield _note("general", "What it fixes", "This patch fixes nothing: it was a test.")
    removal = patch.removal.effect or "What a device is left with after it is removed is not known."
    told = " ".join(part for part in (removal, patch.removal.note) if part)
    yield _note("general", "Removing it", sure(told, patch.removal.certainty))
    for row in subject.rows:
        if row.item.note:
            yield _note("details", f"About build {row.build}", sure(row.item.note, row.item.certainty))
    for remark in patch.notes:
        yield _note("details", "Worth knowing", sure(remark.text, remark.certainty))
    yield _note("legal_disclaimer", "Who wrote this", _DISCLAIMER)


def _note(category: str, title: str, text: str) -> Advisory:
    return {"category": category, "text": plain(text), "title": title}
