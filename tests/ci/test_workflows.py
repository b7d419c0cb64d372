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
    assert [file.stem for file in WORKFLOWS] == ["comment", "publish", "review", "test"]


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


READ = {"contents": "read"}
PAGES = {"build": {**READ, "pages": "read"}, "publish": {"pages": "write", "id-token": "write"}}


@pytest.mark.parametrize(
    ("name", "whole", "jobs"),
    [
        ("review", READ, {"readers": None}),
        ("test", READ, {"everything": None}),
        ("comment", {"actions": "read", "pull-requests": "write"}, {"comment": None}),
        ("publish", READ, PAGES),
    ],
)
def test_each_may_do_what_it_must_and_no_more(name: str, whole: object, jobs: object) -> None:
    workflow = _read(ROOT / f".github/workflows/{name}.yml")
    assert workflow["permissions"] == whole
    assert {key: job.get("permissions") for key, job in workflow["jobs"].items()} == jobs


@pytest.mark.parametrize("name", ["review", "test"])
def test_the_requests_code_runs_where_no_secret_is(name: str) -> None:
    events = _read(ROOT / f".github/workflows/{name}.yml")[True]  # `on` is a truth value in YAML 1.1
    assert "pull_request" in events
    assert "pull_request_target" not in events


def test_what_may_write_takes_no_code_from_the_request() -> None:
    """Its steps are these programs, and none of them is told to run what was fetched."""
    steps = _steps(ROOT / ".github/workflows/comment.yml")
    assert not [step for step in steps if "uses" in step]
    lines = [line.strip() for step in steps for line in step["run"].splitlines()]
    assert not [line for line in lines if re.search(r"checkout|clone|\b(ba|da)?sh\b|eval|source|\./|python|make", line)]


def test_all_of_the_site_is_published_what_begins_with_a_dot_too() -> None:
    """`.well-known/csaf/provider-metadata.json` is where readers of advisories begin."""
    steps = _steps(ROOT / ".github/workflows/publish.yml")
    assert [step["run"] for step in steps if "tar" in step.get("run", "")] == [
        "tar --create --file artifact.tar --directory site ."
    ]
    assert {"name": "github-pages", "path": "artifact.tar"} in [step.get("with") for step in steps]


def test_the_comment_follows_the_review_by_its_name() -> None:
    comment = _read(ROOT / ".github/workflows/comment.yml")
    assert comment[True]["workflow_run"]["workflows"] == [_read(ROOT / ".github/workflows/review.yml")["name"]]
