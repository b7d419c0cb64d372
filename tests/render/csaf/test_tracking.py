"""Revisions follow from events, in their order, with no clock."""

from pathlib import Path

import pytest

from generator.render.csaf.tracking import file_name
from tests.render.csaf.made import AGAIN, TEST, WITHDRAWN, file_of, of


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("2031-02-01-webkit-a", "2031-02-01-webkit-a.json"),
        ("Example Company - 2019-YH3234", "example_company_-_2019-yh3234.json"),
        ("RHBA-2019:0024", "rhba-2019_0024.json"),
        ("a+b::c", "a+b_c.json"),
    ],
)
def test_a_file_is_named_as_the_standard_says(identifier: str, name: str) -> None:
    assert file_name(identifier) == name


def test_each_thing_that_happened_is_a_revision_of_its_day(tmp_path: Path) -> None:
    tracking = of(tmp_path)[WITHDRAWN]["document"]["tracking"]
    told = [(r["number"], r["date"], r["summary"].split(":")[0]) for r in tracking["revision_history"]]
    assert told == [
        ("1", "2031-02-01T00:00:00Z", "Released"),
        ("2", "2031-02-02T00:00:00Z", "Withdrawn by the vendor"),
        ("3", "2031-02-04T00:00:00Z", "Came in place of what had been withdrawn"),
        ("4", "2031-03-20T00:00:00Z", "Included in iOS and macOS 40.2"),
    ]
    assert (tracking["version"], tracking["status"]) == ("4", "final")
    assert tracking["initial_release_date"] == "2031-02-01T00:00:00Z"
    assert tracking["current_release_date"] == "2031-03-20T00:00:00Z"


def test_two_things_of_one_day_keep_the_order_in_which_they_happened(tmp_path: Path) -> None:
    advisory = of(tmp_path, (file_of(WITHDRAWN), "date: 2031-02-02", "date: 2031-02-01"))[WITHDRAWN]
    history = advisory["document"]["tracking"]["revision_history"]
    assert [r["date"] for r in history[:2]] == ["2031-02-01T00:00:00Z"] * 2
    assert [r["summary"].split()[0] for r in history[:2]] == ["Released:", "Withdrawn"]


def test_a_test_is_tracked_as_one(tmp_path: Path) -> None:
    (revision,) = of(tmp_path)[TEST]["document"]["tracking"]["revision_history"]
    assert revision["summary"] == "Tested on a beta: iOS 40.2 (a)."


def test_what_became_public_later_is_a_revision(tmp_path: Path) -> None:
    known = (file_of(AGAIN), "    exploited: reported\n", "    exploited: reported\n    known: 2031-03-25\n")
    history = of(tmp_path, known)[AGAIN]["document"]["tracking"]["revision_history"]
    assert (history[-1]["date"], history[-1]["summary"]) == (
        "2031-03-25T00:00:00Z",
        "It became public what was fixed: CVE-2031-0001.",
    )


def test_a_correction_is_a_revision(tmp_path: Path) -> None:
    event = "  - {date: 2031-05-01, event: corrected, note: A name was wrong., sources: [list]}\nremoval:\n"
    history = of(tmp_path, (file_of(AGAIN), "removal:\n", event))[AGAIN]["document"]["tracking"]["revision_history"]
    assert history[-1]["summary"] == "Corrected, what is said of: iOS and macOS 40.1 (b). A name was wrong."
