"""A whole feed, in the shape of SOFA's version 2. No clock: `LastCheck` is how far the records reach."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.render.sofa.entries import entry
from generator.render.sofa.improvements import improvements
from generator.render.sofa.kinds import FeedKind
from generator.render.sofa.models import devices, models, supported_models
from generator.render.sofa.release import Release, releases

SCHEMA = "2026.04.11.2"
"""The version of SOFA's schemas that these feeds keep to."""
Feed = dict[str, Any]


def feed(catalogue: Catalogue, kind: FeedKind) -> Feed:
    """One feed as plain data, its keys in SOFA's order."""
    lines = {major: releases(catalogue, kind, major) for major in _majors(catalogue, kind)}
    lines = {major: line for major, line in lines.items() if line}
    content: Feed = {"OSVersions": [_line(catalogue, kind, major, line) for major, line in lines.items()]}
    if kind.boards:
        content["Models"] = models(catalogue, kind, tuple(lines))
    content |= {
        "Devices": devices(catalogue, kind),
        **(_without_records() if kind.boards else {}),
        "BackgroundSecurityImprovements": improvements(catalogue, kind, lines),
    }
    head = {"SchemaVersion": SCHEMA, "Version": "2.0", "UpdateHash": _hash(content)}
    return {**head, "LastCheck": f"{catalogue.checked.isoformat()}T00:00:00+00:00", **content}


def written(path: str, made: Feed) -> OutputFile:
    """A feed as a file: one line of ASCII, since machines read it."""
    return OutputFile(path, (json.dumps(made, separators=(",", ":")) + "\n").encode())


def _majors(catalogue: Catalogue, kind: FeedKind) -> list[int]:
    return sorted({major for platform, major in catalogue.lines if platform in kind.platforms}, reverse=True)


def _line(catalogue: Catalogue, kind: FeedKind, major: int, line: Sequence[Release]) -> Feed:
    """A line: its latest release is the highest version, and says for which devices it is."""
    entries = [entry(catalogue, kind, line, release) for release in line]
    made: Feed = {"OSVersion": str(major), "Latest": entries[0], "SecurityReleases": entries}
    if kind.boards:
        made["SupportedModels"] = supported_models(catalogue, kind, major)
    return made


def _without_records() -> Feed:
    """What SOFA says of XProtect and of installers: nothing of it is recorded here."""
    payloads = ("com.apple.XProtectFramework.XProtect", "com.apple.XprotectFramework.PluginService", "ReleaseDate")
    return {
        "XProtectPlistConfigData": {"com.apple.XProtect": "", "ReleaseDate": ""},
        "XProtectPayloads": dict.fromkeys(payloads, ""),
        "InstallationApps": {"LatestUMA": None, "AllPreviousUMA": [], "LatestMacIPSW": None},
    }


def _hash(content: Mapping[str, Any]) -> str:
    """Changes with what the feed says, and not with the day on which it was last looked at."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
