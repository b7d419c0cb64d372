"""Links of hand-written pages to records."""

import pytest

from generator.check.pages import check_pages
from generator.errors import Problem

ADDRESSES = {"", "patches/2031-04-10-kernel-a/", "updates/ios-40.2/", "changelog/", "changelog/2031/"}


def found(text: str, *broken: str) -> list[Problem]:
    return check_pages({"content/pages/guide.md": text}, ADDRESSES, broken)


def test_a_link_that_leads_nowhere_is_marked_with_what_was_meant() -> None:
    (problem,) = found("# Guide\n\nSee [it](record:patches/2031-04-10-kernel-b) now.\n")
    assert (problem.path, problem.line, problem.code) == ("content/pages/guide.md", 3, "P801")
    marked = problem.excerpt[problem.column - 1 : problem.column - 1 + problem.length]
    assert marked == "record:patches/2031-04-10-kernel-b"
    assert problem.repair == "did you mean record:patches/2031-04-10-kernel-a?"


@pytest.mark.parametrize(
    "text",
    [
        "[a](record:patches/2031-04-10-kernel-a) and [b](record:updates/ios-40.2#builds)",
        "[a](record:changelog/) and [home](record:) and [a](<record:changelog/2031>)",
        "[a][x]\n\n[x]: record:changelog",
        "[a](other.md) and [b](https://vendor.example/record:x)",
        "`[a](record:patches/ID)` and ``[a](record:`ID`)``",
        "```yaml\n[a](record:patches/ID)\n```\n",
        "~~~~\n~~~\n[a](record:patches/ID)\n~~~~\n",
    ],
)
def test_what_leads_somewhere_and_what_is_code_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[a](record:nowhere)",
        "[a](record:nowhere 'Title')",
        "[x]: record:nowhere",
        "<record:nowhere>",
        "```\n```\n[a](record:x)",
    ],
)
def test_every_way_to_write_a_link_is_seen(text: str) -> None:
    assert [problem.code for problem in found(text)] == ["P801"]


def test_all_links_of_all_pages_are_looked_at_in_order() -> None:
    pages = {"b.md": "[a](record:x) [b](record:y)", "a.md": "[a](record:z)"}
    assert [(p.path, p.column) for p in check_pages(pages, ADDRESSES)] == [("a.md", 5), ("b.md", 5), ("b.md", 19)]


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("patches/2031-05-05-x", "content/patches/2031/2031-05-05-x.yml"),
        ("updates/ios-42.1", "content/updates/ios/42.yml"),
        ("lines/ios-42", "content/updates/ios/42.yml"),
        ("devices/phone", "content/devices/iphone.yml"),
        ("components/kernel", "content/components.yml"),
    ],
)
def test_a_link_to_a_broken_record_is_not_refused(target: str, file: str) -> None:
    assert len(found(f"[a](record:{target})")) == 1
    assert found(f"[a](record:{target})", file) == []
