"""Pages are hung into what the engine drew: record pages in frames, lists below hand-written text, links resolved."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Protocol

from generator.errors import BetweenError
from generator.frame import Frame, cut, resolve, unresolved
from generator.model.document import HandWritten
from generator.model.output import Digest, OutputFile, Page
from generator.render.slots import Surroundings, root_of

ENGINE_LEAVES = (
    "frames",
    "sitemap.xml*",
    "search*",
    "objects.inv",
    "assets/images/favicon.png",
    "assets/javascripts/LICENSE",
    "assets/javascripts/bundle.*",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
    "assets/stylesheets/**/*.map",
)
"""What an engine draws that does not belong on the published site: frames, its sitemap, the scripts of its theme."""


class Sheets(Protocol):
    """What was drawn, and what becomes of it: a stage."""

    def read(self, path: str) -> str: ...  # noqa: D102
    def write(self, file: OutputFile) -> None: ...  # noqa: D102
    def rewrite(self, path: str, text: str) -> None: ...  # noqa: D102
    def remove(self, pattern: str) -> None: ...  # noqa: D102


class Digests(Protocol):
    """What takes in what the search is told of a page."""

    def add(self, address: str, digest: Digest) -> None: ...  # noqa: D102


class Hanging:
    """Hangs pages into one stage. `dates` then holds every page's address with the newest date in it, if it has one."""

    def __init__(
        self, stage: Sheets, written: Iterable[HandWritten], surroundings: Surroundings, index: Digests
    ) -> None:
        self.dates: dict[str, datetime.date | None] = {}
        self._stage, self._surroundings, self._index = stage, surroundings, index
        self._written: Mapping[str, HandWritten] = {page.address: page for page in written}
        self._frames = {name: self._drawn(page.address) for name, page in self._framing().items()}
        self._takers: dict[str, str] = {}
        self._lists: dict[str, Page] = {}

    def hang(self, pages: Iterable[Page]) -> None:
        """Writes the pages that have a frame, and keeps the lists for the hand-written pages that they belong to.

        Raises BetweenError for an address that is taken, and for a frame or hand-written page that is not there.
        """
        for page in pages:
            self._take_address(page)
            if page.frame is None:
                self._lists[page.address] = page
            else:
                self._stage.write(OutputFile(f"{page.address}index.html", self._in_frame(page).encode()))
                self._note(page.address, page.digest, page.changed)

    def finish(self) -> None:
        """Fills the hand-written pages, and takes away what is not to be published."""
        for address in self._written:
            self.fill(address)
        self._rewrite("404.html", "404/", {})
        for path in ENGINE_LEAVES:
            self._stage.remove(path)

    def digest_written(self) -> None:
        """Tells the search of the hand-written pages; lists bring their own digests."""
        for address, written in self._written.items():
            if not written.frame:
                own = Digest("Guide", written.title, written.description, written.headings)
                listed = self._lists.get(address)
                self._index.add(address, (listed.digest if listed else None) or own)

    def _framing(self) -> dict[str, HandWritten]:
        """The pages that are frames, by the frame's name."""
        frames: dict[str, HandWritten] = {}
        for page in self._written.values():
            if page.frame in frames:
                raise BetweenError(
                    f"two pages want the frame {page.frame!r}: {frames[page.frame].path} and {page.path}"
                )
            if page.frame:
                frames[page.frame] = page
        return frames

    def _take_address(self, page: Page) -> None:
        written = self._written.get(page.address)
        name = f"{page.record or page.address} ({page.title})"
        other = written.path if page.frame and written else self._takers.get(page.address)
        if other:
            raise BetweenError(f"two pages want the address /{page.address}: {name} and {other}")
        self._takers[page.address] = name
        if not page.frame and not written:
            raise BetweenError(f"there is no hand-written page for the list at /{page.address}: write one")

    def _in_frame(self, page: Page) -> str:
        frame = self._frames.get(str(page.frame))
        if frame is None:
            raise BetweenError(f"there is no frame {page.frame!r} for /{page.address}: add content/pages/frames/")
        if page.address.count("/") != 2:  # as deep as the frames: their links are relative
            raise BetweenError(f"/{page.address} does not lie two folders deep, as a page in a frame must")
        return frame.fill({**self._surroundings.slots(page), "content": page.body})

    def fill(self, address: str) -> None:
        """Fills the hand-written page at this address, if there is one, with the list that belongs to it."""
        written = self._written.get(address)
        if written is None or written.frame:
            return
        page = self._lists.get(address)
        page = page or Page(written.address, None, written.title, written.description, "", record=written.path)
        slots = self._surroundings.around(page)
        self._rewrite(f"{written.address}index.html", written.address, slots, page.body)
        self.dates[written.address] = page.changed

    def _rewrite(self, path: str, address: str, slots: Mapping[str, str], body: str = "") -> None:
        frame = self._drawn(path.removesuffix("index.html"), path)
        html = frame.fill({**slots, "content": frame.default("content") + body})
        html = resolve(html, root_of(address), lambda target: target in self.dates or target in self._written)
        if left := unresolved(html):
            raise BetweenError(f"{path}: the link record:{left[0]} leads to no page")
        self._stage.rewrite(path, html)

    def _drawn(self, address: str, path: str | None = None) -> Frame:
        path = path or f"{address}index.html"
        return cut(self._stage.read(path), path)

    def _note(self, address: str, digest: Digest | None, changed: datetime.date | None) -> None:
        self.dates[address] = changed
        if digest:
            self._index.add(address, digest)
