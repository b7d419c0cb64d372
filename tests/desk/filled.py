"""Forms that are filled in for the made-up world."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.desk.draft import Draft, verdict
from generator.desk.fields import Answers, fill
from generator.errors import Problem
from generator.load.strict import read
from generator.project import Project
from tests.world import FILES, catalogue

TODAY = datetime.date(2031, 6, 30)
Given = Mapping[str, str | Sequence[str]]


def answers_for(root: Path, given: Given, files: Mapping[str, str] = FILES, asking: bool = False) -> Answers:
    lists = {name: (told,) if isinstance(told, str) else tuple(told) for name, told in given.items()}
    return Answers(catalogue(root, files), TODAY, lists, asking)


def plain(text: str) -> Any:
    """The data of a record's text."""
    data, faults = read(text)
    assert not faults
    return data


def drafted(
    kind: ModuleType, root: Path, given: Given, files: Mapping[str, str] = FILES
) -> tuple[Draft, list[Problem]]:
    """The draft of these options, and what the checks say of it."""
    answers = answers_for(root, given, files)
    fill(kind.form, answers, None)
    draft: Draft = kind.draft(Project(root), answers)
    return draft, list(verdict(Project(root), draft))
