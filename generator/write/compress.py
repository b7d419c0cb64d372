"""Text files get compressed twins beside them, which web servers send instead: `all.rss.gz`, `all.rss.br`."""

import gzip
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

ENDINGS = frozenset(
    (".atom", ".css", ".csv", ".html", ".ics", ".js", ".json", ".map", ".md", ".opml", ".rss", ".svg", ".txt", ".xml")
)
"""What is text. Search indexes are compressed already, and so are pictures."""
SMALLEST = 1000
"""Bytes; a smaller answer fits one packet in any case."""
_GZIP_LEVEL = 9
_BROTLI_QUALITY = 5
"""The whole site in half a second, and smaller than the best gzip; the best quality, 11, would take a minute."""


def compress(folder: Path) -> int:
    """Writes the twins of every text file below a stage; returns of how many. They depend on its bytes alone.

    A twin is written only where it is smaller than the file itself.
    """
    found = sorted(_texts(folder))
    # Both libraries let other threads run while they work, so both cores are used.
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        for _ in workers.map(_twins, found):
            pass
    return len(found)


def _texts(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if file.suffix in ENDINGS and file.is_file() and file.stat().st_size >= SMALLEST:
            yield file


def _twins(file: Path) -> None:
    plain = file.read_bytes()
    packed = {
        "gz": gzip.compress(plain, _GZIP_LEVEL, mtime=0),
        "br": brotli.compress(plain, quality=_BROTLI_QUALITY),
    }
    for ending, small in packed.items():
        if len(small) < len(plain):
            file.with_name(f"{file.name}.{ending}").write_bytes(small)
