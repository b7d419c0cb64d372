"""A new patch, from what was told to its file."""

from pathlib import Path

import pytest

from generator.desk import patch
from generator.desk.fields import Unfit, fill
from generator.errors import BetweenError
from generator.project import Project
from tests.desk.filled import answers_for, drafted, plain
from tests.desk.test_fields import Person

TOLD = {
    "date": "2031-06-20",
    "build": ["ios:51A10=51A770500a", "macos:60C100=60C770500a"],
    "title": "WebKit leak",
    "summary": "A page could read what it must not: too much.",
    "component": "webkit",
    "cves": "CVE-2031-0009, CVE-2031-0010",
    "source": ["list", "list:a/b.json"],
}
WHOLE = """\
# yaml-language-server: $schema=../../../.vscode/schemas/patch.json
id: 2031-06-20-webkit-41-0-a
program: bsi
title: WebKit leak
summary: "A page could read what it must not: too much."
security_content: unknown
# One row a platform and base, with devices only where they are not all of the base's.
builds:
  - {platform: ios, version: 41.0, letter: a, build: 51A770500a, base: 51A10, sources: [list, "list:a/b.json"]}
  - {platform: macos, version: 40.2, letter: a, build: 60C770500a, base: 60C100, sources: [list, "list:a/b.json"]}
# What nobody says stays unknown.
fixes:
  - component: webkit
    cves: [CVE-2031-0009, CVE-2031-0010]
    exploited: unknown
    impact: unknown
    sources: [list, "list:a/b.json"]
# What happens later goes below: withdrawn, included, corrected.
events:
  - {date: 2031-06-20, event: released, sources: [list, "list:a/b.json"]}
removal:
  effect: unknown
  sources: [list, "list:a/b.json"]
"""


def test_options_make_a_whole_record_that_the_checks_take(tmp_path: Path) -> None:
    draft, problems = drafted(patch, tmp_path, TOLD)
    assert problems == []
    assert draft.path == "content/patches/2031/2031-06-20-webkit-41-0-a.yml"
    assert dict(draft.texts) == {draft.path: WHOLE}


def test_a_test_fixes_nothing_and_goes_onto_a_beta(tmp_path: Path) -> None:
    told = {**TOLD, "event": "tested", "date": "2031-02-14", "build": ["ios:50C5001a=50C770002b"]}
    for key in ("component", "cves"):
        del told[key]
    draft, problems = drafted(patch, tmp_path, told)
    assert problems == []
    assert draft.path.endswith("/2031-02-14-test-40-2-b.yml")
    assert "fixes: none\n" in draft.text
    assert "letter: b" in draft.text
    assert "security_content: none-published" in draft.text


def test_without_a_component_what_it_fixes_is_unknown(tmp_path: Path) -> None:
    told = {key: value for key, value in TOLD.items() if key not in ("component", "cves")}
    draft, problems = drafted(patch, tmp_path, told)
    assert problems == []
    assert "fixes: unknown\n" in draft.text
    assert draft.path.endswith("-patch-41-0-a.yml")


def test_devices_that_a_build_leaves_out(tmp_path: Path) -> None:
    draft, problems = drafted(patch, tmp_path, {**TOLD, "except": "60C770500a=Lap"})
    assert problems == []
    assert [build.get("devices") for build in plain(draft.text)["builds"]] == [None, {"rule": "all", "except": ["Lap"]}]


def test_a_newer_day_moves_checked_on_only_if_that_is_said(tmp_path: Path) -> None:
    later = {**TOLD, "date": "2031-07-02"}
    _, problems = drafted(patch, tmp_path, later)
    assert [problem.code for problem in problems] == ["P601"]
    draft, problems = drafted(patch, tmp_path, {**later, "checked": "yes"})
    assert problems == []
    assert "checked: 2031-07-02\n" in draft.texts["content/platforms.yml"]
    same, _ = drafted(patch, tmp_path, {**TOLD, "checked": "yes"})
    assert list(same.texts) == [same.path]


@pytest.mark.parametrize(
    ("key", "told", "why"),
    [
        ("build", "ios=51A770500a", "is no PLATFORM:BASE=BUILD"),
        ("build", "ios:51A11=51A770500a", "51A11 is in no ios update: did you mean 51A10 or 50C200"),
        ("build", "iso:51A10=51A770500a", "'iso' is no platform: did you mean ios"),
        ("build", "ios:51A10=x", "'x' is not a build number"),
        ("build", "ios:51A10=50A770500a", "50A770500a is not of this line's train, 51"),
        ("build", "ios:50C6100=50C770900a", "50C6100 is in no ios update"),
        ("component", "webkt", "'webkt' is no component: did you mean webkit"),
        ("id", "2031-02-01-webkit-a", "there is a patch 2031-02-01-webkit-a already"),
        ("id", "2030-01-01-x", "begins with the year of the patch, 2031"),
        ("except", "51A999a=Lap", "is no BUILD=NAME with a build of this patch"),
    ],
)
def test_what_is_wrong_is_told_before_there_is_a_draft(key: str, told: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(Unfit, match=why):
        drafted(patch, tmp_path, {**TOLD, key: told})


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "content/patches/2031/2031-06-20-webkit-41-0-a.yml"
    answers = answers_for(tmp_path, TOLD)
    fill(patch.form, answers, None)
    file.write_text("mine\n")
    with pytest.raises(BetweenError, match="there already"):
        patch.draft(Project(tmp_path), answers)
    assert file.read_text() == "mine\n"


def test_a_person_is_asked_base_for_base(tmp_path: Path) -> None:
    answers = answers_for(tmp_path, {}, asking=True)
    person = Person(
        "released", "2031-06-20", "51A770500a", "", "", "60C770500a", "Lap", "a", "T", "S", "https://v.example/x",
        "webkit", "unknown", "reported", "unknown", "https://v.example/x", "2031-06-20-x",
    )  # fmt: skip
    fill(patch.form, answers, person)
    assert [name for name, _ in person.asked if ":" in name] == [
        "ios:51A10", "ios:51A10 except", "ios:50C200", "macos:60C100", "macos:60C100 except",
    ]  # fmt: skip
    text = patch.draft(Project(tmp_path), answers).text
    assert "base: 51A10, sources" in text
    assert "base: 60C100, devices: {rule: all, except: [Lap]}" in text.replace("\n    ", "")


def test_where_no_base_fits_a_person_names_one(tmp_path: Path) -> None:
    answers = answers_for(tmp_path, {}, asking=True)
    person = Person(
        "released", "2030-01-01", "ios:51A10=51A770500a", "a", "T", "S", "unknown", "unknown", "list", "2030-x"
    )
    fill(patch.form, answers, person)
    assert [name for name, _ in person.asked][2] == "build"
