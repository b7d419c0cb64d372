"""Every code fires on its example, alone, marks exactly what is wrong, and is silent once that is repaired."""

import re
from pathlib import Path

import pytest

from generator.check.codes import CODES
from generator.check.codes.imports import IMPORTS
from generator.model.code import Code
from generator.model.document import lines
from generator.project import Project
from tests.check.examples import VALID, problems_of, publish, seen, with_mistake, written
from tests.check.marks import MARKS
from tests.shared import ROOT

OF_FIX = {"P115"}  # no mistake in a record: see ../test_mending.py
OF_IMPORTS = {code.code for code in IMPORTS}  # mistakes in foreign files: see ../importing/test_codes.py
every_code = pytest.mark.parametrize(
    "code", [code for code in CODES.values() if code.code not in OF_FIX | OF_IMPORTS], ids=lambda code: code.code
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was published of the world before anybody made a mistake."""
    return publish(tmp_path_factory.mktemp("published"))


def test_the_world_of_the_examples_is_right(site: Path) -> None:
    assert problems_of(Project(site.parent / "valid"), site) == ()


@every_code
def test_an_example_gives_its_code_and_no_other(code: Code, site: Path, tmp_path: Path) -> None:
    found = problems_of(written(tmp_path, with_mistake(code.example)), site)
    assert {problem.code for problem in found} == {code.code}, found
    assert all(problem.repair for problem in found)


@every_code
def test_an_example_is_marked_where_it_is_wrong(code: Code, site: Path, tmp_path: Path) -> None:
    problem = problems_of(written(tmp_path, with_mistake(code.example)), site)[0]
    marked = problem.excerpt[problem.column - 1 : problem.column - 1 + problem.length]
    assert (problem.path.removeprefix("content/"), marked) == MARKS[code.code]
    if problem.excerpt:
        assert problem.excerpt == lines((tmp_path / problem.path).read_text())[problem.line - 1]


@every_code
def test_a_repaired_example_gives_none(code: Code, site: Path, tmp_path: Path) -> None:
    """What is right stands for what is wrong again, as the page of problems shows both."""
    files = with_mistake(code.example)
    for change in reversed(code.example):
        text = files.pop(change.called or change.file, None)
        if change.right:
            assert text is not None
            assert seen(change.wrong) in text
            # Where the wrong text is nothing, its place is known only from the right one.
            whole = text.replace(seen(change.wrong), change.right.encode(), 1)
            files[change.file] = whole if change.wrong else VALID[change.file].encode()
        elif not change.wrong:
            files[change.file] = text or VALID[change.file].encode()
    assert problems_of(written(tmp_path, files), site) == ()


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
    assert code.example or code.code in OF_FIX


def test_the_codes_are_in_order() -> None:
    assert list(CODES) == sorted(CODES)
