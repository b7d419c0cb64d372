"""Patches of a feed, held against the records."""

from pathlib import Path

import pytest

from generator.model.addition import NewPatchPage
from tests.importing.made import edited, feed, improvement, of_sofa

KERNEL = "patches/2031/2031-04-10-kernel-a.yml"
ONE = improvement("50C771000a", "50C100")


def test_what_is_known_gives_nothing(tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(patches=(ONE, ONE | {"PrerequisiteBuild": "50C6100"})))
    assert (plan.additions, plan.contradictions, plan.left_out, plan.known) == ((), (), (), 2)


def test_an_unknown_page_is_filled_in(tmp_path: Path) -> None:
    files = edited((KERNEL, "security_content: https://vendor.example/bi-2", "security_content: unknown"))
    plan = of_sofa(tmp_path, feed(patches=(ONE,)), files)
    assert plan.additions == (NewPatchPage("2031-04-10-kernel-a", "https://vendor.example/bi-2"),)


def test_what_it_fixes_needs_a_component_and_so_a_person(tmp_path: Path) -> None:
    files = edited((KERNEL, "fixes:\n", "fixes: unknown\n"))
    text = files[KERNEL]
    start, end = text.index("  - component"), text.index("events:")
    files[KERNEL] = text[:start] + text[end:]
    plan = of_sofa(tmp_path, feed(patches=(ONE | {"CVEs": ["CVE-2031-0009"]},)), files)
    assert not plan.additions
    assert "CVE-2031-0009" in plan.left_out[0].why


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"Version": "40.1"}, "P953"),
        ({"VersionExtra": "(b)"}, "P953"),
        ({"PrerequisiteBuild": "50C200"}, "P957"),
        ({"PostingDate": "2031-04-09"}, "P954"),
        ({"SecurityInfo": "https://vendor.example/other"}, "P958"),
    ],
)
def test_what_contradicts_a_record_is_told_at_it(change: dict[str, str], code: str, tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(patches=(ONE | change,)))
    assert [(one.code, one.address) for one in plan.contradictions] == [(code, "patches/2031-04-10-kernel-a/")]
    assert not plan.additions


def test_other_ids_contradict_a_record_that_has_all(tmp_path: Path) -> None:
    files = edited((KERNEL, "    cves: unknown", "    cves: [CVE-2031-0008]"))
    plan = of_sofa(tmp_path, feed(patches=(ONE | {"CVEs": ["CVE-2031-0009"]},)), files)
    assert [one.code for one in plan.contradictions] == ["P958"]
    assert not of_sofa(tmp_path, feed(patches=(ONE | {"CVEs": ["CVE-2031-0008"]},)), files).contradictions


def test_one_without_a_record_is_left_out(tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(patches=(improvement("50C772000b", "50C100"),)))
    assert [one.what for one in plan.left_out] == ["40.2 (a), build 50C772000b"]
