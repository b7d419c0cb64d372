"""One entry a version: which builds it has, which of them leads, and for whom they are."""

from pathlib import Path

import pytest

from tests.render.sofa.made import MAC, PHONE, entries, of, update, with_pads

IOS_40 = "updates/ios/40.yml"
RELEASE = "      - {build: 50C100, date: 2031-03-20, devices: all, aliases: [50C6100], sources: [list]}\n"


def test_only_what_was_released_is_there_and_newest_comes_first(tmp_path: Path) -> None:
    lines = of(tmp_path)[PHONE]["OSVersions"]
    assert [line["OSVersion"] for line in lines] == ["41", "40"]
    versions = [[release["ProductVersion"] for release in line["SecurityReleases"]] for line in lines]
    assert versions == [["41.0"], ["40.2.1", "40.2", "40.1"]]
    assert [line["Latest"] for line in lines] == [line["SecurityReleases"][0] for line in lines]


def test_versions_are_ordered_by_number_and_not_as_text(tmp_path: Path) -> None:
    feed = of(tmp_path, (IOS_40, "updates:\n", f"updates:\n{update('40.10', '50D1', '2031-06-01')}"))[PHONE]
    assert feed["OSVersions"][1]["Latest"]["ProductVersion"] == "40.10"


def test_another_number_follows_its_build_and_never_leads(tmp_path: Path) -> None:
    release = entries(of(tmp_path)[PHONE])["40.2"]
    assert (release["Build"], release["AllBuilds"]) == ("50C100", ["50C100", "50C6100"])


def test_the_build_for_the_most_devices_leads_and_dates_the_entry(tmp_path: Path) -> None:
    two = RELEASE.replace("devices: all", "devices: {rule: all, except: [Phone One]}") + RELEASE.replace(
        "50C100, date: 2031-03-20, devices: all, aliases: [50C6100]", "50C90, date: 2031-03-18, devices: [Phone One]"
    ).replace("devices: [Phone One]", "devices: {only: [Phone One]}")
    release = entries(of(tmp_path, (IOS_40, RELEASE, two))[PHONE])["40.2"]
    assert (release["Build"], release["ReleaseDate"]) == ("50C100", "2031-03-20T00:00:00Z")
    assert release["AllBuilds"] == ["50C100", "50C6100", "50C90"]
    assert release["SupportedDevices"] == ["iPhone90,1", "iPhone91,1", "iPhone91,2"]


def test_a_version_for_some_devices_lists_those_only_and_says_so(tmp_path: Path) -> None:
    found = entries(of(tmp_path)[PHONE])
    assert (found["40.2.1"]["SupportedDevices"], found["40.2.1"]["DeviceScope"]) == (["iPhone90,1"], "device-specific")
    assert found["40.2"]["DeviceScope"] == "universal"
    assert found["41.0"]["SupportedDevices"] == ["iPhone91,1", "iPhone91,2"]


def test_macs_stand_by_their_boards_and_each_version_has_its_own(tmp_path: Path) -> None:
    old = "60C100, date: 2031-03-20, devices: all"
    found = entries(of(tmp_path, ("updates/macos/40.yml", old, old.replace("all", "{only: [Lap]}")))[MAC])
    assert found["40.1"]["SupportedDevices"] == ["Y1AP", "Y2AP"]
    assert found["40.2"]["SupportedDevices"] == ["Y2AP"]


@pytest.mark.parametrize("mark", ["factory: true, ", "channel: beta, label: beta, "])
def test_what_was_never_offered_as_an_update_is_no_release(tmp_path: Path, mark: str) -> None:
    old = "{build: 60B2050, date"
    found = entries(of(tmp_path, ("updates/macos/40.yml", old, f"{{build: 60B2050, {mark}date"))[MAC])
    assert (found["40.1"]["AllBuilds"], found["40.1"]["SupportedDevices"]) == (["60B50"], ["Y1AP"])


def test_a_withdrawn_update_is_not_asked_for(tmp_path: Path) -> None:
    event = "events: [{date: 2031-05-22, event: withdrawn, reason: It broke., sources: [list]}], "
    old = "{build: 50C200, date: 2031-05-20, "
    feed = of(tmp_path, (IOS_40, old, old + event))[PHONE]
    assert feed["OSVersions"][1]["Latest"]["ProductVersion"] == "40.2"


def test_platforms_that_share_a_version_share_its_entry(tmp_path: Path) -> None:
    found = entries(with_pads(tmp_path)[PHONE])
    assert found["40.2"]["UpdateName"] == "iOS 40.2 and iPadOS 40.2"
    assert found["40.2"]["SupportedDevices"] == ["iPad90,1", "iPhone90,1", "iPhone91,1", "iPhone91,2"]
    assert found["40.1"]["UpdateName"] == "iOS 40.1"
    assert {release["ProductName"] for release in found.values()} == {"iOS and iPadOS"}


def test_a_version_for_iphones_alone_is_not_for_all(tmp_path: Path) -> None:
    found = entries(with_pads(tmp_path)[PHONE])
    assert (found["40.2"]["DeviceScope"], found["40.1"]["DeviceScope"]) == ("universal", "device-specific")
