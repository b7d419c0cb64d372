"""The search: small digests of pages, indexed by Pagefind while the rest of the site is being written."""

import contextlib
import html
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pagefind_bin

from generator.errors import BetweenError
from generator.model.output import Digest

_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
_PAGE = """<!doctype html><html lang="en"><head><title>{title}</title></head><body data-pagefind-body>
<h1 data-pagefind-meta="title" data-pagefind-weight="10">{title}</h1>
<p data-pagefind-meta="summary">{summary}</p>
<p data-pagefind-meta="kind">{kind}</p>
<p data-pagefind-weight="5">{words}</p>
</body></html>
"""


@dataclass(slots=True)
class SearchIndex:
    """Collects digests in a folder of its own, then has Pagefind index them beside other work."""

    digests: Path
    output: Path
    process: "subprocess.Popen[str] | None" = None

    def add(self, address: str, digest: Digest) -> None:
        """Adds the page at this address (`patches/ID/`)."""
        words = ", ".join(digest.words)
        fields = {"title": digest.title, "summary": digest.summary, "kind": digest.kind, "words": words}
        target = self.digests / address / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_PAGE.format_map({key: html.escape(text) for key, text in fields.items()}), encoding="utf-8")

    def start(self) -> None:
        """Begins to index what was added; it goes on beside the rest of the build until `finish`."""
        command = [str(pagefind_bin.get_executable()), "--site", str(self.digests), "--output-path", str(self.output)]
        self.process = subprocess.Popen(  # noqa: S603 - the binary of a pinned package, no shell
            [*command, "--force-language", "en", "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def finish(self) -> None:
        """Waits for the index and takes away what the site does not use. Raises BetweenError if it failed."""
        if self.process is None:
            return
        told, _ = self.process.communicate()
        if self.process.returncode:
            raise BetweenError(f"the search index could not be made\n{told.strip()}")
        for file in (file for pattern in _UNUSED for file in self.output.glob(pattern)):
            file.unlink()


@contextlib.contextmanager
def searching(output: Path) -> Iterator[SearchIndex]:
    """An index that is written into `output`, with its digests beside it while the block runs.

    It is finished when the block ends, and given up if the block fails.
    """
    index = SearchIndex(output.with_name(f".{output.name}-digests"), output)
    try:
        yield index
        index.finish()
    finally:
        if index.process and index.process.poll() is None:
            index.process.kill()
            index.process.communicate()
        shutil.rmtree(index.digests, ignore_errors=True)
