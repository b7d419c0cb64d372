"""Where an advisory's facts come from, and where more is said."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.derive.lineage import lineage
from generator.model.patch import Patch, PatchBuild, PatchEvent, Remark, Removal
from generator.render.csaf.subject import Subject
from generator.render.csaf.tracking import file_name

Reference = dict[str, Any]


def references(subject: Subject) -> list[Reference]:
    """The document's references, each address once: itself, its page, the vendor's page, its relatives, the sources."""
    patch = subject.patch
    found = [
        _reference("self", "This advisory", address(subject, patch)),
        _reference(
            "external", f"The note on this patch at {subject.publisher.name}", subject.page(f"patches/{patch.id}")
        ),
        *_vendor(patch),
        *_relatives(subject),
        *external(subject, _sources(patch)),
    ]
    return list({reference["url"]: reference for reference in reversed(found)}.values())[::-1]


def address(subject: Subject, patch: Patch) -> str:
    """The whole address of a patch's advisory. Its year is that of the first thing that happened."""
    return f"{subject.publisher.site_url}csaf/{patch.date.year}/{file_name(patch.id)}"


def external(subject: Subject, sources: Iterable[str]) -> list[Reference]:
    """Sources as references, each address once."""
    cited = subject.catalogue.cite(*sources)
    return [_reference("external", str(citation.name), str(citation.url)) for citation in cited]


def _reference(category: str, summary: str, url: str) -> Reference:
    return {"category": category, "summary": summary, "url": url}


def _vendor(patch: Patch) -> Iterator[Reference]:
    for address in patch.security_contents():
        if address.startswith("https://"):
            yield _reference("external", "The vendor's page on the security content", address)


def _relatives(subject: Subject) -> Iterator[Reference]:
    for other in lineage(subject.catalogue, subject.patch).chain:
        if other is not subject.patch and other.date <= subject.day:
            yield _reference("external", f"The advisory on a related patch: {other.title}", address(subject, other))


def _sources(patch: Patch) -> Iterator[str]:
    facts: tuple[PatchEvent | PatchBuild | Removal | Remark, ...]
    facts = (*patch.events, *patch.builds, patch.removal, *patch.notes)
    for fact in facts:
        yield from fact.sources
