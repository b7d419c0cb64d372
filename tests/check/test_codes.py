"""Every code fires on its example, alone, and marks exactly what is wrong."""

import re
from pathlib import Path

import pytest

from generator.check import check
from generator.check.codes import CODES
from generator.errors import Problem
from generator.load import load
from generator.model.code import Code
from generator.model.document import lines
from tests.check.examples import EXAMPLES, Example
from tests.shared import ROOT

OF_PAGES = {"P801", "P802", "P803", "P804"}  # see test_pages.py, and load/test_pages.py
OF_PUBLISHED = {"P901", "P902", "P903", "P904", "P905"}  # see test_published.py


def problems_of(root: Path) -> list[Problem]:
    documents, unread = load(root)
    _, found = check(documents, [problem.path for problem in unread])
    return sorted([*unread, *found])


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)
def test_an_example_gives_its_code_and_no_other(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    found = problems_of(tmp_path)
    assert {problem.code for problem in found} == {example.code}, found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)
def test_an_example_is_marked_where_it_is_wrong(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    problem = next(problem for problem in problems_of(tmp_path) if problem.path == example.path)
    marked = problem.excerpt[problem.column - 1 : problem.column - 1 + problem.length]
    assert marked == example.under
    if problem.excerpt:
        text = (tmp_path / problem.path).read_text()
        assert problem.excerpt == lines(text)[problem.line - 1]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)
def test_an_example_says_how_to_repair_it(example: Example, tmp_path: Path) -> None:
    example.write(tmp_path)
    assert all(problem.repair for problem in problems_of(tmp_path))


def test_every_code_has_an_example() -> None:
    assert {example.code for example in EXAMPLES} == CODES.keys() - OF_PAGES - OF_PUBLISHED


def test_every_code_that_is_raised_is_explained() -> None:
    raised: set[str] = set()
    for file in (ROOT / "generator").rglob("*.py"):
        if "codes" not in file.parts:
            raised |= set(re.findall(r'"(P[1-9]\d\d)"', file.read_text()))
    assert raised == CODES.keys()


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_a_code_is_explained_in_sentences(code: Code) -> None:
    assert re.fullmatch(r"P[1-9]\d\d", code.code)
    assert code.title[0].isupper()
    assert not code.title.endswith(".")
    assert code.meaning.endswith(".")
    assert code.repair.endswith(".")
    assert code.example


def test_the_codes_are_in_order() -> None:
    assert list(CODES) == sorted(CODES)
