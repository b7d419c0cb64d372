"""What a model refuses, told with the writer's own keys and in plain words."""

from pathlib import Path

import pytest

from generator.check.codes.world import IOS_40, IOS_41, IPHONE, KERNEL, MACOS_40, WEBKIT_A, WEBKIT_B
from tests.check.checked import codes, problems


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (KERNEL, "letter: a", "letter: [a]", "P125 a list stands where a single value belongs"),
        (KERNEL, "cves: unknown", "cves: {a: b}", "P125 a group of keys stands where a list belongs"),
        (KERNEL, "released, sources: [list]", "released, sources: list", "P125 'list' stands where a list belongs"),
        (KERNEL, "removal:\n  effect: The device goes back to 40.2 with no patch.\n  sources: [list]", "removal: back",
         "P125 'back' stands where keys and values belong"),
        (KERNEL, "letter: a", "letter: a\n  - x", None),
        (WEBKIT_B, "in: {ios: 40.2,", "in: {ios: soon,", "P132 'soon' is not a version"),
        (WEBKIT_B, "in: {ios: 40.2, macos: 40.2}", "in: 40.2", "P125 '40.2' stands where keys and values belong"),
        (IPHONE, "runs: {ios: {from: 38.0, to: 40}}", "runs: {ios: {to: 40}}", "P122 the key from is missing"),
        (IPHONE, "runs: {ios: {from: 38.0, to: 40}}", "runs: {ios: {frm: 38.0}}",
         "P120 the key 'frm' is not known here"),
        (IOS_40, "{rule: ends-here}", "{rule: ends, exept: [Phone Two]}", None),
        (IOS_41, "devices: all", "devices: everything", "P130 'everything' is not one of the words"),
        (KERNEL, "https://vendor.example/bi-2", "none", "P139 'none' is not an https address"),
        (KERNEL, "https://vendor.example/bi-2", "[a, b]", "P125 a list stands where a single value belongs"),
        (KERNEL, "released, sources: [list]", "released, sources: [http://vendor.example]",
         "P139 'http://vendor.example' is not a source"),
        (KERNEL, "event: released", "event: pulled", "P130 'pulled' is not one of the words"),
        (KERNEL, "summary: An app", "summary: {text: x}\nnote: An app", None),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_once_in_plain_words(
    file: str, old: str, new: str, expected: str | None, tmp_path: Path
) -> None:
    found = problems(tmp_path, (file, old, new))
    assert found
    told = [f"{problem.code} {problem.message}" for problem in found]
    assert not any(
        word in line for line in told for word in ("Input", "tuple", "dict", "str", "validation", "function")
    )
    if expected:
        assert told == [expected]


def test_a_slip_in_a_key_is_one_problem_not_two(tmp_path: Path) -> None:
    assert codes(tmp_path, (KERNEL, "summary: An app", "sumary: An app")) == ["P120"]


def test_two_wrong_values_in_one_record_are_two_problems(tmp_path: Path) -> None:
    assert codes(tmp_path, (KERNEL, "letter: a", "letter: A"), (KERNEL, "2031-04-10, event", "soon, event")) == [
        "P134",
        "P131",
    ]


@pytest.mark.parametrize("empty", ["", '""', "''", '"  "', "[]", "{}"])
def test_an_empty_value_is_refused_however_it_is_written(empty: str, tmp_path: Path) -> None:
    assert codes(tmp_path, (IPHONE, "boards: [X1AP]", f"boards: {empty}")) == ["P123"]
    assert codes(tmp_path, (KERNEL, "cves: unknown", f"cves: {empty}")) == ["P123"]


def test_an_empty_item_is_refused(tmp_path: Path) -> None:
    assert "P123" in codes(tmp_path, (IPHONE, "boards: [X1AP]", 'boards: [X1AP, ""]'))


@pytest.mark.parametrize(
    "names", ["[Mac90,2]", "[Lap, Mac90,2]", "[Mac90, 2]", "[Mac90,2, Lap]", "[Mac90,\n            2]"]
)
def test_identifiers_that_fell_apart_are_found_in_any_list(names: str, tmp_path: Path) -> None:
    found = problems(tmp_path, (MACOS_40, "{only: [Lap]}", f"{{only: {names}}}"))
    assert [problem.code for problem in found] == ["P124"]
    assert found[0].excerpt[found[0].column - 1 :].startswith("Mac90")


def test_an_identifier_that_fell_apart_into_a_key_is_found(tmp_path: Path) -> None:
    old = '  - identifier: "iPhone90,1"\n    names: [Phone One]\n    boards: [X1AP]\n    released: 2028-09-01\n'
    flow = "  - {identifier: iPhone90,1, names: [Phone One], boards: [X1AP], released: 2028-09-01,\n"
    rest = "    runs: {ios: {from: 38.0, to: 40}}\n    sources: [list]\n"
    new = flow + rest.replace("}}\n", "}},\n").replace("[list]", "[list]}")
    found = problems(tmp_path, (IPHONE, old + rest, new))
    assert "P124" in [problem.code for problem in found]
    assert "P123" not in [problem.code for problem in found]


def test_a_quoted_identifier_and_numbers_in_a_list_are_no_mistake(tmp_path: Path) -> None:
    assert codes(tmp_path, (MACOS_40, "{only: [Lap]}", '{only: ["Mac90,2"]}')) == []


@pytest.mark.parametrize("key", ["status", "latest", "count", "newest", "state", "live"])
def test_derived_keys_are_refused_everywhere(key: str, tmp_path: Path) -> None:
    assert codes(tmp_path, (WEBKIT_A, "fixes:\n", f"{key}: x\nfixes:\n")) == ["P121"]
    assert codes(tmp_path, (IOS_41, "    builds:", f"    {key}: x\n    builds:")) == ["P121"]


def test_long_values_are_cut_in_messages(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, (KERNEL, "letter: a", f"letter: {'x' * 500}"))
    assert len(problem.message) < 120


def test_several_documents_of_the_wrong_shape_are_no_traceback(tmp_path: Path) -> None:
    for text in ("just text\n", "- a\n- b\n", "a: b\n", "patches: []\n"):
        found = problems(tmp_path, (KERNEL, _all(KERNEL), text), (IOS_41, _all(IOS_41), text))
        assert {problem.path for problem in found} >= {f"content/{KERNEL}", f"content/{IOS_41}"}


def _all(name: str) -> str:
    from tests.world import FILES

    return FILES[name]
