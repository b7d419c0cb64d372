"""Problems in each format."""

import json
import re

import pytest

from generator.check.codes import CODES
from generator.errors import Problem
from generator.render.problems import FORMATS, github, sarif, text

BASE = Problem(
    path="content/patches/2026/2026-03-17-webkit-navigation.yml",
    line=12,
    column=11,
    code="P203",
    message="base build 23D8134 is in no ios update",
    repair="did you mean 23D8133 (iOS 26.3.1)?",
    excerpt="    base: 23D8134",
    length=7,
)
MISSING = Problem("content/sources.yml", 1, 1, "P213", "the file is missing", "write it")
ODD = Problem("content/a:b,c%.yml", 3, 2, "P999", "one: 50%\r\ntwo, \x1b[31m", "", "\ta\tb", 3)


def test_text_is_the_place_the_line_what_is_wrong_and_the_repair() -> None:
    assert text.render([BASE]) == (
        "content/patches/2026/2026-03-17-webkit-navigation.yml:12:11: P203 base build 23D8134 is in no ios update\n"
        "  12 |     base: 23D8134\n"
        "     |           ^^^^^^^ did you mean 23D8133 (iOS 26.3.1)?"
    )


def test_text_without_a_line_has_the_repair_alone() -> None:
    assert text.render([MISSING]) == "content/sources.yml:1:1: P213 the file is missing\n  write it"
    assert text.render([]) == ""


def test_text_keeps_marks_below_their_place_after_tabs_and_at_the_end() -> None:
    problem = Problem("a.yml", 1, 3, "P103", "a tab", "use spaces", "a:\tb", 1)
    assert text.render([problem]).splitlines()[2] == "    |   ^ use spaces"
    after = Problem("a.yml", 1, 4, "P103", "x", "y", "a:\tb", 1)
    assert text.render([after]).splitlines()[2] == "    |   \t^ y"
    end = Problem("a.yml", 10, 9, "P123", "nothing stands here", "write it", "summary:", 1)
    assert text.render([end]).splitlines()[1:] == ["  10 | summary:", "     |         ^ write it"]


def test_text_shows_of_a_long_line_the_part_around_the_place() -> None:
    line = "a" * 5000 + "WRONG" + "b" * 5000
    problem = Problem("a.yml", 1, 5001, "P125", "x", "y", line, 5)
    _, shown, marks = text.render([problem]).splitlines()
    start, end = marks.index("^"), marks.rindex("^") + 1
    assert shown[start:end] == "WRONG"
    assert len(shown) < 200


@pytest.mark.parametrize("name", ["text", "github"])
def test_what_is_printed_cannot_steer_a_terminal(name: str) -> None:
    shown = FORMATS[name]([ODD], CODES)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown)


def test_json_has_the_same_content() -> None:
    (found,) = json.loads(FORMATS["json"]([BASE], CODES))["problems"]
    assert found == {
        "path": BASE.path,
        "line": 12,
        "column": 11,
        "length": 7,
        "code": "P203",
        "title": CODES["P203"].title,
        "message": BASE.message,
        "repair": BASE.repair,
        "excerpt": BASE.excerpt,
    }
    assert json.loads(FORMATS["json"]([], CODES)) == {"problems": []}


def test_a_github_annotation_names_the_file_the_lines_and_the_columns() -> None:
    assert github.render([BASE], CODES) == (
        "::error file=content/patches/2026/2026-03-17-webkit-navigation.yml,line=12,endLine=12,col=11,endColumn=18,"
        "title=P203 A base that is in no update::base build 23D8134 is in no ios update: "
        "did you mean 23D8133 (iOS 26.3.1)?"
    )


def test_a_github_annotation_is_escaped_and_stays_one_line() -> None:
    shown = github.render([ODD, BASE], CODES)
    assert len(shown.splitlines()) == 2
    assert "file=content/a%3Ab%2Cc%25.yml,line=3" in shown
    assert "::one: 50%25%0D%0Atwo, \ufffd[31m" in shown


def test_sarif_is_a_log_of_one_run_with_its_rules() -> None:
    log = json.loads(sarif.render([BASE, MISSING, ODD], CODES))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "between"
    assert [rule["id"] for rule in rules] == sorted({*CODES, "P999"})
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
    explained = next(rule for rule in rules if rule["id"] == "P203")
    assert explained["shortDescription"]["text"] == CODES["P203"].title
    (change,) = CODES["P203"].example
    assert all(text in explained["help"]["text"] for text in (change.file, change.wrong, change.right))


def test_sarif_places_are_whole_and_relative_to_the_source() -> None:
    log = json.loads(sarif.render([BASE, MISSING, ODD], CODES))
    places = [result["locations"][0]["physicalLocation"] for result in log["runs"][0]["results"]]
    assert places[0]["region"] == {
        "startLine": 12,
        "startColumn": 11,
        "endColumn": 18,
        "snippet": {"text": "    base: 23D8134"},
    }
    assert "snippet" not in places[1]["region"]
    assert places[2]["artifactLocation"] == {"uri": "content/a%3Ab%2Cc%25.yml", "uriBaseId": "%SRCROOT%"}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_the_same_bytes_twice(name: str) -> None:
    assert FORMATS[name]([BASE, MISSING, ODD], CODES) == FORMATS[name]([BASE, MISSING, ODD], CODES)
