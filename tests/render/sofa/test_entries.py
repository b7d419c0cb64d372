"""What an entry says of flaws, and what it leaves empty."""

from pathlib import Path

from tests.render.sofa.made import PHONE, entries, of


def test_flaws_and_the_exploited_ones_are_those_of_the_record(tmp_path: Path) -> None:
    release = entries(of(tmp_path)[PHONE])["40.2"]
    assert release["CVEs"] == {
        "CVE-2030-1000": {},
        "CVE-2031-0001": {"ActivelyExploited": True},
        "CVE-2031-0002": {},
    }
    assert (release["UniqueCVEsCount"], release["ActivelyExploitedCVEs"]) == (3, ["CVE-2031-0001"])
    assert release["SecurityInfo"] == "https://vendor.example/40.2"
    assert release["SecurityInfoContext"] == "This update fixes 3 flaws with a CVE id; 1 of them known to be exploited."


def test_none_and_not_known_are_told_apart_in_words(tmp_path: Path) -> None:
    found = entries(of(tmp_path)[PHONE])
    assert (found["41.0"]["UniqueCVEsCount"], found["40.1"]["UniqueCVEsCount"]) == (0, 0)
    assert "not known" in found["41.0"]["SecurityInfoContext"]
    assert found["40.1"]["SecurityInfoContext"] == "No flaw with a CVE id is published for this update."
    assert (found["41.0"]["SecurityInfo"], found["40.1"]["SecurityInfo"]) == ("", "")


def test_what_no_record_holds_is_empty(tmp_path: Path) -> None:
    release = entries(of(tmp_path)[PHONE])["40.2"]
    summary = release["UpdateSummary"]
    assert (summary["Priority"], summary["Summary"], summary["Recommendation"]) == ("", "", "")
    assert summary["Stats"] == {
        "Exploited": 1,
        "Critical": 0,
        "High": 0,
        "Medium": 0,
        "Low": 0,
        "Remote": 0,
        "Total": 3,
    }
    assert "ExpirationDate" not in release
