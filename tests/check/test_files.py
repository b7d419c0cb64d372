"""Links of hand-written pages to each other."""

import pytest

from generator.check.files import check_files
from generator.errors import Problem

GUIDE = "content/pages/guides/install.md"
FILES = {
    GUIDE,
    "content/pages/index.md",
    "content/pages/about/index.md",
    "content/pages/guides/remove.md",
    "content/pages/guides/a b.png",
}


def found(text: str) -> list[Problem]:
    return check_files({GUIDE: text}, FILES)


@pytest.mark.parametrize(
    "text",
    [
        "[a](remove.md) and [b](remove.md#anchor) and [c](../index.md 'Home')",
        "[a](../about/index.md)\n\n[x]: remove.md\n![p](<a%20b.png>)",
        "[a](#here) and [b](https://vendor.example/x) and [c](mailto:a@b.example) and [d](record:changelog) and [e]()",
        "`[a](gone.md)`\n\n```\n[a](gone.md)\n```\n",
    ],
)
def test_what_leads_somewhere_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("link", "repair"),
    [
        ("remvoe.md", "did you mean remove.md?"),
        ("remove", "did you mean remove.md?"),
        ("remove/", "did you mean remove.md?"),
        ("../about/", "did you mean ../about/index.md?"),
        ("guides/remove.md", "did you mean remove.md?"),
        ("nothing-like-it.md", "write the way from this page's file to another page's file"),
        ("/guides/remove/", "write the way from this page's file, or record: and the address of a record's page"),
    ],
)
def test_a_dead_link_is_marked_with_its_repair(link: str, repair: str) -> None:
    (problem,) = found(f"# Guide\n\nSee [it]({link}) now.\n")
    assert (problem.path, problem.line, problem.column, problem.code) == (GUIDE, 3, 10, "P804")
    assert problem.excerpt[problem.column - 1 :][: problem.length] == link
    assert problem.repair == repair


def test_a_definition_and_a_picture_are_seen_as_well() -> None:
    problems = found("[x]: gone.md\n\n![p](gone.png)\n")
    assert [(problem.line, problem.column) for problem in problems] == [(1, 6), (3, 6)]
