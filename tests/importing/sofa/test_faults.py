"""The known faults of the feeds, each made up anew: named where it stands, and not used."""

from pathlib import Path

import pytest

from generator.model.addition import NewSecurity
from tests.importing.made import IOS_40, Row, edited, feed, of_sofa, release

UNKNOWN = edited(
    (IOS_40, "security_content: https://vendor.example/40.2.1", "security_content: unknown"),
    (IOS_40, "cves: [CVE-2031-1000]", "cves: unknown"),
)
GOOD = release("40.2.1", ("CVE-2031-1000",), Build="50C200", AllBuilds=["50C200"])
LOWER = release("40.2", ("CVE-2030-1000", "CVE-2031-0001", "CVE-2031-0002"), ReleaseDate="2031-03-20T00:00:00Z")
LOWER |= {"Build": "50C6100", "AllBuilds": ["50C6100", "50C100"]}


def refused(root: Path, *releases: Row) -> list[tuple[str, str, str]]:
    """Code, and where it is, of all that is refused. What is right in the feed comes in even so."""
    plan = of_sofa(root, feed(*releases), UNKNOWN)
    assert [one.cves for one in plan.additions if isinstance(one, NewSecurity)] == [("CVE-2031-1000",)]
    assert not plan.contradictions
    return [(one.code, str(one.where[-1]), one.message) for one in plan.refused]


def test_a_feed_without_faults_is_not_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, GOOD, LOWER) == []


def test_a_build_of_another_platform_is_refused(tmp_path: Path) -> None:
    builds = {"Build": "50U67", "AllBuilds": ["50U67", "50L773", "50C200"]}
    (found,) = refused(tmp_path, GOOD | builds)
    assert found[:2] == ("P962", "Build")
    assert found[2].startswith("50U67, 50L773: no build of iOS 40.2.1")


def test_a_build_of_another_version_is_refused(tmp_path: Path) -> None:
    (found,) = refused(tmp_path, GOOD | {"AllBuilds": ["50C200", "50C100"]})
    assert found[:2] == ("P962", "AllBuilds")


@pytest.mark.parametrize(("build", "told"), [("", "is empty"), ("50A000", "'50A000'"), ("none", "'none'")])
def test_an_empty_or_made_up_build_is_refused(build: str, told: str, tmp_path: Path) -> None:
    (found,) = refused(tmp_path, GOOD | {"Build": build})
    assert found[:2] == ("P963", "Build")
    assert told in found[2]


def test_also_the_one_that_stands_in_for_the_latest(tmp_path: Path) -> None:
    data = feed(GOOD)
    data["OSVersions"][0]["Latest"]["Build"] = "40A000"
    plan = of_sofa(tmp_path, data, UNKNOWN)
    assert [(one.code, one.where) for one in plan.refused] == [("P963", ("OSVersions", 0, "Latest", "Build"))]


def test_a_date_after_that_of_a_higher_version_is_refused(tmp_path: Path) -> None:
    (found,) = refused(tmp_path, GOOD, LOWER | {"ReleaseDate": "2031-12-01T00:00:00Z"})
    assert found[:2] == ("P964", "ReleaseDate")


def test_a_missing_date_is_refused(tmp_path: Path) -> None:
    (found,) = refused(tmp_path, GOOD | {"ReleaseDate": ""})
    assert found[:2] == ("P964", "ReleaseDate")


def test_a_version_twice_is_refused_if_it_says_another_thing(tmp_path: Path) -> None:
    assert refused(tmp_path, GOOD, GOOD) == []
    (found,) = refused(tmp_path, GOOD, GOOD | {"SecurityInfo": "https://vendor.example/other"})
    assert found[:2] == ("P961", "ProductVersion")
