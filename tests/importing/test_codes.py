"""Every code of an import comes from its example, alone, at the place that it names."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import imports
from generator.check.codes.imports import GDMF, IMPORTS, SOFA
from generator.errors import Problem, ProblemsFound
from generator.model.code import Code
from generator.project import Project
from tests.importing.made import DESK, LAP, answer, asset, feed, improvement, project, text_of

IOS, PATCH = "content/updates/ios/40.yml", "content/patches/2031/2031-04-10-kernel-a.yml"
SOURCE = "source.json"
PLACES = {
    "P951": (SOURCE, '"'),
    "P952": (SOURCE, '""'),
    "P953": (IOS, "2031-03-20"),
    "P954": (IOS, "2031-03-20"),
    "P955": ("content/devices/iphone.yml", "runs"),
    "P956": (IOS, "2031-03-20"),
    "P957": (PATCH, "50C771000a"),
    "P958": (IOS, "["),
    "P961": (SOURCE, '"51B20"'),
    "P962": (SOURCE, '"50U67"'),
    "P963": (SOURCE, '""'),
    "P964": (SOURCE, '"2031-05-21"'),
}
"""The file of each problem, and what is marked in it."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another way to the same code."""

    code: str
    text: str
    path: str
    under: str


MORE_DEVICES = answer(asset("40.1", "60B50", "2031-01-15", DESK, LAP))
OTHER_PAGE = feed(patches=(improvement("50C771000a", "50C100", SecurityInfo="https://vendor.example/other"),))
OTHERS = (
    Other("P955", text_of(MORE_DEVICES), "content/updates/macos/40.yml", "2031-01-15"),
    Other("P958", text_of(OTHER_PAGE), PATCH, "https://vendor.example/bi-2"),
)


def problem(root: Path, text: str) -> Problem:
    """The only problem of this source; its path is as problems name records, or the source's bare name."""
    source = project(root) / SOURCE
    source.write_text(text)
    kind = "sofa" if "OSVersions" in text else "gdmf"
    try:
        prepared = imports.prepare(Project(root), kind, str(source), None, None)
    except ProblemsFound as found:
        (only,) = found.problems
        return only
    assert not prepared.broken
    (only,) = [*prepared.contradicted, *prepared.refused]
    return only


def marked(found: Problem) -> tuple[str, str]:
    path = SOURCE if found.path.endswith(SOURCE) else found.path
    return path, found.excerpt[found.column - 1 : found.column - 1 + found.length]


@pytest.mark.parametrize("code", IMPORTS, ids=lambda code: code.code)
def test_an_example_gives_its_code_and_no_other_where_it_is(code: Code, tmp_path: Path) -> None:
    (change,) = code.example
    found = problem(tmp_path, change.wrong)
    assert change.file == (SOFA if "OSVersions" in change.wrong else GDMF)
    assert (found.code, bool(found.repair)) == (code.code, True)
    assert marked(found) == PLACES[code.code]


@pytest.mark.parametrize("other", OTHERS, ids=lambda other: other.code)
def test_so_do_other_ways_to_it(other: Other, tmp_path: Path) -> None:
    found = problem(tmp_path, other.text)
    assert (found.code, *marked(found)) == (other.code, other.path, other.under)
