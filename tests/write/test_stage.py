import os
from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.model.output import OutputFile
from generator.write import Change, Stage, publish


def _publish(site: Path, **files: str) -> Change:
    stage = Stage.beside(site)
    for name, text in files.items():
        stage.write(OutputFile(f"{name}/index.html", text.encode()))
    return publish(stage, site)


def test_the_first_publication_makes_the_folder(tmp_path: Path) -> None:
    change = _publish(tmp_path / "site", a="1", b="2")
    assert change == Change(("a/index.html", "b/index.html"), (), 0)
    assert (tmp_path / "site/a/index.html").read_text() == "1"


def test_only_what_changed_is_touched(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _publish(site, same="1", other="2", gone="3")
    for file in site.rglob("*.html"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    change = _publish(site, same="1", other="new", fresh="4")
    assert change == Change(("fresh/index.html", "other/index.html"), ("gone/index.html",), 1)
    assert (site / "same/index.html").stat().st_mtime == 1_000_000_000
    assert (site / "other/index.html").stat().st_mtime > 1_000_000_000
    assert not (site / "gone").exists()


def test_the_stage_is_gone_after_a_publication(tmp_path: Path) -> None:
    _publish(tmp_path / "site", a="1")
    _publish(tmp_path / "site", a="2")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_build_left_in_the_stage_is_not_published(tmp_path: Path) -> None:
    site = tmp_path / "site"
    Stage.beside(site).write(OutputFile("half.html", b"half"))
    _publish(site, a="1")
    assert not (site / "half.html").exists()


def test_a_kill_between_two_renames_is_healed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _publish(site, a="1")
    site.rename(tmp_path / ".site.aside")
    Stage.beside(site)
    assert (site / "a/index.html").read_text() == "1"


def test_a_kill_after_the_second_rename_does_not_block_later_builds(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _publish(site, a="new")
    (tmp_path / ".site.aside").mkdir()
    (tmp_path / ".site.aside/old.html").write_text("old")
    Stage.beside(site)
    assert not (tmp_path / ".site.aside").exists()
    assert (site / "a/index.html").read_text() == "new"


def test_two_things_at_one_address_are_an_error_that_names_it(tmp_path: Path) -> None:
    stage = Stage.beside(tmp_path / "site")
    stage.write(OutputFile("a/index.html", b"1"))
    with pytest.raises(BetweenError, match=r"a/index\.html"):
        stage.write(OutputFile("a/index.html", b"2"))
    assert stage.read("a/index.html") == "1"


def test_a_file_that_cannot_be_written_is_a_plain_error(tmp_path: Path) -> None:
    stage = Stage.beside(tmp_path / "site")
    stage.write(OutputFile("a", b"a file where a folder is wanted"))
    with pytest.raises(BetweenError, match="cannot be written"):
        stage.write(OutputFile("a/index.html", b"1"))
