"""Hooks before a commit, run by pre-commit itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.scripts import BETWEEN, KERNEL
from tests.load.test_revision import committed, git
from tests.mini import mini
from tests.shared import ROOT

pytestmark = pytest.mark.conformance


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small project under git, with the hooks and a `between` where they look for it."""
    root = tmp_path / "project"
    mini(root)
    (root / ".pre-commit-config.yaml").write_bytes((ROOT / ".pre-commit-config.yaml").read_bytes())
    (root / ".gitignore").write_text("/.venv/\n/.between/\n")
    (root / ".venv/bin").mkdir(parents=True)
    (root / ".venv/bin/between").symlink_to(BETWEEN)
    subprocess.run([BETWEEN, "fix", "--root", root], check=True, capture_output=True)
    committed(root)
    return root


def _commit(root: Path, *changes: tuple[str, str, str]) -> "subprocess.CompletedProcess[str]":
    """What pre-commit says of a commit of these changes."""
    for name, old, new in changes:
        file = root / "content" / name
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))
    git(root, "add", "--all")
    env = os.environ | {"PRE_COMMIT_HOME": str(root.parent / "cache")}
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False, timeout=120)


def test_a_sound_change_passes(root: Path) -> None:
    done = _commit(root, (KERNEL, "title: Kernel memory", "title: Memory of the kernel"))
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Passed") == 2


def test_form_is_put_right_and_the_commit_waits_for_a_look(root: Path) -> None:
    sound = (root / "content" / KERNEL).read_text()
    done = _commit(root, (KERNEL, "title: Kernel memory", 'title:   "Kernel memory"'))
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert (root / "content" / KERNEL).read_text() == sound


def test_a_problem_stops_it_and_is_shown(root: Path) -> None:
    done = _commit(root, (KERNEL, "base: 50C100", "base: 50C101"))
    assert done.returncode == 1
    assert f"content/{KERNEL}" in done.stdout
    assert "P203" in done.stdout


def test_other_files_wait_for_nothing(root: Path) -> None:
    (root / "NOTES.md").write_text("A note\n")
    git(root, "add", "--all")
    assert _commit(root).stdout.count("Skipped") == 2
