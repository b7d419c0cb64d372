"""What the checks say of an edited world."""

from collections.abc import Mapping
from pathlib import Path

from generator.check import check
from generator.errors import Problem
from generator.load import load
from tests.world import edited, write


def problems(root: Path, *changes: tuple[str, str, str], without: str = "") -> list[Problem]:
    """All problems of the world with these changes of (file, old, new), and without one file."""
    files = edited(*changes)
    files.pop(without, None)
    return problems_of(root, files)


def problems_of(root: Path, files: Mapping[str, str]) -> list[Problem]:
    """All problems of these files."""
    documents, unread = load(write(root, files))
    _, found = check(documents, [problem.path for problem in unread])
    return sorted([*unread, *found])


def codes(root: Path, *changes: tuple[str, str, str], without: str = "") -> list[str]:
    """The codes of all problems, in the order of their places."""
    return [problem.code for problem in problems(root, *changes, without=without)]
