"""Feeds in XML: feedgen writes each entry once and the frame of each document, and both are put together here.

An entry stands in many feeds, and writing one takes feedgen longer than all else. The result is byte for byte what
feedgen writes for the whole document.
"""

import re
from abc import ABC, abstractmethod
from weakref import WeakKeyDictionary

from feedgen.feed import FeedGenerator

from generator.render.feeds.channel import channel
from generator.render.feeds.documents import Document
from generator.render.feeds.entry import Entry
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.text import html


class Xml(ABC):
    """What RSS and Atom share."""

    ending: str
    media: str
    item: re.Pattern[str]
    """An entry as it stands in a document, with its line ends. No text in it can look like this: it is escaped."""
    close: str
    """What follows the entries begins with this."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher
        self._items: WeakKeyDictionary[Entry, str] = WeakKeyDictionary()

    def draw(self, document: Document) -> str:
        """The document, with its entries."""
        fresh = [entry for entry in document.entries if entry not in self._items]
        text = self.written(channel(document, fresh, self._publisher, self.ending, self.media))
        self._items.update(zip(fresh, map(self.kept, self.item.findall(text)), strict=True))
        head, close, foot = self.item.sub("", text).rpartition(self.close)
        return "".join((self.head(head), *(self._items[entry] for entry in document.entries), close, foot))

    @abstractmethod
    def written(self, feed: FeedGenerator) -> str:
        """The text of a feed as feedgen writes it."""

    def kept(self, item: str) -> str:
        """An entry as this format wants it, from what feedgen wrote."""
        return item

    def head(self, head: str) -> str:
        """What stands before the entries as this format wants it, from what feedgen wrote."""
        return head

    def escaped(self, text: str) -> str:
        """A plain text as it stands in this format."""
        return html(text)
