"""A new build of an update: its place in the file of its line."""

import difflib
from pathlib import Path

import pytest

from generator.desk import update
from generator.desk.fields import Unfit
from tests.desk.filled import drafted
from tests.world import FILES, edited

IOS_40 = "content/updates/ios/40.yml"
TOLD = {"platform": "ios", "version": "40.3", "build": "50D10", "date": "2031-06-25", "source": "list"}


def inserted(root: Path, told: dict[str, str], path: str = IOS_40, files: dict[str, str] = FILES) -> str:
    """The lines that a draft adds to a file; nothing may go, and the checks must take it."""
    draft, problems = drafted(update, root, told, files)
    assert problems == []
    before = files[path.removeprefix("content/")].split("\n")
    after = [line for line in draft.texts[path].split("\n") if not line.startswith("# yaml-language-server")]
    changes = list(difflib.unified_diff(before, after, n=0, lineterm=""))[2:]
    assert not [line for line in changes if line.startswith("-")]
    return "\n".join(line[1:] for line in changes if line.startswith("+"))


def test_a_new_update_stands_where_its_version_belongs(tmp_path: Path) -> None:
    wanted = (
        "  - version: 40.3\n    security_content: unknown\n    cves: unknown\n    builds:\n"
        "      - {build: 50D10, date: 2031-06-25, devices: all, sources: [list]}"
    )
    assert inserted(tmp_path, TOLD) == wanted
    draft, _ = drafted(update, tmp_path, TOLD)
    assert draft.text.index("version: 40.3\n") < draft.text.index("version: 40.2.1")
    between = {**TOLD, "version": "40.1.1", "build": "50B60", "date": "2031-02-20", "devices": "on-sale"}
    draft, problems = drafted(update, tmp_path, between)
    assert problems == []
    assert draft.text.index("40.2\n") < draft.text.index("40.1.1") < draft.text.index("version: 40.1\n")


def test_a_build_of_an_update_that_is_there_stands_among_its_builds_by_date(tmp_path: Path) -> None:
    beta = {**TOLD, "version": "40.2", "build": "50C5010b", "date": "2031-02-24", "channel": "beta"}
    row = "      - {build: 50C5010b, channel: beta, label: beta 2, date: 2031-02-24, devices: on-sale, sources: [list]}"
    assert inserted(tmp_path, beta) == row
    draft, _ = drafted(update, tmp_path, beta)
    assert draft.text.index("channel: rc") < draft.text.index("50C5010b") < draft.text.index("50C5001a")


def test_comments_stay_where_they_belong(tmp_path: Path) -> None:
    files = edited(
        ("updates/ios/40.yml", "  - version: 40.2.1", "  # about 40.2.1\n  - version: 40.2.1"),
        ("updates/ios/40.yml", "      - {build: 50C200", "      # about 50C200\n      - {build: 50C200"),
    )
    draft, problems = drafted(update, tmp_path, TOLD, files)
    assert problems == []
    assert "  # about 40.2.1\n  - version: 40.2.1" in draft.text
    assert "      # about 50C200\n      - {build: 50C200" in draft.text


def test_a_release_of_what_was_a_beta_says_what_it_fixes(tmp_path: Path) -> None:
    beta = {**TOLD, "channel": "beta", "build": "50D5001a", "date": "2031-06-20"}
    draft, problems = drafted(update, tmp_path, beta)
    assert problems == []
    assert "version: 40.3\n    builds:" in draft.text
    files = {**FILES, "updates/ios/40.yml": draft.text}
    told = {
        **TOLD,
        "security-content": "https://vendor.example/40.3",
        "cves": "CVE-2031-0009",
        "exploited": "CVE-2031-0009",
    }
    draft, problems = drafted(update, tmp_path, told, files)
    assert problems == []
    assert (
        "  - version: 40.3\n    security_content: https://vendor.example/40.3\n    cves: [CVE-2031-0009]\n"
        "    exploited: [CVE-2031-0009]\n    builds:\n      - {build: 50D10,"
    ) in draft.text


def test_a_new_line_gets_its_file_and_stands_in_platforms(tmp_path: Path) -> None:
    told = {**TOLD, "version": "42.0", "build": "52A100"}
    draft, problems = drafted(update, tmp_path, told)
    assert problems == []
    assert draft.path == "content/updates/ios/42.yml"
    assert draft.before[draft.path] is None
    assert "{major: 42, train: 52}" in draft.texts["content/platforms.yml"]
    assert draft.text.splitlines()[:4] == [
        "# yaml-language-server: $schema=../../../.vscode/schemas/updates.json",
        "# iOS 42: the newest update first, and within an update the newest build first.",
        "platform: ios",
        "major: 42",
    ]
    assert draft.text.count("version: 42.0") == 1


def test_what_the_checks_refuse_is_told(tmp_path: Path) -> None:
    again = {**TOLD, "version": "40.2", "build": "50C100"}
    _, problems = drafted(update, tmp_path, again)
    assert "P309" in [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("key", "told", "why"),
    [
        ("platform", "iso", "did you mean ios"),
        ("channel", "betta", "did you mean beta"),
        ("version", "40.x", "is not a version"),
        ("devices", "some", "is no rule"),
        ("label", "RC", "it has no place in this record"),
        ("exploited", "CVE-2031-0009", "it has no place in this record"),
    ],
)
def test_what_is_wrong_is_told_before_there_is_a_draft(key: str, told: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(Unfit, match=why):
        drafted(update, tmp_path, {**TOLD, key: told})
