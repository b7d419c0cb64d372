from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.model.output import Digest
from generator.search import searching

DIGEST = Digest("Patch", "WebKit <escape>", "A page could break out.", ("50B770500a", "40.1 (a)"))


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _index(output: Path, *digests: tuple[str, Digest]) -> dict[str, bytes]:
    with searching(output) as index:
        for address, digest in digests:
            index.add(address, digest)
        index.start()
    return _files(output)


def test_the_same_digests_give_the_same_bytes(tmp_path: Path) -> None:
    digests = [(f"patches/{n}/", Digest("Patch", f"Patch {n}", "What it is", (f"50B{n}",))) for n in range(40)]
    assert _index(tmp_path / "one", *digests) == _index(tmp_path / "other", *digests)


def test_what_the_site_does_not_use_is_taken_away(tmp_path: Path) -> None:
    files = _index(tmp_path / "index", ("patches/a/", DIGEST))
    assert "pagefind.js" in files
    assert not [name for name in files if "ui" in name or "highlight" in name]


def test_a_block_that_fails_gives_the_index_up(tmp_path: Path) -> None:
    def fails() -> None:
        raise ValueError("elsewhere")

    with pytest.raises(ValueError, match="elsewhere"), searching(tmp_path / "index") as index:  # noqa: PT012
        index.add("patches/a/", DIGEST)
        index.start()
        fails()
    assert index.process is not None
    assert index.process.poll() is not None


def test_an_index_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file where the folder should be")
    with pytest.raises(BetweenError, match="search index"):
        _index(tmp_path / "index", ("patches/a/", DIGEST))
