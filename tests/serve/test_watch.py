"""What counts as a change, and of what."""

import os
from pathlib import Path

import pytest

from generator.project import Project
from generator.serve.watch import Part, changed, state

FILES = {
    "content/platforms.yml": Part.RECORDS,
    "content/patches/2031/a.yml": Part.RECORDS,
    "content/pages/guides/a.md": Part.DRAWN,
    "site_overrides/main.html": Part.DRAWN,
    "mkdocs.yml": Part.DRAWN,
    "templates/pages/home.html": Part.TEMPLATES,
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name in (*FILES, "README.md"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("one")
    return Project(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_an_edit_is_a_change_of_its_part(project: Project, name: str) -> None:
    before = state(project)
    (project.root / name).write_text("another")
    assert changed(before, state(project)) == FILES[name]


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_goes_is_a_change_of_its_part(project: Project, name: str) -> None:
    before = state(project)
    (project.root / name).unlink()
    assert changed(before, state(project)) == FILES[name]


def test_an_edit_within_the_same_tick_of_the_clock_is_seen_by_its_size(project: Project) -> None:
    before, file = state(project), project.root / "content/platforms.yml"
    times = file.stat()
    file.write_text("longer")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert changed(before, state(project)) == Part.RECORDS


def test_other_files_do_not_count(project: Project) -> None:
    before = state(project)
    (project.root / "README.md").write_text("another")
    (project.root / "content/pages/new").mkdir()
    assert state(project) == before
