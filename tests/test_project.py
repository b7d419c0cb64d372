"""The project is found from any folder below its root."""

from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.project import find


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "a project"
    (root / "content" / "patches" / "2031").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: x\n")
    return root


@pytest.mark.parametrize("below", [".", "content", "content/patches/2031"])
def test_it_is_found_from_any_folder_below(below: str, root: Path) -> None:
    assert find(root / below).root == root


def test_it_is_found_from_the_current_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "content")
    assert find(Path()).root == root


def test_the_nearest_project_counts(root: Path) -> None:
    inner = root / "content" / "inner"
    (inner / "content").mkdir(parents=True)
    (inner / "mkdocs.yml").write_text("")
    assert find(inner / "content").root == inner


def test_a_folder_without_both_marks_is_no_project(root: Path) -> None:
    (root / "mkdocs.yml").unlink()
    with pytest.raises(BetweenError, match="no project here"):
        find(root / "content")


def test_its_folders_are_below_its_root(root: Path) -> None:
    project = find(root)
    assert {project.templates, project.pages.parent.parent, project.config.parent, project.site.parent} == {
        root / "templates",
        root,
    }
