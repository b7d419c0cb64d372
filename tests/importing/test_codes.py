"""Every code of an import comes from an example of it, at the place that it names."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator import imports
from generator.check.codes import CODES
from generator.errors import Problem, ProblemsFound
from generator.project import Project
from tests.importing.made import DESK, LAP, ONE, answer, asset, feed, improvement, patch, project, release

NEW = asset("41.1", "51B20", "2031-07-02", "iPhone91,1")
KNOWN = asset("40.2", "50C100", "2031-03-20", ONE)
IDS = ("CVE-2030-1000", "CVE-2031-0001", "CVE-2031-0002")
KERNEL = patch("40.2", "50C771000a", "2031-04-10", "50C100", ONE)
OTHER_PAGE = improvement("50C771000a", "50C100", SecurityInfo="https://vendor.example/other")
RELEASE = release("40.2", IDS, ReleaseDate="2031-03-20", Build="50C100")


@dataclass(frozen=True, slots=True)
class Example:
    """A foreign file that gives one code, at `under` in a file of the records, or in the source where that is ""."""

    code: str
    kind: str
    data: Any
    under: str
    file: str = ""
    excerpt: str = ""
    """A part of the line, where `under` is too short to tell."""


IOS, PATCH = "updates/ios/40.yml", "patches/2031/2031-04-10-kernel-a.yml"
EXAMPLES = (
    Example("P951", "gdmf", '{"PublicAssetSets": {"iOS": [{"ProductVersion": "41.1", "Bui', "", excerpt="Bui"),
    Example("P952", "gdmf", answer(NEW | {"ProductVersion": 41.1}), "41.1"),
    Example("P953", "gdmf", answer(KNOWN | {"ProductVersion": "40.2.1"}), "2031-03-20", IOS),
    Example("P954", "gdmf", answer(KNOWN | {"PostingDate": "2031-03-19"}), "2031-03-20", IOS),
    Example(
        "P955", "gdmf", answer(asset("40.1", "60B50", "2031-01-15", DESK, LAP)), "2031-01-15", "updates/macos/40.yml"
    ),
    Example("P955", "gdmf", answer(asset("41.0", "51A10", "2031-06-10", ONE)), "runs", "devices/iphone.yml"),
    Example("P956", "gdmf", answer(*({**KNOWN, "Build": b} for b in ("50C3100", "50C6100"))), "2031-03-20", IOS),
    Example("P957", "gdmf", answer(patches=(KERNEL | {"PrerequisiteBuild": "50C200"},)), "50C771000a", PATCH),
    Example("P958", "sofa", feed(RELEASE | {"CVEs": {"CVE-2031-0001": {}}}), "[", IOS),
    Example("P958", "sofa", feed(patches=(OTHER_PAGE,)), "https://vendor.example/bi-2", PATCH),
    Example("P961", "gdmf", answer(NEW, NEW | {"ProductVersion": "41.2"}), '"51B20"'),
    Example("P962", "sofa", feed(RELEASE | {"Build": "50U67"}), '"50U67"'),
    Example("P963", "sofa", feed(RELEASE | {"Build": ""}), '""'),
    Example("P964", "gdmf", answer(asset("40.1.1", "50B60", "2031-05-21", ONE)), '"2031-05-21"'),
)


def problems(root: Path, example: Example) -> list[Problem]:
    source = root / "source.json"
    source.write_text(example.data if isinstance(example.data, str) else json.dumps(example.data, indent=1))
    try:
        prepared = imports.prepare(Project(root), example.kind, str(source), None, None)
    except ProblemsFound as found:
        return list(found.problems)
    assert not prepared.broken
    return [*prepared.contradicted, *prepared.refused]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)
def test_an_example_gives_its_code_and_no_other_where_it_is(example: Example, tmp_path: Path) -> None:
    (found,) = problems(project(tmp_path), example)
    assert (found.code, bool(found.repair)) == (example.code, True)
    path = f"content/{example.file}" if example.file else str(tmp_path / "source.json")
    assert found.path == path
    marked = found.excerpt[found.column - 1 : found.column - 1 + found.length]
    assert marked == example.under or (not example.under and example.excerpt in found.excerpt)


def test_every_code_of_an_import_has_an_example() -> None:
    assert {example.code for example in EXAMPLES} == {code for code in CODES if "P950" < code < "P970"}
