"""CVE ids and security content."""

from collections.abc import Iterator, Sequence

from generator.check.finding import Finding
from generator.check.index import Index, UpdateAt
from generator.model.document import Where


def cves_once(index: Index) -> Iterator[Finding]:
    """A CVE id stands once in a record."""
    for at in index.updates:
        yield from _twice(at.path, [((*at.where, "cves", n), cve) for n, cve in enumerate(at.update.cves or ())])
        exploited = enumerate(at.update.exploited)
        yield from _twice(at.path, [((*at.where, "exploited", n), cve) for n, cve in exploited])
    for path, patch in index.patch_files.items():
        fixes = enumerate(patch.fixes or ())
        cves = [(("fixes", f, "cves", n), cve) for f, fix in fixes for n, cve in enumerate(fix.cves or ())]
        yield from _twice(path, cves)


def _twice(path: str, cves: Sequence[tuple[Where, str]]) -> Iterator[Finding]:
    seen: set[str] = set()
    for where, cve in cves:
        if cve in seen:
            yield Finding(path, where, "P701", f"{cve} stands twice in this record", "take one away")
        seen.add(cve)


def exploited_are_fixed(index: Index) -> Iterator[Finding]:
    """What was exploited is among what the update fixes."""
    for at in index.updates:
        fixed = at.update.cves or ()
        for number, cve in enumerate(at.update.exploited):
            if cve not in fixed:
                message = f"{cve} is not among the CVE ids that the update fixes"
                yield Finding(
                    at.path, (*at.where, "exploited", number), "P702", message, "add it to cves, or correct it"
                )


def security_content_said(index: Index) -> Iterator[Finding]:
    """An update that was released says where its security content is and what it fixes, if only that it is unknown."""
    for at in index.updates:
        written = at.update.model_fields_set
        if not at.published:
            continue
        if "security_content" not in written:
            yield _unsaid(at, "P703", "security_content", "the vendor's page, none-published, or unknown")
        if "cves" not in written and not at.update.none_published:
            yield _unsaid(at, "P704", "cves", "the ids, or unknown")


def _unsaid(at: UpdateAt, code: str, key: str, value: str) -> Finding:
    message = f"{at.update.version} was released, but {key} is missing"
    return Finding(at.path, (*at.where, "version"), code, message, f"add {key}: {value}")


def nothing_published_nothing_listed(index: Index) -> Iterator[Finding]:
    """Where no security content was published, no CVE ids are listed."""
    for at in index.updates:
        if at.update.none_published and at.update.cves:
            message = f"{at.update.version} has CVE ids but no published security content"
            yield Finding(at.path, (*at.where, "cves"), "P705", message, "correct one of the two", key=True)


def released_patches_fix(index: Index) -> Iterator[Finding]:
    """Only a test fixes nothing."""
    for path, patch in index.patch_files.items():
        if patch.fixes == () and not patch.test and index.whole(path, "fixes"):
            message = "a patch that was released fixes something"
            yield Finding(path, ("fixes",), "P706", message, "write the fixes, or unknown")


RULES = (
    cves_once,
    exploited_are_fixed,
    security_content_said,
    nothing_published_nothing_listed,
    released_patches_fix,
)
