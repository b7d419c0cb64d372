"""Files that are no JSON, or not the JSON that was asked for: each has a place, a code and a repair."""

import json
from typing import Any

import pytest

from generator.errors import Problem
from generator.importing import foreign
from generator.importing.gdmf.shape import Answer
from generator.importing.sofa.shape import Feed
from tests.importing.made import ONE, answer, asset, feed, release

GOOD = json.dumps(answer(asset("40.2", "50C100", "2031-03-20", ONE)), indent=2)
FEED = json.dumps(feed(release("40.2")), indent=2)


def problems(raw: bytes, kind: type[foreign.Shape] = Answer) -> list[Problem]:
    with pytest.raises(foreign.Unreadable) as raised:
        foreign.read("got.json", raw).shaped(kind, "what was asked for")
    return list(raised.value.problems)


def problem(raw: bytes, kind: type[foreign.Shape] = Answer) -> Problem:
    (found,) = problems(raw, kind)
    assert found.path == "got.json"
    assert found.repair
    return found


@pytest.mark.parametrize(
    ("raw", "line", "column", "told"),
    [
        (b"", 1, 1, "empty"),
        (b" \n", 2, 1, "empty"),
        (b"<!doctype html>", 1, 1, "Expecting value"),
        (b'{"a": 1,\n "b" 2}', 2, 6, "delimiter"),
        (b'{"a": 1,\n "b": "x', 2, 7, "cut off"),
        (b'{"a": [1, 2', 1, 12, "cut off"),
        (b'{"a": "\xff"}', 1, 8, "UTF-8"),
        (b'\xef\xbb\xbf{"a": 1,\n "b": "\xc3"}', 2, 8, "UTF-8"),
        (b"[" * 100_000, 1, 1, "too deep"),
        (b'{"a": ' + b"9" * 5000 + b"}", 1, 1, "too long a number"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(raw: bytes, line: int, column: int, told: str) -> None:
    found = problem(raw)
    assert (found.code, found.line, found.column) == ("P951", line, column)
    assert told in found.message


def test_a_file_that_is_too_large_is_not_parsed() -> None:
    assert "larger than 4 MiB" in problem(b" " * (foreign.LARGEST + 1)).message


def test_a_byte_order_mark_is_passed_over() -> None:
    assert foreign.read("got.json", b"\xef\xbb\xbf" + GOOD.encode()).text == GOOD


@pytest.mark.parametrize(
    ("old", "new", "under", "told"),
    [
        ('"ProductVersion": "40.2",', "", "", "PublicAssetSets.iOS.0.ProductVersion is missing"),
        ('"40.2"', "40.2", "40.2", "is 40.2: 40.2 is not a version"),
        ('"50C100"', '""', '""', 'is "": this is not a build number'),
        ('"50C100"', "null", "null", "is null: this is not a build number"),
        ('"2031-03-20"', '"soon"', '"soon"', "'soon' is not a date"),
        (f'"{ONE}"', '"a b"', '"a b"', "this is not a device or a board"),
        ('"PublicAssetSets"', '"Sets"', "", "PublicAssetSets is missing"),
    ],
)
def test_a_value_of_another_form_is_told_where_it_stands(old: str, new: str, under: str, told: str) -> None:
    assert old in GOOD
    found = problem(GOOD.replace(old, new).encode())
    assert (found.code, told in found.message) == ("P952", True), found
    if under:
        assert found.excerpt[found.column - 1 : found.column - 1 + found.length] == under


@pytest.mark.parametrize("data", [[], None, 1, "x", {}, {"PublicAssetSets": []}, {"PublicAssetSets": {"iOS": {}}}])
def test_another_json_is_told(data: Any) -> None:
    assert all(found.code == "P952" for found in problems(json.dumps(data).encode()))


def test_all_that_does_not_fit_is_told_at_once() -> None:
    text = GOOD.replace('"50C100"', "1").replace('"2031-03-20"', "2")
    assert [found.code for found in problems(text.encode())] == ["P952", "P952"]


def test_a_feed_is_no_answer_and_an_answer_is_no_feed() -> None:
    assert "PublicAssetSets is missing" in problem(FEED.encode()).message
    assert "OSVersions is missing" in problem(GOOD.encode(), Feed).message


def test_a_cve_id_that_is_none_is_told() -> None:
    found = problem(json.dumps(feed(release("40.2", ("CVE-1",)))).encode(), Feed)
    assert (found.code, "CVE-1" in found.message) == ("P952", True)


def test_a_line_that_is_very_long_is_not_shown() -> None:
    raw = json.dumps(json.loads(GOOD.replace('"50C100"', "1")) | {"x": "y" * 500}).encode()
    assert problem(raw).excerpt == ""
