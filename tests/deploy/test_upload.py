"""The documented upload touches what changed, and nothing else."""

import os
from pathlib import Path

import pytest

from tests.deploy.conftest import upload

pytestmark = pytest.mark.conformance
LONG_AGO = 1_000_000_000


def _times(folder: Path) -> dict[str, int]:
    return {f.relative_to(folder).as_posix(): f.stat().st_mtime_ns for f in folder.rglob("*") if f.is_file()}


def test_a_later_build_of_the_same_records_touches_no_file(twice: tuple[Path, Path], tmp_path: Path) -> None:
    first, again = twice
    upload(first, tmp_path)
    before = _times(tmp_path)
    assert _times(first) != _times(again)
    upload(again, tmp_path)
    assert _times(tmp_path) == before


def test_only_what_changed_is_touched_and_what_left_is_deleted(tmp_path: Path) -> None:
    site, target = tmp_path / "site", tmp_path / "target"
    (site / "feeds").mkdir(parents=True)
    target.mkdir()
    for name in ("same", "other", "gone"):
        (site / "feeds" / name).write_text(name)
    upload(site, target)
    for name in ("same", "other", "gone"):
        os.utime(target / "feeds" / name, (LONG_AGO, LONG_AGO))
    (site / "feeds/same").touch()
    (site / "feeds/other").write_text("OTHER")  # as long as before
    (site / "feeds/gone").unlink()
    upload(site, target)
    assert (target / "feeds/same").stat().st_mtime == LONG_AGO
    assert (target / "feeds/other").read_text() == "OTHER"
    assert (target / "feeds/other").stat().st_mtime > LONG_AGO
    assert not (target / "feeds/gone").exists()
