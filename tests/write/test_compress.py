import gzip
import os
import random
from pathlib import Path

import brotli

from generator.model.output import OutputFile
from generator.write import Stage, publish
from generator.write.compress import compress

LONG = "the same words again and again, " * 200
LONG_AGO = 1_000_000_000


def _folder(root: Path, **files: str) -> Path:
    for name, text in files.items():
        (root / name.replace("_", ".")).write_text(text)
    return root


def _names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_text_gets_two_twins_that_unpack_to_it(tmp_path: Path) -> None:
    assert compress(_folder(tmp_path, all_rss=LONG)) == 1
    assert _names(tmp_path) == ["all.rss", "all.rss.br", "all.rss.gz"]
    assert gzip.decompress((tmp_path / "all.rss.gz").read_bytes()).decode() == LONG
    assert brotli.decompress((tmp_path / "all.rss.br").read_bytes()).decode() == LONG


def test_what_is_short_or_no_text_has_none(tmp_path: Path) -> None:
    assert compress(_folder(tmp_path, short_html="a few words", picture_png=LONG, plain=LONG)) == 0
    assert _names(tmp_path) == ["picture.png", "plain", "short.html"]


def test_what_does_not_shrink_has_none(tmp_path: Path) -> None:
    (tmp_path / "noise.txt").write_bytes(random.Random(1).randbytes(5000))
    compress(tmp_path)
    assert _names(tmp_path) == ["noise.txt"]


def test_no_clock_and_no_name_is_in_a_twin(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, name in ((one, "a.txt"), (other, "b.txt")):
        folder.mkdir()
        (folder / name).write_text(LONG)
        os.utime(folder / name, (LONG_AGO, LONG_AGO + len(name)))
        compress(folder)
    assert (one / "a.txt.gz").read_bytes() == (other / "b.txt.gz").read_bytes()
    assert (one / "a.txt.gz").read_bytes()[4:8] == bytes(4)
    assert (one / "a.txt.br").read_bytes() == (other / "b.txt.br").read_bytes()


def _publish(site: Path, **files: str) -> None:
    stage = Stage.beside(site)
    for name, text in files.items():
        stage.write(OutputFile(f"{name}.html", text.encode()))
    compress(stage.folder)
    publish(stage, site)


def test_twins_keep_their_times_with_their_files(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _publish(site, same=LONG, other=LONG)
    for file in site.iterdir():
        os.utime(file, (LONG_AGO, LONG_AGO))
    _publish(site, same=LONG, other=LONG + "!")
    times = {file.name: file.stat().st_mtime == LONG_AGO for file in site.iterdir()}
    kept = [f"{name}{ending}" for name in ("other.html", "same.html") for ending in ("", ".br", ".gz")]
    assert times == {name: name.startswith("same") for name in kept}


def test_a_twin_leaves_with_its_file(tmp_path: Path) -> None:
    _publish(tmp_path / "site", stays=LONG, goes=LONG)
    _publish(tmp_path / "site", stays=LONG)
    assert _names(tmp_path / "site") == ["stays.html", "stays.html.br", "stays.html.gz"]
