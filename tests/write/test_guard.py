from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.write import MARK, refuse_foreign


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project's root, with a folder of everything that matters."""
    root = tmp_path / "home/project"
    for name in ("content/pages", "templates", ".git"):
        (root / name).mkdir(parents=True)
    return root


@pytest.mark.parametrize("place", [".", "..", "../..", "content", "content/site", "templates", ".git/site"])
def test_the_project_and_its_parts_are_never_replaced(root: Path, place: str) -> None:
    with pytest.raises(BetweenError, match="cannot be published"):
        refuse_foreign((root / place).resolve(), root)


def test_a_folder_that_holds_something_else_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/cat.jpg").write_text("cat")
    with pytest.raises(BetweenError, match=r"photos holds something that is not a site"):
        refuse_foreign(tmp_path / "photos", root)


def test_a_file_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(BetweenError, match="is a file"):
        refuse_foreign(tmp_path / "file", root)


@pytest.mark.parametrize("place", ["site", "../elsewhere", "contents"])
def test_a_free_place_an_empty_folder_and_a_site_of_ours_are_taken(root: Path, place: str) -> None:
    site = (root / place).resolve()
    refuse_foreign(site, root)
    site.mkdir()
    refuse_foreign(site, root)
    (site / MARK.path).write_bytes(MARK.content)
    (site / "index.html").write_text("old")
    refuse_foreign(site, root)
    assert (site / "index.html").exists()
