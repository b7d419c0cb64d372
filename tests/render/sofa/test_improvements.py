"""Patches in SOFA's shape: those that can be had, with the right base, devices and successor."""

from pathlib import Path
from typing import Any

from tests.render.sofa.made import MAC, PHONE, feeds, of, with_pads
from tests.world import FILES, catalogue

FIRST = "patches/2031/2031-02-01-webkit-a.yml"
KERNEL = "patches/2031/2031-04-10-kernel-a.yml"


def patches(feed: Any) -> dict[str, Any]:
    return {entry["Build"]: entry for line in feed["BackgroundSecurityImprovements"].values() for entry in line}


def test_a_patch_has_its_letter_base_devices_and_successor(tmp_path: Path) -> None:
    assert patches(of(tmp_path)[PHONE])["50B770500b"] == {
        "Version": "40.1",
        "VersionExtra": "(b)",
        "Build": "50B770500b",
        "PostingDate": "2031-02-04",
        "DocumentationID": None,
        "PrerequisiteVersion": "40.1",
        "PrerequisiteBuild": "50B50",
        "SupportedDevices": ["iPhone90,1", "iPhone91,1", "iPhone91,2"],
        "SecurityInfo": "https://vendor.example/bi",
        "CVEs": ["CVE-2031-0001"],
        "DeviceScope": "universal",
        "PatchesRelease": {
            "ProductVersion": "40.1",
            "Build": "50B50",
            "ReleaseDate": "2031-01-15T00:00:00Z",
            "DaysLater": 20,
        },
        "SupersededBy": {
            "ProductVersion": "40.2",
            "Build": "50C100",
            "ReleaseDate": "2031-03-20T00:00:00Z",
            "DaysLater": 44,
        },
    }


def test_lines_and_patches_stand_newest_first(tmp_path: Path) -> None:
    lines = of(tmp_path)[PHONE]["BackgroundSecurityImprovements"]
    assert {major: [entry["Build"] for entry in line] for major, line in lines.items()} == {
        "40": ["50C771000a", "50B770500b"]
    }


def test_withdrawn_patches_and_tests_cannot_be_had(tmp_path: Path) -> None:
    found = {**patches(of(tmp_path)[PHONE]), **patches(of(tmp_path)[MAC])}
    assert not {"50B770500a", "60B770500a", "60B770501a", "50C770001a"} & found.keys()


def test_a_patch_is_for_the_devices_of_its_own_base(tmp_path: Path) -> None:
    found = patches(of(tmp_path)[MAC])
    devices = {build: (entry["SupportedDevices"], entry["DeviceScope"]) for build, entry in found.items()}
    assert devices == {
        "60B770500b": (["Y1AP"], "device-specific"),
        "60B770501b": (["Y2AP"], "device-specific"),
    }


def test_where_no_update_is_known_to_include_it_the_next_one_for_its_devices_counts(tmp_path: Path) -> None:
    assert "SupersededBy" not in patches(of(tmp_path)[PHONE])["50C771000a"]
    wide = of(tmp_path, ("updates/ios/40.yml", "{rule: ends-here}", "all"))
    assert patches(wide[PHONE])["50C771000a"]["SupersededBy"]["ProductVersion"] == "40.2.1"


def test_an_id_that_is_not_certain_is_not_claimed(tmp_path: Path) -> None:
    assert patches(of(tmp_path)[PHONE])["50C771000a"]["CVEs"] is None
    known = of(tmp_path, (KERNEL, "cves: unknown", "cves: [CVE-2031-7777]"))
    assert patches(known[PHONE])["50C771000a"]["CVEs"] is None
    certain = ((KERNEL, "cves: unknown", "cves: [CVE-2031-7777]"), (KERNEL, "    certainty: likely\n", ""))
    assert patches(of(tmp_path, *certain)[PHONE])["50C771000a"]["CVEs"] == ["CVE-2031-7777"]


def test_a_feed_without_patches_has_an_empty_block(tmp_path: Path) -> None:
    none = {name: text for name, text in FILES.items() if not name.startswith("patches/")}
    assert feeds(catalogue(tmp_path, none))[MAC]["BackgroundSecurityImprovements"] == {}


def test_iphones_and_ipads_share_the_entry_of_a_build(tmp_path: Path) -> None:
    feed = with_pads(tmp_path)[PHONE]
    assert patches(feed)["50C771000a"]["DeviceScope"] == "device-specific"
    assert patches(feed)["50C771000a"]["SupportedDevices"] == ["iPhone90,1", "iPhone91,1", "iPhone91,2"]
    line = "  - {platform: ipados, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}\n"
    both = FILES[KERNEL].replace("fixes:\n", f"{line}fixes:\n")
    shared = patches(with_pads(tmp_path, {KERNEL: both})[PHONE])["50C771000a"]
    assert shared["SupportedDevices"] == ["iPad90,1", "iPhone90,1", "iPhone91,1", "iPhone91,2"]
    assert shared["DeviceScope"] == "universal"
