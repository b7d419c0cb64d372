"""A feed as a whole: no clock, a hash of what it says, and the same bytes for the same records."""

import re
from pathlib import Path

from generator.render.api.view import View
from generator.render.sofa import render
from tests.render.sofa.made import MAC, OLD_MAC, PHONE, feeds, of
from tests.world import FILES, catalogue


def test_which_feeds_there_are_follows_the_platforms(tmp_path: Path) -> None:
    assert of(tmp_path).keys() == {MAC, OLD_MAC, PHONE}
    without = {name: text for name, text in FILES.items() if "mac" not in name and not name.startswith("patches")}
    without["platforms.yml"] = re.sub(r"  - id: macos\n(    .*\n)+", "", FILES["platforms.yml"])
    without["programs.yml"] = re.sub(
        r"      - platforms: \[macos\]\n(        .*\n)+", "", FILES["programs.yml"]
    ).replace("      macos: {from: 40.1}\n", "")
    assert feeds(catalogue(tmp_path / "phones", without)).keys() == {PHONE}


def test_the_only_date_of_today_is_how_far_the_records_reach(tmp_path: Path) -> None:
    feed = of(tmp_path)[MAC]
    assert (feed["LastCheck"], feed["SchemaVersion"], feed["Version"]) == (
        "2031-06-30T00:00:00+00:00",
        "2026.04.11.2",
        "2.0",
    )


def test_the_hash_follows_what_is_said_and_not_when_it_was_checked(tmp_path: Path) -> None:
    hashes = {name: feed["UpdateHash"] for name, feed in of(tmp_path).items()}
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in hashes.values())
    later = of(tmp_path, ("platforms.yml", "checked: 2031-06-30", "checked: 2031-07-15"))
    assert {name: feed["UpdateHash"] for name, feed in later.items()} == hashes
    assert later[MAC]["LastCheck"] != of(tmp_path)[MAC]["LastCheck"]
    changed = of(tmp_path, ("updates/macos/40.yml", "cves: [CVE-2031-0001, CVE-2031-0002]", "cves: [CVE-2031-0001]"))
    assert changed[MAC]["UpdateHash"] != hashes[MAC]
    assert changed[PHONE]["UpdateHash"] == hashes[PHONE]


def test_what_is_not_recorded_of_the_mac_is_there_and_empty(tmp_path: Path) -> None:
    feed = of(tmp_path)[MAC]
    assert set(feed["XProtectPayloads"].values()) == set(feed["XProtectPlistConfigData"].values()) == {""}
    assert feed["InstallationApps"] == {"LatestUMA": None, "AllPreviousUMA": [], "LatestMacIPSW": None}


def test_the_same_records_give_the_same_bytes_on_one_line(tmp_path: Path) -> None:
    first, second = (list(render(View(catalogue(tmp_path / name)))) for name in ("one", "two"))
    assert first == second
    assert all(file.content.count(b"\n") == 1 and file.content.endswith(b"\n") for file in first)
