"""SOFA's feeds of a world, read back from the bytes that are written."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.model.catalogue import Catalogue
from generator.render.api.view import View
from generator.render.sofa import render
from tests.world import FILES, catalogue, edited

Feed = dict[str, Any]
MAC, PHONE = "sofa/v2/macos_data_feed.json", "sofa/v2/ios_data_feed.json"
OLD_MAC = "sofa/v1/macos_data_feed.json"
IPADS = """\
family: ipad
devices:
  - identifier: "iPad90,1"
    names: [Pad]
    released: 2029-09-01
    runs: {ipados: {from: 39.0}}
    sources: [list]
"""
PADS = """\
  - id: ipados
    name: iPadOS
    families: [ipad]
    lines: [{major: 40, train: 50}]
"""
PADS_40 = """\
platform: ipados
major: 40
updates:
  - version: 40.2
    security_content: https://vendor.example/40.2
    cves: [CVE-2030-1000, CVE-2031-0001, CVE-2031-0002]
    builds:
      - {build: 50C100, date: 2031-03-20, devices: all, sources: [list]}
"""


def feeds(world: Catalogue) -> dict[str, Feed]:
    """Every feed by its path."""
    return {file.path: json.loads(file.content) for file in render(View(world))}


def of(root: Path, *changes: tuple[str, str, str]) -> dict[str, Feed]:
    """The feeds of the world with these changes."""
    return feeds(catalogue(root, edited(*changes)))


def update(version: str, build: str, day: str) -> str:
    """An update of which nothing but its build is known, as it stands in a record; it is for all devices."""
    head = f"  - version: {version}\n    security_content: unknown\n    cves: unknown\n    builds:\n"
    return f"{head}      - {{build: {build}, date: {day}, devices: all, sources: [list]}}\n"


def with_pads(root: Path, changed: Mapping[str, str] = FILES) -> dict[str, Feed]:
    """The feeds of a world that has iPads as well, and these files in place of its own."""
    platforms = FILES["platforms.yml"].replace("  - id: macos", f"{PADS}  - id: macos")
    programs = FILES["programs.yml"].replace("      macos: {from", "      ipados: {from: 40.1}\n      macos: {from")
    more = {
        "platforms.yml": platforms,
        "programs.yml": programs,
        "devices/ipad.yml": IPADS,
        "updates/ipados/40.yml": PADS_40,
    }
    return feeds(catalogue(root, {**FILES, **changed, **more}))


def entries(feed: Feed) -> dict[str, Feed]:
    """The releases of all lines by version; a version that stands twice is an error."""
    found: dict[str, Feed] = {}
    for release in releases(feed):
        assert release["ProductVersion"] not in found
        found[release["ProductVersion"]] = release
    return found


def releases(feed: Feed) -> Iterator[Feed]:
    """The releases of all lines, in their order."""
    for line in feed["OSVersions"]:
        yield from line["SecurityReleases"]
