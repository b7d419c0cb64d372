"""The workflows are what GitHub accepts, may do no more than they must, and call what is there."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.shared import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def _read(file: Path) -> dict[Any, Any]:
    found = yaml.safe_load(file.read_text())
    assert isinstance(found, dict)
    return found


def _steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in _read(file)["jobs"].values() for step in job["steps"]]


def test_github_accepts_them() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout
    assert [file.stem for file in WORKFLOWS] == ["comment", "publish", "review"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_scripts_that_are_called_are_there(file: Path) -> None:
    called = [name for step in _steps(file) for name in re.findall(r"\.ci/\w+", step.get("run", ""))]
    assert all((ROOT / name).stat().st_mode & 0o111 for name in called)
    assert bool(called) is (file.stem != "comment")


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_what_comes_from_outside_is_never_pasted_into_a_script(file: Path) -> None:
    """The number of a request is a number; titles, branches and inputs could be anything and go through `env`."""
    pasted = [found for step in _steps(file) for found in re.findall(r"\$\{\{\s*(.*?)\s*}}", step.get("run", ""))]
    assert set(pasted) <= {"github.event.number"}


def test_what_runs_the_requests_code_may_only_read() -> None:
    review = _read(ROOT / ".github/workflows/review.yml")
    assert review["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in review["jobs"].values())
    assert review[True] == "pull_request"  # `on` is a truth value in YAML 1.1; pull_request_target would hold secrets


def test_what_may_write_takes_no_code_from_the_request() -> None:
    assert not [step for step in _steps(ROOT / ".github/workflows/comment.yml") if "uses" in step]


def test_the_comment_follows_the_review_by_its_name() -> None:
    comment = _read(ROOT / ".github/workflows/comment.yml")
    assert comment[True]["workflow_run"]["workflows"] == [_read(ROOT / ".github/workflows/review.yml")["name"]]
