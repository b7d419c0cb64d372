"""Each repair on plain data and on an edited mapping: both mean the same afterwards."""

import copy
from typing import Any

import pytest

from generator.check.codes import CODES
from generator.edit import parse, printed
from generator.edit.repairs import REPAIRS, Known, repair
from generator.load.strict import read
from generator.model.device import DevicesFile
from generator.model.document import Where
from generator.model.patch import Patch
from generator.model.update import UpdatesFile

BEFORE_READING = {"P103", "P104"}
KNOWN = Known(Patch, frozenset({"vendor.example"}), frozenset({"webkit", "ios"}))


def repaired(code: str, text: str, where: Where, known: Known = KNOWN) -> str | None:
    """The text after a repair; None if nothing was done."""
    data, faults = read(text)
    assert not faults
    tree, plain = parse(text), copy.deepcopy(data)
    done = repair(code, tree, where, known)
    assert repair(code, plain, where, known) == done
    assert read(printed(tree))[0] == plain
    if not done:
        assert plain == data
    return printed(tree) if done else None


def test_the_codes_that_say_so_are_those_that_can_be_repaired() -> None:
    assert {code for code, what in CODES.items() if what.mechanical} == REPAIRS.keys() | BEFORE_READING


@pytest.mark.parametrize(
    ("code", "text", "where", "wanted"),
    [
        ("P120", "titel: T\n", ("titel",), "title: T\n"),
        ("P120", "# above\nSummary: T  # beside\nid: i\n", ("Summary",), "# above\nsummary: T  # beside\nid: i\n"),
        ("P120", "titel: T\ntitle: U\n", ("titel",), None),
        ("P120", "colour: T\n", ("colour",), None),
        ("P124", "a: [Mac14, 8, Mac14, 9]\n", ("a", 0), 'a: ["Mac14,8", Mac14, 9]\n'),
        ("P124", "a: [Mac14, 8, Mac14, 9]\n", ("a", 2), 'a: [Mac14, 8, "Mac14,9"]\n'),
        ("P124", "a:\n  - {b: Mac14,8, c: d}\n", ("a", 0, "8"), 'a:\n  - {b: "Mac14,8", c: d}\n'),
        ("P125", "fixes:\n  - cves: CVE-2031-0001\n", ("fixes", 0, "cves"), "fixes:\n  - cves: [CVE-2031-0001]\n"),
        ("P125", "builds: one\n", ("builds",), None),
        ("P125", "title: one\n", ("title",), None),
        ("P130", "a: Not Reported\n", ("a",), "a: not-reported\n"),
        ("P131", "a: 2031-3-7\n", ("a",), "a: 2031-03-07\n"),
        ("P131", "a: 2031/03/07\n", ("a",), "a: 2031-03-07\n"),
        ("P131", "a: 7.3.2031\n", ("a",), None),
        ("P131", "a: 03/07/2031\n", ("a",), None),
        ("P132", "a: v40.2\n", ("a",), "a: 40.2\n"),
        ("P132", "a: {version: 40.2 (a), letter: a}\n", ("a", "version"), "a: {version: 40.2, letter: a}\n"),
        ("P132", "a: {version: 40.2 (b), letter: a}\n", ("a", "version"), None),
        ("P133", "a: 50c100\n", ("a",), "a: 50C100\n"),
        ("P133", "a: 50C770500A\n", ("a",), "a: 50C770500a\n"),
        ("P133", "a: C100\n", ("a",), None),
        ("P134", "a: (A)\n", ("a",), "a: a\n"),
        ("P135", "a: [2031-0001]\n", ("a", 0), "a: [CVE-2031-0001]\n"),
        ("P135", "a: [cve-2031-0001]\n", ("a", 0), "a: [CVE-2031-0001]\n"),
        ("P135", "a: [unknown]\n", ("a", 0), None),
        ("P136", "a: WebKit\n", ("a",), "a: webkit\n"),
        ("P136", "a: Kernel\n", ("a",), None),
        ("P139", "a: http://vendor.example/x?y#z\n", ("a",), "a: https://vendor.example/x?y#z\n"),
        ("P139", "a: http://other.example/x\n", ("a",), None),
        ("P139", "a: http://vendor.example:80/x\n", ("a",), None),
        ("P139", "a: ftp://vendor.example/x\n", ("a",), None),
        ("P143", "a: Yes\n", ("a",), 'a: "true"\n'.replace('"', "")),
        ("P143", "a: maybe\n", ("a",), None),
        ("P701", "a: [C, D, C, D]\n", ("a", 2), "a: [C, D, D]\n"),
        ("P701", "a: [C]\nb: [C]\n", ("b", 0), None),
    ],
)
def test_a_repair(code: str, text: str, where: Where, wanted: str | None) -> None:
    assert repaired(code, text, where) == wanted


def test_events_are_sorted_by_date_with_their_comments_and_those_of_a_day_stay() -> None:
    text = (
        "events:\n  # later\n  - {date: 2031-03-02, event: included}  # b\n"
        "  - {date: 2031-03-01, event: released}\n  # same day\n  - {date: 2031-03-01, event: withdrawn}\n"
    )
    wanted = (
        "events:\n  - {date: 2031-03-01, event: released}\n  # same day\n  - {date: 2031-03-01, event: withdrawn}\n"
        "  # later\n  - {date: 2031-03-02, event: included}  # b\n"
    )
    assert repaired("P503", text, ("events", 1, "date")) == wanted
    assert repaired("P503", wanted, ("events", 1, "date")) is None


def test_updates_are_sorted_by_version_as_numbers() -> None:
    known = Known(UpdatesFile)
    text = "updates:\n  - version: 40.9\n  # ten\n  - version: 40.10\n"
    wanted = "updates:\n  # ten\n  - version: 40.10\n  - version: 40.9\n"
    assert repaired("P317", text, ("updates", 1, "version"), known) == wanted


def test_keys_are_those_of_the_place() -> None:
    text = "devices:\n  - {identifer: x}\n"
    assert repaired("P120", text, ("devices", 0, "identifer"), Known(DevicesFile)) == (
        "devices:\n  - {identifier: x}\n"
    )


@pytest.mark.parametrize("where", [(), ("nothing",), ("a", 9), ("a", 0, "b")])
def test_a_place_that_is_gone_is_left_alone(where: Where) -> None:
    for code in REPAIRS:
        tree: Any = parse("a: [b]\n")
        assert not repair(code, tree, where, KNOWN)
        assert printed(tree) == "a: [b]\n"


def test_a_code_without_a_repair_does_nothing() -> None:
    assert repaired("P203", "a: b\n", ("a",)) is None


def test_events_of_which_one_has_no_date_stay() -> None:
    assert repaired("P503", "events:\n  - date: 2031-03-02\n  - date: soon\n", ("events", 1, "date")) is None
