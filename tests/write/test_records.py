"""Record files get onto the disk all together, or not at all."""

from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.write.records import put

Files = dict[str, bytes | None]


def files(root: Path) -> Files:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.fixture
def before(tmp_path: Path) -> Files:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text(f"{name}\n")
    return files(tmp_path)


def test_all_files_are_replaced_and_new_ones_made(tmp_path: Path, before: Files) -> None:
    put(tmp_path, {"a.yml": "new: ä\n", "x/y/c.yml": "c\n"}, before)
    assert files(tmp_path) == {"a.yml": "new: ä\n".encode(), "b.yml": b"b.yml\n", "x/y/c.yml": b"c\n"}
    assert (tmp_path / "x/y/c.yml").stat().st_mode & 0o600 == 0o600


def test_a_file_keeps_who_may_read_it(tmp_path: Path, before: Files) -> None:
    (tmp_path / "a.yml").chmod(0o640)
    put(tmp_path, {"a.yml": "new\n"}, before)
    assert (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o640


def test_a_record_that_is_a_link_stays_one(tmp_path: Path, before: Files) -> None:
    (tmp_path / "link.yml").symlink_to("a.yml")
    put(tmp_path, {"link.yml": "new\n"}, {"link.yml": b"a.yml\n"})
    assert (tmp_path / "link.yml").is_symlink()
    assert (tmp_path / "a.yml").read_text() == "new\n"


def test_what_lies_beside_is_nobodys_way_out(tmp_path: Path, before: Files) -> None:
    other = tmp_path / "other"
    other.write_text("precious\n")
    (tmp_path / ".a.yml.new").symlink_to(other)
    put(tmp_path, {"a.yml": "new\n"}, before)
    assert other.read_text() == "precious\n"
    assert (tmp_path / ".a.yml.new").is_symlink()


def test_one_that_was_changed_meanwhile_keeps_all_as_they_are(tmp_path: Path, before: Files) -> None:
    (tmp_path / "b.yml").write_bytes(b"by hand \xff\n")
    now = files(tmp_path)
    with pytest.raises(BetweenError, match=r"b\.yml was changed by somebody else"):
        put(tmp_path, {"a.yml": "new\n", "b.yml": "new\n"}, before)
    assert files(tmp_path) == now


def test_one_that_appeared_meanwhile_keeps_all_as_they_are(tmp_path: Path, before: Files) -> None:
    (tmp_path / "c.yml").write_text("by hand\n")
    with pytest.raises(BetweenError, match="is there already"):
        put(tmp_path, {"a.yml": "new\n", "c.yml": "new\n"}, before)
    assert files(tmp_path) == {**before, "c.yml": b"by hand\n"}


def test_one_that_cannot_be_written_keeps_all_as_they_are(tmp_path: Path, before: Files) -> None:
    with pytest.raises(BetweenError, match="cannot be written"):
        put(tmp_path, {"a.yml": "new\n", "b.yml/c.yml": "new\n"}, before)
    assert files(tmp_path) == before


@pytest.mark.parametrize("fault", [OSError(5, "the disk is gone"), KeyboardInterrupt()])
def test_when_the_last_move_fails_nothing_is_left_over(
    tmp_path: Path, before: Files, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    real, calls = Path.replace, []

    def fails(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 2:
            raise fault
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises((BetweenError, KeyboardInterrupt)):
        put(tmp_path, {"new.yml": "new\n", "a.yml": "new\n", "b.yml": "new\n"}, before)
    assert files(tmp_path) == before
