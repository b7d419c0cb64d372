"""Flaws: what is said of builds is certain, and what is not known has no status."""

from pathlib import Path
from typing import Any

from tests.render.csaf.made import AGAIN, KERNEL, WITHDRAWN, Advisory, file_of, of

LIKELY = ("    exploited: reported\n", "    exploited: reported\n    certainty: likely\n")


def flaw(advisory: Advisory) -> dict[str, Any]:
    (found,) = advisory["vulnerabilities"]
    return dict(found)


def test_a_patch_and_the_update_fix_and_the_base_is_affected(tmp_path: Path) -> None:
    assert flaw(of(tmp_path)[AGAIN])["product_status"] == {
        "fixed": ["ios-50B770500b", "ios-50C100", "macos-60B770500b", "macos-60B770501b", "macos-60C100"],
        "known_affected": ["ios-50B50", "macos-60B2050", "macos-60B50"],
    }


def test_where_the_fix_is_only_likely_the_updates_own_record_alone_counts(tmp_path: Path) -> None:
    found = flaw(of(tmp_path, (file_of(AGAIN), *LIKELY))[AGAIN])
    assert found["product_status"] == {"fixed": ["ios-50C100", "macos-60C100"]}
    assert any("likely, not certain" in note["text"] for note in found["notes"])


def test_a_build_that_is_only_inferred_has_no_status(tmp_path: Path) -> None:
    old = "{platform: ios, version: 40.1, letter: b, build: 50B770500b, base: 50B50, "
    found = flaw(of(tmp_path, (file_of(AGAIN), old, f"{old}certainty: inferred, "))[AGAIN])
    assert not {"ios-50B770500b", "ios-50B50"} & set().union(*found["product_status"].values())


def test_an_inclusion_that_is_not_certain_needs_the_updates_own_record(tmp_path: Path) -> None:
    old = "in: {ios: 40.2, macos: 40.2}"
    doubt = (file_of(AGAIN), old, f"{old}, certainty: inferred")
    assert "macos-60C100" in flaw(of(tmp_path, doubt)[AGAIN])["product_status"]["fixed"]
    gone = ("updates/macos/40.yml", "cves: [CVE-2031-0001, CVE-2031-0002]", "cves: [CVE-2031-0002]")
    fixed = flaw(of(tmp_path, doubt, gone)[AGAIN])["product_status"]["fixed"]
    assert "macos-60C100" not in fixed
    assert "ios-50C100" in fixed


def test_an_unknown_flaw_has_no_id_no_status_and_says_so(tmp_path: Path) -> None:
    found = flaw(of(tmp_path)[KERNEL])
    assert found.keys() == {"notes", "references", "title"}
    assert [note["text"] for note in found["notes"][:2]] == [
        "What this flaw allows is not known.",
        "Whether this flaw was exploited is not known.",
    ]


def test_each_id_of_each_fix_is_a_flaw_of_its_own(tmp_path: Path) -> None:
    second = "  - {component: kernel, cves: [CVE-2031-0002, CVE-2031-0003], exploited: not-reported, impact: unknown, "
    advisory = of(tmp_path, (file_of(AGAIN), "events:\n", f"{second}sources: [list]}}\nevents:\n"))[AGAIN]
    assert [(found["cve"], found["title"], "threats" in found) for found in advisory["vulnerabilities"]] == [
        ("CVE-2031-0001", "WebKit", True),
        ("CVE-2031-0002", "Kernel", False),
        ("CVE-2031-0003", "Kernel", False),
    ]


def test_exploitation_is_a_threat_where_it_was_reported(tmp_path: Path) -> None:
    assert flaw(of(tmp_path)[AGAIN])["threats"] == [
        {"category": "exploit_status", "details": "Exploitation of this flaw was reported."}
    ]


def test_words_sources_and_credit_come_from_the_fix(tmp_path: Path) -> None:
    found = flaw(of(tmp_path)[WITHDRAWN])
    assert {note["title"]: note["text"] for note in found["notes"]} == {
        "What it allows": "A web page could run code.",
        "What was changed": "Better checks.",
    }
    assert found["acknowledgments"] == [{"summary": "Credited by the vendor: A. Person"}]
    assert [reference["url"] for reference in found["references"]] == ["https://list.example/"]
