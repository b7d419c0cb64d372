"""`between diff`, as a person and a workflow call it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests import world
from tests.load.test_revision import committed
from tests.mini import mini
from tests.shared import ROOT
from tests.test_compared import KERNEL, WITHDRAWN


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, committed, with a change that is not."""
    root = tmp_path_factory.mktemp("diff") / "project"
    mini(root)
    committed(root)
    world.write(root, world.edited(WITHDRAWN))
    return root


def _diff(root: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["diff", "--root", str(root), *more])


def test_a_change_that_loses_nothing_exits_with_0(root: Path) -> None:
    result = _diff(root)
    assert result.exit_code == 0
    assert result.output.startswith("Compared with HEAD (")
    assert "  + 2031-05-01 Withdrawn: iOS 40.2\u00a0(a)" in result.output
    assert result.output.endswith(
        "Whether data changes its shape: the other side keeps no schemas in tests/golden/api-schemas.\n"
    )


@pytest.mark.conformance  # six comparisons
def test_the_same_input_gives_the_same_bytes(root: Path) -> None:
    for form in ("text", "markdown", "json"):
        first, second = (_diff(root, "--format", form).output for _ in range(2))
        assert first == second
    assert json.loads(_diff(root, "--format", "json").output)["loses"] is False


def test_something_gone_exits_with_1(root: Path, tmp_path: Path) -> None:
    lost = tmp_path / "lost"
    mini(lost)
    (lost / "content" / KERNEL).unlink()
    result = CliRunner().invoke(main, ["diff", str(root), "--root", str(lost)])
    assert result.exit_code == 1
    assert "P901 /patches/2031-04-10-kernel-a/ was published and is gone" in result.output


def test_what_could_not_run_exits_with_2_and_one_line(root: Path, tmp_path: Path) -> None:
    result = _diff(root, "nowhere")
    assert result.exit_code == 2
    assert result.output == "Error: nowhere is no folder, no address and no revision of this repository\n"


def test_a_name_that_no_file_can_have_is_one_line(root: Path) -> None:
    result = _diff(root, "x" * 300)
    assert result.exit_code == 2
    assert result.output.count("\n") == 1


def test_an_old_side_that_does_not_load_exits_with_2_and_its_problems(root: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    mini(old, world.edited((KERNEL, "base: 50C100", "base: 50C101")))
    result = _diff(root, str(old))
    assert result.exit_code == 2
    assert f"content/{KERNEL}" in result.output
    assert result.output.splitlines()[-1].endswith("cannot be read with the rules of today: it is not compared")


def test_a_project_with_problems_exits_with_1(tmp_path: Path, root: Path) -> None:
    broken = tmp_path / "broken"
    mini(broken, world.edited((KERNEL, "base: 50C100", "base: 50C101")))
    result = CliRunner().invoke(main, ["diff", str(root), "--root", str(broken)])
    assert result.exit_code == 1
    assert "P203" in result.stderr


def test_a_terminal_gets_colours_and_a_pipe_gets_none(root: Path) -> None:
    command = [sys.executable, "-m", "generator", "diff", "--root", str(root)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
    env.pop("NO_COLOR", None)
    piped = subprocess.run(command, capture_output=True, check=False, env=env)
    forced = subprocess.run(command, capture_output=True, check=False, env={**env, "FORCE_COLOR": "1"})
    assert (piped.returncode, forced.returncode) == (0, 0)
    assert b"\x1b[" not in piped.stdout
    assert b"\x1b[32m" in forced.stdout


def test_help_has_an_example() -> None:
    result = CliRunner().invoke(main, ["diff", "--help"])
    assert "between diff https://" in result.output
