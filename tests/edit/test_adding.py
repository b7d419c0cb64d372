"""Additions in the texts of records: in their place, in this project's style, with everything else as it was."""

import datetime
from difflib import unified_diff

import pytest

from generator.edit import row
from generator.edit.adding import added
from generator.edit.adding_updates import put
from generator.model.addition import (
    Addition,
    NewAliases,
    NewBuild,
    NewLine,
    NewPatch,
    NewPatchBuild,
    NewPatchPage,
    NewSecurity,
    Plan,
)
from generator.model.layout import schema_line
from generator.model.scope import Rule, Scope
from generator.model.version import Version

HEAD = "content/platforms.yml"
LINE = "content/updates/ios/40.yml"
PATCH = "content/patches/2031/2031-04-10-kernel-a.yml"
TEXTS = {
    HEAD: """\
# How far we are.
checked: 2031-06-30  # by hand
platforms:
  - id: ios
    lines:
      - {major: 40, train: 50}
""",
    LINE: """\
# The line.
platform: ios
major: 40
updates:
  # The good one.
  - version: 40.2
    security_content: https://vendor.example/40.2
    cves: [CVE-2031-0001]
    builds:
      - {build: 50C100, date: 2031-03-20, devices: all, sources: [list]}  # seen twice
      # Candidates
      - {build: 50C90, channel: rc, label: RC, date: 2031-03-13, devices: on-sale, sources: [list]}
  - version: 40.1
    security_content: unknown  # nobody knows
    cves: unknown
    note: Old.
    builds:
      - build: 50B50
        date: 2031-01-15
        devices: all
        sources: [list]
  - version: 40.0
    builds:
      - {build: 50A90, channel: rc, label: RC, date: 2030-12-01, devices: on-sale, sources: [list]}
""",
    PATCH: """\
id: 2031-04-10-kernel-a
security_content: unknown
builds:
  - {platform: ios, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}
  - {platform: macos, version: 40.2, letter: a, build: 60C771000a, base: 60C100, sources: [list]}
""",
}


def build(version: str, number: str, day: str, devices: Scope | None = None, *aliases: str) -> NewBuild:
    whom = devices or Scope(rule=Rule.ALL)
    return NewBuild("ios", Version(version), number, datetime.date.fromisoformat(day), whom, aliases, ("gdmf",))


def difference(path: str, *additions: Addition) -> list[str]:
    """What is different in one file; it must be the only one, and what is left must be as it was."""
    (new,) = added(TEXTS, Plan(additions)).items()
    assert new[0] == path
    lines = list(unified_diff(TEXTS[path].splitlines(), new[1].splitlines(), lineterm="", n=1))[2:]
    return [line for line in lines if not line.startswith("@@")]


def test_a_new_update_stands_above_all_that_are_older() -> None:
    assert difference(LINE, build("40.1.1", "50B60", "2031-02-01")) == [
        "       - {build: 50C90, channel: rc, label: RC, date: 2031-03-13, devices: on-sale, sources: [list]}",
        "+  - version: 40.1.1",
        "+    security_content: unknown",
        "+    cves: unknown",
        "+    builds:",
        "+      - {build: 50B60, date: 2031-02-01, devices: all, sources: [gdmf]}",
        "   - version: 40.1",
    ]


def test_the_newest_stands_first_and_comments_stay_with_what_they_are_about() -> None:
    assert difference(LINE, build("40.10", "50D10", "2031-07-02", None, "50D6010"))[:8] == [
        " updates:",
        "+  - version: 40.10",
        "+    security_content: unknown",
        "+    cves: unknown",
        "+    builds:",
        "+      - {build: 50D10, date: 2031-07-02, devices: all, aliases: [50D6010], sources: [gdmf]}",
        "   # The good one.",
    ]


def test_a_build_of_an_update_stands_above_older_ones() -> None:
    only = Scope(rule=Rule.ONLY, only=("Phone One", "iPhone91,2"))
    assert difference(LINE, build("40.2", "50C95", "2031-03-13", only)) == [
        "       - {build: 50C100, date: 2031-03-20, devices: all, sources: [list]}  # seen twice",
        '+      - {build: 50C95, date: 2031-03-13, devices: {only: [Phone One, "iPhone91,2"]}, sources: [gdmf]}',
        "       # Candidates",
    ]


def test_an_update_that_is_released_says_that_its_content_is_unknown() -> None:
    but = Scope.model_validate({"rule": "on-sale", "except": ["Lap"]})
    assert difference(LINE, build("40", "50A100", "2030-12-10", but)) == [
        "   - version: 40.0",
        "+    security_content: unknown",
        "+    cves: unknown",
        "     builds:",
        "+      - {build: 50A100, date: 2030-12-10, devices: {rule: on-sale, except: [Lap]}, sources: [gdmf]}",
        "       - {build: 50A90, channel: rc, label: RC, date: 2030-12-01, devices: on-sale, sources: [list]}",
    ]


def test_second_numbers_stand_behind_the_devices() -> None:
    assert difference(LINE, NewAliases("ios", Version("40.2"), "50C100", ("50C6100",))) == [
        "     builds:",
        "-      - {build: 50C100, date: 2031-03-20, devices: all, sources: [list]}  # seen twice",
        "+      - {build: 50C100, date: 2031-03-20, devices: all, aliases: [50C6100], sources: [list]}  # seen twice",
        "       # Candidates",
    ]


def test_what_was_unknown_is_filled_in_with_its_source() -> None:
    new = NewSecurity("ios", Version("40.1"), "https://v.example/1", ("CVE-2031-0007",), ("CVE-2031-0007",), ("sofa",))
    assert difference(LINE, new) == [
        "   - version: 40.1",
        "-    security_content: unknown  # nobody knows",
        "-    cves: unknown",
        "+    security_content: https://v.example/1  # nobody knows",
        "+    cves: [CVE-2031-0007]",
        "+    exploited: [CVE-2031-0007]",
        "     note: Old.",
        "+    sources: [sofa]",
        "     builds:",
    ]


def test_a_patch_gets_a_build_below_those_of_its_platform_and_its_page() -> None:
    one = NewPatchBuild("ios", Version("40.2.1"), "a", "50C771001a", "50C200", None, ("gdmf",))
    new = NewPatch("2031-04-10-kernel-a", "bsi", "Name", datetime.date(2031, 4, 10), (one,), ("gdmf",), exists=True)
    assert difference(PATCH, new, NewPatchPage("2031-04-10-kernel-a", "https://v.example/1")) == [
        " id: 2031-04-10-kernel-a",
        "-security_content: unknown",
        "+security_content: https://v.example/1",
        " builds:",
        "   - {platform: ios, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}",
        "+  - {platform: ios, version: 40.2.1, letter: a, build: 50C771001a, base: 50C200, sources: [gdmf]}",
        "   - {platform: macos, version: 40.2, letter: a, build: 60C771000a, base: 60C100, sources: [list]}",
    ]


def test_a_new_patch_says_what_is_unknown_and_what_is_to_do() -> None:
    one = NewPatchBuild("ios", Version("40.2"), "b", "50C772000b", "50C100", Scope(rule=Rule.ENDS_HERE), ("gdmf",))
    new = NewPatch("2031-06-20-bsi-40-2-b", "bsi", "BI 40.2 (b)", datetime.date(2031, 6, 20), (one,), ("gdmf",))
    ((path, text),) = added(TEXTS, Plan((new,))).items()
    assert path == "content/patches/2031/2031-06-20-bsi-40-2-b.yml"
    assert text.splitlines()[0] == schema_line(path)
    assert text.splitlines()[1].startswith("# Imported: ")
    assert text.endswith(
        """\
id: 2031-06-20-bsi-40-2-b
program: bsi
title: BI 40.2 (b)
summary: What it fixes is not known yet.
security_content: unknown
builds:
  - {platform: ios, version: 40.2, letter: b, build: 50C772000b, base: 50C100, devices: ends-here, sources: [gdmf]}
fixes: unknown
events:
  - {date: 2031-06-20, event: released, sources: [gdmf]}
removal:
  effect: unknown
  sources: [gdmf]
"""
    )


def test_a_new_line_gets_its_file_and_its_entry_and_checked_moves() -> None:
    additions = (build("41.0", "51A10", "2031-07-02"), NewLine("ios", 41, "51"))
    plan = Plan(additions, checked=datetime.date(2031, 7, 2))
    texts = added(TEXTS, plan)
    assert list(texts) == [HEAD, "content/updates/ios/41.yml"]
    assert "checked: 2031-07-02  # by hand\n" in texts[HEAD]
    assert "      - {major: 40, train: 50}\n      - {major: 41, train: 51}\n" in texts[HEAD]
    assert texts["content/updates/ios/41.yml"].splitlines()[2:5] == ["platform: ios", "major: 41", "updates:"]


@pytest.mark.parametrize(
    ("keys", "expected"), [("ad", "abd"), ("dc", "bdc"), ("x", "bx"), ("ax", "abx"), ("b", "b"), ("", "b")]
)
def test_a_new_key_stands_behind_those_that_come_before_it(keys: str, expected: str) -> None:
    mapping = row(dict.fromkeys(keys, "1"))
    put(mapping, "b", "2", "abcd")
    assert "".join(mapping) == expected
