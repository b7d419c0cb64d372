"""An advisory as a whole: its profile, who wrote it, and what it says in words."""

from pathlib import Path

from tests.render.csaf.made import AGAIN, KERNEL, SITE, TEST, WITHDRAWN, file_of, of, texts


def test_every_patch_has_one_advisory(tmp_path: Path) -> None:
    assert of(tmp_path).keys() == {WITHDRAWN, AGAIN, TEST, KERNEL}


def test_the_profile_is_the_one_whose_demands_are_met(tmp_path: Path) -> None:
    profiles = {patch: advisory["document"]["category"] for patch, advisory in of(tmp_path).items()}
    assert profiles == {
        WITHDRAWN: "csaf_security_advisory",
        AGAIN: "csaf_security_advisory",
        TEST: "csaf_informational_advisory",
        KERNEL: "csaf_base",
    }


def test_what_is_certain_makes_a_security_advisory_of_it(tmp_path: Path) -> None:
    certain = of(tmp_path, (file_of(KERNEL), "    certainty: likely\n", ""))
    assert certain[KERNEL]["document"]["category"] == "csaf_security_advisory"


def test_nothing_known_to_be_fixed_is_no_vulnerability(tmp_path: Path) -> None:
    advisories = of(tmp_path, (file_of(TEST), "fixes: none", "fixes: unknown"))
    assert not any("vulnerabilities" in advisory for advisory in (of(tmp_path)[TEST], advisories[TEST]))
    assert texts(of(tmp_path)[TEST], "What it fixes") == ["This patch fixes nothing: it was a test."]
    assert texts(advisories[TEST], "What it fixes") == ["What this patch fixes is not known."]


def test_the_publisher_is_a_third_party_and_says_so(tmp_path: Path) -> None:
    document = of(tmp_path)[WITHDRAWN]["document"]
    assert (document["publisher"]["category"], document["publisher"]["name"]) == ("other", "The Site")
    assert document["publisher"]["namespace"] == SITE
    assert document["distribution"]["tlp"]["label"] == "WHITE"
    (disclaimer,) = [note for note in document["notes"] if note["category"] == "legal_disclaimer"]
    assert "the vendor neither wrote nor approved it" in disclaimer["text"]


def test_a_withdrawal_and_what_followed_stand_in_notes(tmp_path: Path) -> None:
    advisory = of(tmp_path)[WITHDRAWN]
    assert texts(advisory, "Withdrawn") == [
        "Withdrawn by the vendor: iOS and macOS 40.1 (a). It broke web sites.",
    ]
    assert texts(advisory, "What came in its place") == [
        "Came in place of what had been withdrawn: iOS and macOS 40.1 (b)."
    ]
    assert texts(of(tmp_path)[AGAIN], "Withdrawn") == []


def test_a_replacement_stands_in_a_note(tmp_path: Path) -> None:
    kept = of(tmp_path, (file_of(WITHDRAWN), _withdrawal(), ""))
    assert texts(kept[WITHDRAWN], "Replaced") == ["Replaced: iOS and macOS 40.1 (a), by iOS and macOS 40.1 (b)."]


def _withdrawal() -> str:
    return (
        "  - date: 2031-02-02\n    event: withdrawn\n    reason: It broke web sites.\n"
        "    replaced_by: 2031-02-04-webkit-b\n    sources: [https://vendor.example/withdrawn]\n"
    )


def test_doubt_stands_beside_what_is_doubtful(tmp_path: Path) -> None:
    event = "reason: It broke web sites.\n"
    advisory = of(tmp_path, (file_of(WITHDRAWN), event, f"{event}    certainty: likely\n"))[WITHDRAWN]
    assert texts(advisory, "Withdrawn")[0].endswith("(How sure this is: likely.)")


def test_a_version_and_its_letter_stand_with_an_ordinary_space(tmp_path: Path) -> None:
    for advisory in of(tmp_path).values():
        assert "\u00a0" not in str(advisory)
