"""A build that is killed at any moment leaves the old site whole or the new one, and the next build heals."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import pipeline
from generator.project import Project
from tests import world
from tests.mini import mini


def _state(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _edit(project: Project, number: int) -> None:
    file = "patches/2031/2031-04-10-kernel-a.yml"
    world.write(project.root, world.edited((file, "title: Kernel memory", f"title: Kernel memory {number}")))


def _built(project: Project, number: int) -> dict[str, bytes]:
    _edit(project, number)
    pipeline.build(project, "material", project.site)
    return _state(project.site)


@pytest.mark.parametrize("moments", [1, pytest.param(30, marks=pytest.mark.conformance)])
def test_killed_at_random_moments(tmp_path: Path, moments: int) -> None:
    project = mini(tmp_path)
    new = _built(project, 1)
    old = _built(project, 0)
    world.write(
        project.root, world.edited(("patches/2031/2031-04-10-kernel-a.yml", "Kernel memory", "Kernel memory 1"))
    )
    command = [sys.executable, "-m", "generator", "build", "--root", str(project.root)]
    begun = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    takes = time.monotonic() - begun
    assert _state(project.site) == new
    chance = random.Random(7)
    for _ in range(moments):
        _built(project, 0)
        _edit(project, 1)
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(takes / 3, takes))
        process.kill()
        process.wait()
        assert _state(project.site) in (old, new)
    assert _built(project, 1) == new
    assert not (tmp_path / ".site.stage").exists()
