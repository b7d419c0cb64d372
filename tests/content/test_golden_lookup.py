"""The cases beside the project, each asked of the shipped records."""

import datetime
from typing import Any

import pytest

from generator.derive.answer import Question, answer
from generator.load.strict import read
from tests.content.real import ROOT, catalogue
from tests.shared import shared

FILE = ROOT.parent / "shared" / "golden" / "lookup.yml"


def _cases() -> list[Any]:
    data: Any = read(FILE.read_text("utf-8"))[0] if FILE.exists() else [{"name": "the file is not here"}]
    return list(data)


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    shared("golden", "lookup.yml")
    day = datetime.date.fromisoformat(case["as_of"])
    found = answer(catalogue(), Question(case["device"], case["build"], case["automatic"] == "on", day))
    steps = [
        {"kind": step.kind, "version": str(step.version), "letter": step.letter, "build": step.build, "how": step.how}
        for step in found.steps
    ]
    assert found.state == case["state"]
    assert [{key: value for key, value in step.items() if value} for step in steps] == list(case["steps"] or [])
    assert (str(found.upgrade) if found.upgrade else None) == case.get("upgrade")
