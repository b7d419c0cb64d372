"""What can be done about a flaw, as it stands when the records end."""

from pathlib import Path
from typing import Any

from tests.render.csaf.made import AGAIN, KERNEL, SITE, WITHDRAWN, Advisory, file_of, of


def remedies(advisory: Advisory) -> list[dict[str, Any]]:
    (flaw,) = advisory["vulnerabilities"]
    return list(flaw["remediations"])


def test_a_patch_is_the_remedy_of_its_own_base(tmp_path: Path) -> None:
    found = remedies(of(tmp_path)[AGAIN])
    assert found[0] == {
        "category": "vendor_fix",
        "date": "2031-02-04T00:00:00Z",
        "details": "Install iOS 40.1 (b), build 50B770500b. It goes onto build 50B50 and no other.",
        "group_ids": ["devices-of-ios-50B770500b"],
        "product_ids": ["ios-50B50"],
        "restart_required": {"category": "system", "details": "A restart completes it."},
        "url": f"{SITE}patches/{AGAIN}/",
    }
    assert found[1]["url"] == f"{SITE}updates/ios-40.2/"


def test_instead_of_a_withdrawn_patch_the_later_one_is_the_remedy(tmp_path: Path) -> None:
    details = [remedy["details"] for remedy in remedies(of(tmp_path)[WITHDRAWN])]
    assert details[0] == (
        "Install iOS 40.1 (b), build 50B770500b. It goes onto build 50B50 and no other."
        " The vendor withdrew iOS 40.1 (a) on 2 February 2031."
    )
    assert not any("50B770500a" in text for text in details)


def test_where_nothing_came_instead_there_is_no_remedy_and_that_is_said(tmp_path: Path) -> None:
    certain = (file_of(KERNEL), "    certainty: likely\n", "")
    event = "  - {date: 2031-04-12, event: withdrawn, reason: It broke., sources: [list]}\nremoval:\n"
    (remedy,) = remedies(of(tmp_path, certain, (file_of(KERNEL), "removal:\n", event))[KERNEL])
    assert (remedy["category"], "url" in remedy) == ("none_available", False)


def test_where_the_fix_is_only_likely_an_update_that_says_so_is_the_remedy(tmp_path: Path) -> None:
    old = "    exploited: reported\n"
    found = remedies(of(tmp_path, (file_of(AGAIN), old, f"{old}    certainty: likely\n"))[AGAIN])
    assert {remedy["details"] for remedy in found} == {
        "Install iOS 40.2 or a later update.",
        "Install macOS 40.2 or a later update.",
    }
