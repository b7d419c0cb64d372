from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.write.record import put


def test_a_new_file_and_its_folder_are_made(tmp_path: Path) -> None:
    file = tmp_path / "2031" / "a.yml"
    put(file, "a: ä\n", None)
    assert file.read_bytes() == "a: ä\n".encode()
    assert [path.name for path in file.parent.iterdir()] == ["a.yml"]
    assert file.stat().st_mode & 0o600 == 0o600


def test_a_file_that_is_there_is_never_taken_for_new(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("mine\n")
    with pytest.raises(BetweenError, match="there already"):
        put(file, "new\n", None)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.yml", "mine\n")]


def test_a_file_is_replaced_only_if_it_is_what_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("one\n")
    put(file, "two\n", b"one\n")
    assert file.read_text() == "two\n"
    with pytest.raises(BetweenError, match="changed by somebody else"):
        put(file, "three\n", b"one\n")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.yml", "two\n")]


def test_what_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("no folder\n")
    with pytest.raises(BetweenError, match="cannot be written"):
        put(tmp_path / "folder" / "a.yml", "a\n", None)
