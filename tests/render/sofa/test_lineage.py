"""What replaces a release: neither backwards, nor past one that came for most of its devices."""

import datetime
from pathlib import Path

from generator.model.version import Version
from generator.render.sofa.lineage import after
from generator.render.sofa.release import Release
from tests.render.sofa.made import MAC, PHONE, entries, of, update

IOS_40 = "updates/ios/40.yml"


def test_a_release_names_the_next_one_with_its_build_and_the_days_between(tmp_path: Path) -> None:
    assert entries(of(tmp_path)[PHONE])["40.1"]["SupersededBy"] == {
        "ProductVersion": "40.2",
        "Build": "50C100",
        "ReleaseDate": "2031-03-20T00:00:00Z",
        "DaysLater": 64,
    }


def test_a_version_for_a_few_devices_does_not_replace_the_others(tmp_path: Path) -> None:
    found = entries(of(tmp_path)[PHONE])
    assert "SupersededBy" not in found["40.2"]
    wide = entries(of(tmp_path, (IOS_40, "{rule: ends-here}", "{only: [Phone Two]}"))[PHONE])
    assert wide["40.2"]["SupersededBy"]["ProductVersion"] == "40.2.1"


def release(version: str, day: int, devices: str = "ab") -> Release:
    when = datetime.date(2031, 1, day)
    return Release(Version(version), (), when, (f"50D{day}",), frozenset(devices), universal=True)


def test_nothing_is_replaced_by_what_came_before_it() -> None:
    line = (release("40.3", 20), release("40.2", 5), release("40.1", 10))
    successor = after(line, Version("40.1"), frozenset("ab"), datetime.date(2031, 1, 10))
    assert successor is line[0]


def test_the_lowest_newer_version_counts_and_half_of_the_devices_do_not_make_it() -> None:
    line = (release("40.10", 20), release("40.9", 15), release("40.3", 12, "a"), release("40.2", 10))
    assert after(line, Version("40.2"), frozenset("ab"), datetime.date(2031, 1, 10)) is line[1]


def test_no_line_replaces_another(tmp_path: Path) -> None:
    assert "SupersededBy" not in entries(of(tmp_path)[PHONE])["40.2.1"]


def test_a_release_for_a_few_says_which_one_for_all_took_it_up(tmp_path: Path) -> None:
    found = entries(of(tmp_path, (IOS_40, "updates:\n", f"updates:\n{update('40.3', '50D1', '2031-06-01')}"))[PHONE])
    assert found["40.2.1"]["MergedInto"]["ProductVersion"] == "40.3"
    assert not any("MergedInto" in found[version] for version in ("40.1", "40.2", "40.3"))


def test_days_are_counted_from_the_last_older_version(tmp_path: Path) -> None:
    found = entries(of(tmp_path)[MAC])
    assert (found["40.1"]["DaysSincePreviousRelease"], found["40.2"]["DaysSincePreviousRelease"]) == (0, 64)
