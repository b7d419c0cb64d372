"""What was proven wrong in the feeds that SOFA published on 22 August 2026 is right in ours.

The letters and numbers are those of the list of proven errors.
"""

import datetime
import json
import re

import pytest

from generator.model.version import Version
from tests.content.real import catalogue
from tests.content.test_sofa import both, feeds, identifiers, offered, patches
from tests.render.sofa.made import MAC, PHONE, entries, releases

PLATFORMS = {MAC: ("macos",), PHONE: ("ios", "ipados")}


@both
def test_w1_no_build_is_of_another_platform(path: str) -> None:
    known = {number for row in offered(path) for number in (row.build, *row.item.aliases)}
    for release in releases(feeds()[path]):
        assert set(release["AllBuilds"]) <= known


def test_w1_the_builds_of_26_6_and_26_5_are_those_of_ios() -> None:
    found = entries(feeds()[PHONE])
    assert (found["26.6"]["Build"], found["26.5"]["Build"]) == ("23G71", "23F77")


def test_w2_and_w3_26_4_took_the_place_of_the_patches_of_march_2026() -> None:
    days = {"ReleaseDate": "2026-03-24T00:00:00Z", "DaysLater": 7}
    phone = {"ProductVersion": "26.4", "Build": "23E246", **days}
    assert patches(PHONE)["23D771330a"]["SupersededBy"] == phone
    for build in ("25D771280a", "25D771400a"):
        mac = {"ProductVersion": "26.4", "Build": "25E246", **days}
        assert patches(MAC)[build]["SupersededBy"] == mac


@both
def test_e1_and_e2_no_build_is_empty_or_made_up(path: str) -> None:
    text = json.dumps(feeds()[path])
    assert '"Build": ""' not in text
    for build in re.findall(r'"Build": "([^"]*)"', text):
        rows = [catalogue().rows.get((platform, build)) for platform in PLATFORMS[path]]
        assert any(rows) or build in patches(path)


@both
def test_l1_and_l2_the_latest_is_the_highest_version_and_stands_first(path: str) -> None:
    for line in feeds()[path]["OSVersions"]:
        versions = [Version(release["ProductVersion"]) for release in line["SecurityReleases"]]
        assert versions == sorted(versions, reverse=True)
        assert line["Latest"] == line["SecurityReleases"][0]


def test_l1_and_l2_18_7_10_is_newer_than_18_7_9() -> None:
    latest = {line["OSVersion"]: line["Latest"] for line in feeds()[PHONE]["OSVersions"]}
    assert (latest["18"]["ProductVersion"], latest["17"]["ProductVersion"]) == ("18.7.10", "17.7.11")
    assert (len(latest["18"]["SupportedDevices"]), latest["18"]["DeviceScope"]) == (6, "device-specific")


@both
def test_l3_no_second_number_leads(path: str) -> None:
    aliases = {alias for row in offered(path) for alias in row.item.aliases}
    assert not aliases & {release["Build"] for release in releases(feeds()[path])}


@pytest.mark.parametrize(
    ("version", "day"), [("13.3.1", "2023-04-07"), ("13.2.1", "2023-02-13"), ("13.0.1", "2022-11-09")]
)
def test_d1_a_date_is_that_of_the_release(version: str, day: str) -> None:
    assert entries(feeds()[MAC])[version]["ReleaseDate"] == f"{day}T00:00:00Z"


def test_d2_a_version_stands_once_with_the_day_of_its_main_build() -> None:
    found = entries(feeds()[PHONE])
    told = {v: (found[v]["Build"], found[v]["ReleaseDate"][:10]) for v in ("17.0.2", "18.7.7")}
    assert told == {"17.0.2": ("21A351", "2023-09-26"), "18.7.7": ("22H340", "2026-04-01")}
    assert {"21A350", "21A351"} <= set(found["17.0.2"]["AllBuilds"])


def test_s1_no_list_of_devices_serves_a_whole_line() -> None:
    found = entries(feeds()[MAC])
    counts = {v: len(identifiers(MAC, found[v]["SupportedDevices"])) for v in ("26.0", "26.2", "26.3.2", "26.4")}
    assert counts == {"26.0": 54, "26.2": 55, "26.3.2": 1, "26.4": 62}
    assert found["26.3.2"]["SupportedDevices"] == ["J700AP"]
    assert "J700AP" not in found["26.2"]["SupportedDevices"]


def test_s2_and_s3_no_release_misses_its_devices() -> None:
    assert {"J313AP", "J604AP"} <= set(entries(feeds()[MAC])["15.5"]["SupportedDevices"])
    assert all(release["SupportedDevices"] for path in (MAC, PHONE) for release in releases(feeds()[path]))


def test_s3_and_s4_what_is_for_a_few_says_so() -> None:
    mac, phone = entries(feeds()[MAC]), entries(feeds()[PHONE])
    few = (mac["26.3.2"], phone["17.7.11"], phone["26.5.1"], phone["18.7.9"], phone["16.1.2"])
    assert {entry["DeviceScope"] for entry in few} == {"device-specific"}
    assert {entry["DeviceScope"] for entry in (mac["26.4"], phone["26.4"], phone["18.7.7"])} == {"universal"}


def test_b1_and_b2_every_board_names_its_own_mac() -> None:
    devices = feeds()[MAC]["Devices"]
    macs = [d for d in catalogue().fleet.devices.values() if catalogue().families[d.identifier] == "mac"]
    boards = {board: d.identifier for d in macs for board in (*d.boards, *d.efi_boards)}
    assert {key: entry["DeviceID"] for key, entry in devices.items()} == boards
    wrong = {"J152FAP": "MacBookPro16,1", "J140AAP": "MacBookAir8,2", "Mac-AA95B1DDAB278B95": "iMac19,1"}
    assert {board: devices[board]["DeviceID"] for board in wrong} == wrong


def test_b3_no_model_is_made_up() -> None:
    models = feeds()[MAC]["Models"]
    assert models.keys() <= catalogue().fleet.devices.keys()
    assert not [name for name in models if "-" in name]


def test_n1_and_n3_names_are_those_of_the_records() -> None:
    assert feeds()[PHONE]["Devices"]["iPhone18,1"]["MarketingName"] == "iPhone 17 Pro"
    assert feeds()[MAC]["Devices"]["J700AP"]["MarketingName"] == "MacBook Neo"


def test_o2_a_mac_runs_what_it_runs() -> None:
    models = feeds()[MAC]["Models"]
    assert 26 not in models["MacBookPro15,3"]["OSVersions"]
    assert 26 in models["iMac20,1"]["OSVersions"]
    assert all(model["SupportedOS"] == [str(major) for major in model["OSVersions"]] for model in models.values())


def test_r1_the_responses_of_2023_are_there() -> None:
    assert {"20E772520a", "20F770750d"} <= patches(PHONE).keys()
    assert "20F770750b" not in patches(PHONE)
    assert "22F770830e" in patches(MAC)


@both
def test_supersession_goes_forward_and_skips_nothing(path: str) -> None:
    for line in feeds()[path]["OSVersions"]:
        for release in line["SecurityReleases"]:
            devices = set(release["SupportedDevices"])
            newer = [
                other
                for other in line["SecurityReleases"]
                if Version(other["ProductVersion"]) > Version(release["ProductVersion"])
                and other["ReleaseDate"] >= release["ReleaseDate"]
                and len(devices & set(other["SupportedDevices"])) > len(devices) / 2
            ]
            named = release.get("SupersededBy", {}).get("ProductVersion")
            assert named == (newer[-1]["ProductVersion"] if newer else None), release["ProductVersion"]


def test_supersession_of_a_version_for_a_few() -> None:
    mac, phone = entries(feeds()[MAC]), entries(feeds()[PHONE])
    assert mac["26.3.1"]["SupersededBy"]["ProductVersion"] == "26.4"
    assert phone["26.5"]["SupersededBy"]["ProductVersion"] == "26.5.2"
    assert "SupersededBy" not in phone["18.7.8"]


@both
def test_there_is_no_clock(path: str) -> None:
    feed = feeds()[path]
    assert feed["LastCheck"] == f"{catalogue().checked.isoformat()}T00:00:00+00:00"
    moments = set(re.findall(r"\d{4}-\d\d-\d\dT([^\"]*)", json.dumps(feed)))
    assert moments == {"00:00:00Z", "00:00:00+00:00"}
    assert max(datetime.date.fromisoformat(r["ReleaseDate"][:10]) for r in releases(feed)) <= catalogue().checked
