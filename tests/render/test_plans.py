"""A plan in words."""

import datetime

import pytest

from generator.model.addition import (
    LeftOut,
    NewAliases,
    NewLine,
    NewPatch,
    NewPatchBuild,
    NewPatchPage,
    NewSecurity,
    Plan,
)
from generator.model.scope import Scope
from generator.model.version import Version
from generator.render.plans import counted, devices, told

NAMES = {"ios": "iOS", "macos": "macOS"}
A = "2031-04-10-kernel-a"
V = Version("40.2")
BUILD = NewPatchBuild("ios", V, "a", "50C1a", "50C100", None, ("list",))
PLAN = Plan(
    (
        NewLine("ios", 41, "51"),
        NewAliases("ios", V, "50C100", ("50C6100",)),
        NewSecurity("ios", V, "https://v.example/", ("CVE-2031-0001",), ("CVE-2031-0001",), ("list",)),
        NewPatch(
            "2031-04-10-kernel-a", "bsi", "BI 40.2 (a)", datetime.date(2031, 4, 10), (BUILD,), ("list",), exists=True
        ),
        NewPatchPage(A, "https://v.example/a"),
    ),
    left_out=(LeftOut("iOS 39.1\x1b[2J", "it is old"),),
    known=3,
)


def test_each_kind_has_a_section_and_nothing_in_it_steers_a_terminal() -> None:
    assert (
        told(PLAN, NAMES)
        == """\
Lines to add
  iOS 41, whose builds begin with 51

Updates: second numbers to add
  iOS 40.2: 50C100 is also 50C6100

Updates: security content to fill in
  iOS 40.2: 1 CVE id; exploited: CVE-2031-0001; https://v.example/

Patches: builds to add
  2031-04-10-kernel-a: BI 40.2 (a), 2031-04-10, which has a record
    iOS 40.2 (a): 50C1a on 50C100, all devices of its base

Patches: pages to fill in
  2031-04-10-kernel-a: https://v.example/a

Left out
  iOS 39.1\N{REPLACEMENT CHARACTER}[2J: it is old
"""
    )


def test_what_comes_in_is_counted() -> None:
    assert counted(PLAN) == "To add: 1 build of a patch, 4 other facts. Known already: 3."
    assert (counted(Plan()), told(Plan(), NAMES)) == ("To add: nothing. Known already: 0.", "")


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ({"rule": "all"}, "all"),
        ({"only": ["A", "B"]}, "only A, B"),
        ({"rule": "on-sale", "except": ["A"], "plus": ["B"]}, "all that were on sale, but not A, and B"),
        ({"rule": "ends-here", "plus": ["B"]}, "those whose last line it is, and B"),
    ],
)
def test_devices_are_told_in_words(scope: dict[str, object], expected: str) -> None:
    assert devices(Scope.model_validate(scope)) == expected
