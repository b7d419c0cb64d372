"""Small foreign files of the real shapes about the made-up world, and the plans that follow from them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.importing import foreign, gdmf, sofa
from generator.model.addition import Plan
from tests import world

SOURCES = """\
  - {id: gdmf, name: The Service, url: https://service.example/}
  - {id: sofa, name: The Feed, url: https://feed.example/}
"""
FILES = {**world.FILES, "sources.yml": world.FILES["sources.yml"] + SOURCES}
IOS_40, IOS_41, MACOS_40 = "updates/ios/40.yml", "updates/ios/41.yml", "updates/macos/40.yml"
ONE, TWO, TWO_GLOBAL = "iPhone90,1", "iPhone91,1", "iPhone91,2"
DESK, LAP = "Y1AP", "y2ap"
"""Macs are listed by their boards, in either case."""
Row = dict[str, Any]


def edited(*changes: tuple[str, str, str]) -> dict[str, str]:
    """The world's files, with the two sources, and these changes of (file, old text, new text)."""
    return {**world.edited(*changes), "sources.yml": FILES["sources.yml"]}


def project(root: Path, files: Mapping[str, str] = FILES) -> Path:
    """The world on the disk, as a project that commands find."""
    world.write(root, files)
    (root / "mkdocs.yml").write_text("site_name: World\n")
    return root


def asset(version: str, build: str, date: str, *devices: str) -> Row:
    """A build of an update, as the lookup service lists it."""
    return {
        "ProductVersion": version,
        "Build": build,
        "PostingDate": date,
        "ExpirationDate": "2031-09-28",
        "SupportedDevices": list(devices),
    }


def patch(version: str, build: str, date: str, base: str, *devices: str, letter: str = "a") -> Row:
    """A build of a patch, as the lookup service lists it."""
    more = {"ProductVersionExtra": f"({letter})", "PrerequisiteBuild": base}
    return asset(version, build, date, *devices) | more


def answer(*updates: Row, patches: tuple[Row, ...] = (), every: tuple[Row, ...] = ()) -> Row:
    """What the lookup service answers; all platforms stand under one key, as far as an import cares."""
    return {
        "PublicAssetSets": {"iOS": list(updates), "visionOS": []},
        "AssetSets": {"iOS": list(every)},
        "PublicBackgroundSecurityImprovements": {"iOS": list(patches)},
    }


def release(version: str, cves: tuple[str, ...] = (), **more: Any) -> Row:
    """An update in a feed."""
    row = {
        "UpdateName": f"iOS {version}",
        "ProductName": "iOS and iPadOS",
        "ProductVersion": version,
        "Build": "",
        "AllBuilds": [],
        "ReleaseDate": "2031-06-10T00:00:00Z",
        "SecurityInfo": f"https://vendor.example/{version}",
        "CVEs": {cve: {} for cve in cves},
        "ActivelyExploitedCVEs": [],
    }
    return row | more


def improvement(build: str, base: str, **more: Any) -> Row:
    """A patch in a feed."""
    row = {
        "Version": "40.2",
        "VersionExtra": "(a)",
        "Build": build,
        "PostingDate": "2031-04-10",
        "PrerequisiteBuild": base,
    }
    return row | {"SupportedDevices": [], "SecurityInfo": "https://vendor.example/bi-2", "CVEs": None} | more


def feed(*releases: Row, patches: tuple[Row, ...] = ()) -> Row:
    """A feed of one line."""
    line = {"OSVersion": "40", "Latest": {"Build": "50C200"}, "SecurityReleases": list(releases)}
    return {"OSVersions": [line], "BackgroundSecurityImprovements": {"40": list(patches)}}


def of_gdmf(root: Path, data: Any, files: Mapping[str, str] = FILES) -> Plan:
    """The plan of an answer of the lookup service."""
    return gdmf.plan(world.catalogue(root, files), _foreign(data), ("gdmf",))


def of_sofa(root: Path, data: Any, files: Mapping[str, str] = FILES) -> Plan:
    """The plan of a feed."""
    return sofa.plan(world.catalogue(root, files), _foreign(data), ("sofa",))


def text_of(data: Any) -> str:
    """The data as the text of a foreign file."""
    return json.dumps(data, indent=1)


def _foreign(data: Any) -> foreign.Foreign:
    return foreign.read("source.json", text_of(data).encode())
