"""A feed as documents: one that readers poll, and archives of what came before it (RFC 5005)."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.render.feeds.entry import Entry
from generator.render.feeds.feed import Feed

BLOCK = 50
"""How many entries an archive holds."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a feed, in any format."""

    feed: Feed
    address: str
    """Without its ending: `feeds/all`, `feeds/all.archive-1`."""
    entries: tuple[Entry, ...]
    """Newest first."""
    previous: str | None
    """The address of the archive before it, without its ending."""

    @property
    def archive(self) -> bool:
        """Whether it is an archive."""
        return self.address != self.feed.address

    @property
    def updated(self) -> datetime.datetime | None:
        """When the entry that was changed last was changed; None without entries."""
        return max((entry.updated for entry in self.entries), default=None)


class Cutter:
    """Cuts one feed as its entries come, oldest first, so that nothing is kept longer than it is needed.

    Archives hold blocks of 50 counted from the first entry of all, so a full one never changes again; it names the
    archive before it and not the next, which is not there yet when it is written. The feed holds the newest 50 to 99.
    """

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._pending: list[Entry] = []
        self._archives = 0
        self._previous: str | None = None

    def add(self, entry: Entry) -> Iterator[Document]:
        """Takes the next entry; gives the archive that is now full and left behind, if there is one."""
        self._pending.append(entry)
        if len(self._pending) == 2 * BLOCK:
            block, self._pending = self._pending[:BLOCK], self._pending[BLOCK:]
            self._archives += 1
            address = _archive(self._feed, self._archives)
            yield Document(self._feed, address, tuple(block[::-1]), self._previous)
            self._previous = address

    def end(self) -> Document:
        """The feed itself, after the last entry."""
        return Document(self._feed, self._feed.address, tuple(self._pending[::-1]), self._previous)


def documents(feed: Feed, entries: Sequence[Entry]) -> Iterator[Document]:
    """The documents of a feed: archives from the oldest on, then the feed itself. `entries` are newest first."""
    cutter = Cutter(feed)
    for entry in reversed(entries):
        yield from cutter.add(entry)
    yield cutter.end()


def addresses(feed: Feed, count: int) -> Iterator[str]:
    """The addresses of a feed's documents, without their endings, for so many entries."""
    yield from (_archive(feed, number) for number in range(1, max(1, count // BLOCK)))
    yield feed.address


def _archive(feed: Feed, number: int) -> str:
    return f"{feed.address}.archive-{number}"
