"""Record files get onto the disk all together, or not at all."""

from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.write.records import replace


def files(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.fixture
def before(tmp_path: Path) -> dict[str, str]:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text(f"{name}\n")
    return files(tmp_path)


def test_all_files_are_replaced_and_new_ones_made(tmp_path: Path, before: dict[str, str]) -> None:
    replace(tmp_path, {"a.yml": "new\n", "x/y/c.yml": "c\n"}, before)
    assert files(tmp_path) == {"a.yml": "new\n", "b.yml": "b.yml\n", "x/y/c.yml": "c\n"}


def test_a_file_keeps_who_may_read_it(tmp_path: Path, before: dict[str, str]) -> None:
    (tmp_path / "a.yml").chmod(0o640)
    replace(tmp_path, {"a.yml": "new\n"}, before)
    assert (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o640


def test_one_that_was_changed_meanwhile_keeps_all_as_they_are(tmp_path: Path, before: dict[str, str]) -> None:
    (tmp_path / "b.yml").write_text("by hand\n")
    now = files(tmp_path)
    with pytest.raises(BetweenError, match=r"b\.yml was changed while this ran"):
        replace(tmp_path, {"a.yml": "new\n", "b.yml": "new\n"}, before)
    assert files(tmp_path) == now


def test_one_that_appeared_meanwhile_keeps_all_as_they_are(tmp_path: Path, before: dict[str, str]) -> None:
    (tmp_path / "c.yml").write_text("by hand\n")
    with pytest.raises(BetweenError, match="changed while this ran"):
        replace(tmp_path, {"a.yml": "new\n", "c.yml": "new\n"}, before)
    assert files(tmp_path) == {**before, "c.yml": "by hand\n"}


def test_one_that_cannot_be_written_keeps_all_as_they_are(tmp_path: Path, before: dict[str, str]) -> None:
    with pytest.raises(BetweenError, match="cannot be written"):
        replace(tmp_path, {"a.yml": "new\n", "b.yml/c.yml": "new\n"}, before)
    assert files(tmp_path) == before


def test_when_the_last_rename_fails_nothing_is_left_over(
    tmp_path: Path, before: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = Path.replace, []

    def fails(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 2:
            raise OSError(5, "the disk is gone", str(self))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(BetweenError, match="the disk is gone"):
        replace(tmp_path, {"a.yml": "new\n", "b.yml": "new\n"}, before)
    assert files(tmp_path) == before
