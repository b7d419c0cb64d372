"""Patches as SOFA shapes them: the ones that were released to all and not withdrawn, by their line."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from generator.model.catalogue import Catalogue
from generator.model.patch import Patch
from generator.model.rows import PatchRow
from generator.model.values import Certainty
from generator.render.sofa.kinds import FeedKind
from generator.render.sofa.lineage import after, moment, reference
from generator.render.sofa.release import Release

Lines = Mapping[int, Sequence[Release]]


def improvements(catalogue: Catalogue, kind: FeedKind, lines: Lines) -> dict[str, list[dict[str, Any]]]:
    """Entries by major version as text, the newest patch first. Tests and withdrawn patches are not there to be had."""
    found: dict[tuple[str, str], list[PatchRow]] = defaultdict(list)
    for row in catalogue.patch_rows:
        if row.platform in kind.platforms and _had(catalogue, row):
            found[row.build, row.base].append(row)
    made: dict[str, list[dict[str, Any]]] = defaultdict(list)
    newest = sorted(found.values(), key=lambda rows: (rows[0].began, rows[0].version, rows[0].build), reverse=True)
    for rows in sorted(newest, key=lambda rows: -rows[0].version.major):
        line = lines.get(rows[0].version.major, ())
        made[str(rows[0].version.major)].append(_entry(catalogue, kind, line, rows))
    return dict(made)


def _had(catalogue: Catalogue, row: PatchRow) -> bool:
    released = row.released is not None and row.released.date <= catalogue.checked
    return released and not row.withdrawn_by(catalogue.checked)


def _entry(catalogue: Catalogue, kind: FeedKind, line: Sequence[Release], rows: list[PatchRow]) -> dict[str, Any]:
    """One build; on iPhone and iPad it is the same, with its devices in one list."""
    row, devices = rows[0], frozenset[str]().union(*(row.devices for row in rows))
    base = next((release for release in line if release.version == row.version), None)
    security = row.patch.security_content_of(row.platform)
    made: dict[str, Any] = {
        "Version": row.version.text,
        "VersionExtra": f"({row.letter})",
        "Build": row.build,
        "PostingDate": row.began.isoformat(),
        "DocumentationID": None,
        "PrerequisiteVersion": row.version.text,
        "PrerequisiteBuild": row.base,
        "SupportedDevices": kind.listed(catalogue, devices),
        "SecurityInfo": security if security and security.startswith("https://") else None,
        "CVEs": _cves(catalogue, row.patch),
        "DeviceScope": "universal" if base and base.universal and devices == base.devices else "device-specific",
    }
    if base:
        day = moment(base.date)
        days = (row.began - base.date).days
        made["PatchesRelease"] = {"ProductVersion": base.version.text, "Build": row.base} | {
            "ReleaseDate": day,
            "DaysLater": days,
        }
    if successor := _successor(line, row, devices):
        made["SupersededBy"] = reference(successor, row.began)
    return made


def _successor(line: Sequence[Release], row: PatchRow, devices: frozenset[str]) -> Release | None:
    """The update that took the patch in; where that is not recorded, the next one for its devices."""
    taken = next((release for release in line if release.version == row.included_version), None)
    return taken or after(line, row.version, devices, row.began)


def _cves(catalogue: Catalogue, patch: Patch) -> list[str] | None:
    """The ids that it fixes for certain; null where it fixes something and no id is certain."""
    fixes = patch.fixes_on(catalogue.checked)
    if fixes is None:
        return None
    certain = sorted({cve for fix in fixes if fix.certainty is Certainty.CERTAIN for cve in fix.cves or ()})
    return certain or (None if fixes else [])
