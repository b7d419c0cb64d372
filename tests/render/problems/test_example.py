"""Examples of codes as people read them."""

import pytest

from generator.check.codes import CODES
from generator.model.code import Change, Code
from generator.render.problems.example import Shown, shown, told


def _shown(*changes: Change) -> list[Shown]:
    return list(shown(Code("P999", "Title", "Meaning.", changes, "Repair.")))


@pytest.mark.parametrize(
    ("change", "said", "wrong", "right"),
    [
        (Change("a.yml", "base: 1", "base: 2"), "", "base: 2", "base: 1"),
        (Change("a.yml", "- {a: 1}", "- {a: 1}\n  - {a: 1}"), "", "- {a: 1}\n- {a: 1}", "- {a: 1}"),
        (Change("a.yml", "a:\n  - b", "a:\n  - c"), "", "a:\n  - c", "a:\n  - b"),
        (Change("a.yml", "    reason: No.\n", ""), "where this is left out", "", "reason: No."),
        (Change("a.yml", wrong="# empty\n"), "which is there", "# empty", ""),
        (Change("a.yml", wrong="<nowhere>"), "which is a link to a file that is not there", "", ""),
        (Change("a.yml"), "which is not there", "", ""),
        (Change("a.yml", called="b.yml"), "which is called content/b.yml", "", ""),
    ],
)
def test_a_change_is_shown_as_wrong_and_right(change: Change, said: str, wrong: str, right: str) -> None:
    assert _shown(change) == [Shown("content/a.yml", said, wrong, right)]


def test_an_example_is_told_in_plain_text() -> None:
    (change,) = CODES["P203"].example
    assert told(CODES["P203"]) == (f"In content/{change.file}:\n  wrong:\n  {change.wrong}\n  right:\n  {change.right}")


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_every_example_has_something_to_see(code: Code) -> None:
    assert all(one.said or (one.wrong and one.right) for one in shown(code))
