from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.write.single import replace


def test_a_file_gets_its_content_and_the_folders_that_it_needs(tmp_path: Path) -> None:
    file = tmp_path / "a/b.json"
    assert replace(file, b"1")
    assert file.read_bytes() == b"1"
    assert [path.name for path in file.parent.iterdir()] == ["b.json"]


def test_a_file_that_is_so_already_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"1")
    before = file.stat().st_mtime_ns
    assert not replace(file, b"1")
    assert file.stat().st_mtime_ns == before


def test_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"1")
    file.chmod(0o640)
    replace(file, b"2")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"2", 0o640)


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(BetweenError, match="cannot be written"):
        replace(tmp_path / "a.json", b"1")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
