import datetime
import json
from pathlib import Path
from typing import Any

from generator.derive.answer import Question, answer
from generator.render.answer_json import AnswerWriter
from tests.derive.answer.test_properties import made
from tests.world import catalogue, edited

PROMISED = {"device", "platform", "build", "version", "letter", "as_of", "state", "steps", "upgrade", "reasons"}


def ask(device: str, build: str, as_of: str, *, brief: bool = False) -> dict[str, Any]:
    found = answer(made(), Question(device, build, True, datetime.date.fromisoformat(f"2031-{as_of}")))
    data: dict[str, Any] = json.loads(AnswerWriter(made()).line(found, brief=brief))
    return data


def test_the_contract() -> None:
    data = ask("iPhone90,1", "50B50", "04-10")
    assert data.keys() >= PROMISED
    assert (data["device"], data["platform"], data["build"], data["version"], data["letter"], data["as_of"]) == (
        "iPhone90,1", "ios", "50B50", "40.1", None, "2031-04-10",
    )  # fmt: skip
    assert data["state"] == "update-first"
    keys = ("kind", "version", "letter", "build", "how", "test")
    assert [[step[key] for key in keys] for step in data["steps"]] == [
        ["update", "40.2", None, "50C100", None, False],
        ["patch", "40.2", "a", "50C771000a", "automatic", False],
    ]
    assert data["reasons"][0]["rule"] == "newer-update"
    assert data["reasons"][0]["sources"] == [{"name": "The List", "url": "https://list.example/"}]


def test_what_does_not_apply_is_null() -> None:
    data = ask("iPhone99,1", "50B50", "04-10")
    assert data.keys() >= PROMISED
    assert [data[key] for key in ("platform", "version", "letter", "upgrade", "withdrawn", "undo")] == [None] * 6
    assert data["steps"] == []


def test_the_installed_letter() -> None:
    data = ask("iPhone90,1", "50B770500a", "02-03")
    assert (data["version"], data["letter"], data["base"]) == ("40.1", "a", "50B50")
    assert data["withdrawn"]["reason"] == "It broke web sites."
    assert data["undo"]["effect"] == "The device goes back to 40.1 with no patch."


def test_a_test_that_fixes_nothing_has_no_components_and_one_that_nobody_knows_has_null(tmp_path: Path) -> None:
    world = catalogue(tmp_path, edited(("patches/2031/2031-02-12-test-a.yml", "fixes: none", "fixes: unknown")))
    question = Question("iPhone90,1", "50C5001a", True, datetime.date(2031, 2, 12))
    steps = [AnswerWriter(one).plain(answer(one, question))["steps"][0] for one in (made(), world)]
    assert [(step["components"], step["cves_unknown"]) for step in steps] == [([], False), (None, True)]


def test_every_answer_has_the_same_keys() -> None:
    asked = [("iPhone99,1", "x", "04-10"), ("iPhone90,1", "x", "04-10"), ("iPhone90,1", "50B770500a", "02-03")]
    assert len({tuple(ask(*one)) for one in asked}) == 1


def test_a_brief_answer_leaves_out_the_ids_of_updates_only() -> None:
    full, brief = (ask("iPhone90,1", "50B50", "04-10", brief=brief)["steps"] for brief in (False, True))
    assert full[0]["cves"] == ["CVE-2030-1000", "CVE-2031-0001", "CVE-2031-0002"]
    assert brief[0]["cves"] is None
    assert brief[0]["exploited"] == full[0]["exploited"] == ["CVE-2031-0001"]
    assert brief[1] == full[1]


def test_a_line_is_one_line_of_ascii() -> None:
    found = answer(made(), Question("iPhone90,1", "50B770500a", True, datetime.date(2031, 2, 3)))
    line = AnswerWriter(made()).line(found)
    assert line.isascii()
    assert "\n" not in line
