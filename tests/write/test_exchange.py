from pathlib import Path

import pytest

from generator.write import exchange as module
from generator.write.exchange import exchange


@pytest.mark.parametrize("one_call", [True, False])
def test_two_folders_change_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_call: bool) -> None:
    if not one_call:  # a file system that cannot exchange: the two renames must do the same
        monkeypatch.setattr(module, "_in_one_call", lambda *_: False)
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    exchange(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old/file").read_text() == "new"
    assert (tmp_path / "new/file").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]
