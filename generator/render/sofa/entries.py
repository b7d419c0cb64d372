"""A release as an entry of a feed. What the schema demands and no record holds is an empty value."""

from collections.abc import Sequence
from typing import Any

from generator.model.catalogue import Catalogue
from generator.render.sofa.kinds import FeedKind
from generator.render.sofa.lineage import absorbed, after, days_since_previous, moment, reference
from generator.render.sofa.release import Release

Entry = dict[str, Any]


def entry(catalogue: Catalogue, kind: FeedKind, line: Sequence[Release], release: Release) -> Entry:
    """The entry of a release; `line` are all releases of its line, newest first."""
    cves, exploited = _cves(release), _exploited(release)
    made = {
        "UpdateName": " and ".join(f"{_platform(catalogue, u.platform)} {release.version}" for u in release.updates),
        "ProductName": " and ".join(_platform(catalogue, p) for p in kind.platforms if p in catalogue.platforms),
        "ProductVersion": release.version.text,
        "Build": release.build,
        "AllBuilds": list(release.builds),
        "ReleaseDate": moment(release.date),
        "ReleaseType": "OS",
        "SecurityInfo": next((u.update.security_content or "" for u in release.updates if _page(u.update)), ""),
        "SecurityInfoContext": _context(release, len(cves), len(exploited)),
        "SupportedDevices": kind.listed(catalogue, release.devices),
        "CVEs": {cve: {"ActivelyExploited": True} if cve in exploited else {} for cve in cves},
        "ActivelyExploitedCVEs": exploited,
        "UniqueCVEsCount": len(cves),
        "DaysSincePreviousRelease": days_since_previous(line, release),
        "DeviceScope": "universal" if release.universal else "device-specific",
    }
    return {**made, **_links(line, release), "UpdateSummary": _summary(len(cves), len(exploited))}


def _platform(catalogue: Catalogue, platform: str) -> str:
    return str(catalogue.platforms[platform].name)


def _page(update: Any) -> bool:
    """Whether the vendor has a page on what the update fixes."""
    return bool(update.security_content) and not update.none_published


def _cves(release: Release) -> list[str]:
    return sorted({cve for update in release.updates for cve in update.update.cves or ()})


def _exploited(release: Release) -> list[str]:
    return sorted({cve for update in release.updates for cve in update.update.exploited})


def _context(release: Release, cves: int, exploited: int) -> str:
    """What a count of flaws means: a tool cannot tell none from not known by the number alone."""
    records = [update.update for update in release.updates]
    if any(record.cves is None and not record.none_published for record in records):
        return "Which flaws this update fixes is not known to these records."
    if not cves:
        return "No flaw with a CVE id is published for this update."
    told = f"This update fixes {cves} {'flaw' if cves == 1 else 'flaws'} with a CVE id"
    return f"{told}; {exploited} of them known to be exploited." if exploited else f"{told}."


def _links(line: Sequence[Release], release: Release) -> Entry:
    """What replaced it, and what a release for a few devices went up in, where there is any."""
    successor = after(line, release.version, release.devices, release.date)
    merged = absorbed(line, release)
    found = {"SupersededBy": successor, "MergedInto": merged}
    return {name: reference(other, release.date) for name, other in found.items() if other}


def _summary(cves: int, exploited: int) -> Entry:
    """Counts that records hold; how severe each flaw is stands in none of them."""
    severities = dict.fromkeys(("Critical", "High", "Medium", "Low", "Remote"), 0)
    stats = {"Exploited": exploited, **severities, "Total": cves}
    return {"Priority": "", "Summary": "", "Recommendation": "", "Stats": stats}
