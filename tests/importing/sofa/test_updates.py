"""CVE ids, pages and marks of a feed, held against the updates of the records."""

from pathlib import Path

from generator.model.addition import NewSecurity, Plan
from generator.model.version import Version
from tests.importing.made import FILES, IOS_40, IOS_41, Row, edited, feed, of_sofa, release

IDS = ("CVE-2031-10000", "CVE-2031-0007")
NEW = release("41.0", IDS, ActivelyExploitedCVEs=["CVE-2031-0007"], UpdateName="iOS 41")
PAGE = "https://vendor.example/41.0"
RECORD = ("CVE-2030-1000", "CVE-2031-0001", "CVE-2031-0002")
KNOWN = release("40.2", RECORD, ActivelyExploitedCVEs=["CVE-2031-0001"], ReleaseDate="2031-03-20")


def contradictions(plan: Plan) -> list[tuple[str, str]]:
    assert not plan.additions
    return [(one.code, one.address) for one in plan.contradictions]


def test_what_is_unknown_is_filled_in(tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(NEW))
    ids = ("CVE-2031-0007", "CVE-2031-10000")
    assert plan.additions == (NewSecurity("ios", Version("41.0"), PAGE, ids, ("CVE-2031-0007",), ("sofa",)),)


def test_what_is_known_gives_nothing(tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(KNOWN))
    assert (plan.additions, plan.contradictions, plan.left_out, plan.known) == ((), (), (), 1)


def test_only_what_is_unknown_is_filled_in(tmp_path: Path) -> None:
    files = edited((IOS_41, "cves: unknown", "cves: [CVE-2031-0007, CVE-2031-10000]"))
    (found,) = of_sofa(tmp_path, feed(NEW), files).additions
    assert isinstance(found, NewSecurity)
    assert (found.cves, found.security_content, found.exploited) == (None, PAGE, ("CVE-2031-0007",))


def test_a_mark_is_added_and_none_is_taken_away(tmp_path: Path) -> None:
    more = KNOWN | {"ActivelyExploitedCVEs": ["CVE-2031-0002"]}
    (found,) = of_sofa(tmp_path, feed(more)).additions
    assert isinstance(found, NewSecurity)
    assert (found.cves, found.security_content, found.exploited) == (None, None, ("CVE-2031-0002",))


def test_a_mark_on_what_the_update_does_not_fix_is_no_mark(tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(KNOWN | {"ActivelyExploitedCVEs": ["CVE-2031-9999"]}))
    assert plan.additions == ()


def test_the_name_says_for_which_platforms_it_is(tmp_path: Path) -> None:
    mac = release("40.2", RECORD, UpdateName="macOS World 40.2", ProductName="macOS", ReleaseDate="2031-03-20")
    found = contradictions(of_sofa(tmp_path, feed(mac)))
    assert found == [("P958", "updates/macos-40.2/"), ("P958", "updates/macos-40.2/")]


def test_other_ids_or_another_page_are_a_contradiction(tmp_path: Path) -> None:
    changes: tuple[Row, ...] = ({"CVEs": {"CVE-2031-0001": {}}}, {"SecurityInfo": "https://vendor.example/other"})
    for change in changes:
        assert contradictions(of_sofa(tmp_path, feed(KNOWN | change))) == [("P958", "updates/ios-40.2/")]


def test_ids_where_none_were_published_are_a_contradiction(tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(release("40.1", ("CVE-2031-0001",), ReleaseDate="2031-01-15")))
    assert contradictions(plan) == [("P958", "updates/ios-40.1/")]


def test_an_earlier_day_is_a_contradiction_and_a_later_one_says_nothing(tmp_path: Path) -> None:
    assert contradictions(of_sofa(tmp_path, feed(KNOWN | {"ReleaseDate": "2031-03-19"}))) == [
        ("P954", "updates/ios-40.2/")
    ]
    assert contradictions(of_sofa(tmp_path, feed(KNOWN | {"ReleaseDate": "2031-03-21"}))) == []


def test_the_vendors_index_is_no_page_of_an_update(tmp_path: Path) -> None:
    index = release("41.0", SecurityInfo="https://support.apple.com/en-us/100100")
    plan = of_sofa(tmp_path, feed(index))
    assert (plan.additions, [one.what for one in plan.left_out]) == ((), ["iOS 41.0"])
    assert "index" in plan.left_out[0].why


def test_an_update_without_a_record_is_left_out(tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(release("41.1", IDS)), FILES)
    assert (plan.additions, [one.what for one in plan.left_out]) == ((), ["iOS 41.1"])


def test_a_beta_is_no_release_yet(tmp_path: Path) -> None:
    files = edited((IOS_41, "{build: 51A10, date", "{build: 51A10, channel: rc, label: RC, date"))
    assert [one.what for one in of_sofa(tmp_path, feed(NEW), files).left_out] == ["iOS 41.0"]


def test_an_old_line_is_told_once(tmp_path: Path) -> None:
    plan = of_sofa(tmp_path, feed(release("39.1", IDS), release("39.0", IDS)), edited((IOS_40, "40.1", "40.1")))
    assert [one.what for one in plan.left_out] == ["iOS 39.1"]
