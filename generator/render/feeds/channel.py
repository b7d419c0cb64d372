"""What RSS and Atom have in common: the channel, its links, its dates and its entries, as feedgen knows them."""

from collections.abc import Iterable

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from generator.render.feeds.documents import Document
from generator.render.feeds.entry import Entry
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.text import html

_ATOM = "http://www.w3.org/2005/Atom"
_HISTORY = "http://purl.org/syndication/history/1.0"


class HistoryExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Marks an archive (RFC 5005), and writes in RSS the links that feedgen writes in Atom only."""

    def __init__(self) -> None:
        self.archive = False
        self.links: list[dict[str, str]] = []

    def extend_ns(self) -> dict[str, str]:
        """The namespace of the archive's mark."""
        return {"fh": _HISTORY} if self.archive else {}

    def extend_rss(self, feed: FeedGenerator) -> FeedGenerator:
        """Adds to the channel of an RSS document."""
        for link in self.links:
            xml_elem(f"{{{_ATOM}}}link", feed[0], **link)
        self._mark(feed[0])
        return feed

    def extend_atom(self, feed: FeedGenerator) -> FeedGenerator:
        """Adds to an Atom document."""
        self._mark(feed)
        return feed

    def _mark(self, parent: FeedGenerator) -> None:
        if self.archive:
            xml_elem(f"{{{_HISTORY}}}archive", parent)


def channel(
    document: Document, entries: Iterable[Entry], publisher: Publisher, ending: str, media: str
) -> FeedGenerator:
    """A feedgen feed of the document with these of its entries, and all else but what only one format wants.

    `ending` has no dot.
    """
    feed = FeedGenerator()
    feed.id(publisher.tag(document.feed.address))
    feed.title(f"{publisher.site_name}: {document.feed.title}")
    feed.subtitle(document.feed.description)
    feed.author(name=publisher.site_name, uri=publisher.site_url)
    feed.generator(publisher.site_name)
    feed.language("en")
    feed.updated(document.updated or publisher.born)
    _link(feed, document, publisher, ending, media)
    for entry in entries:
        # feedgen puts each entry before those it has, unless told otherwise.
        feed.add_entry(_entry(entry), order="append")
    return feed


def _link(feed: FeedGenerator, document: Document, publisher: Publisher, ending: str, media: str) -> None:
    """The document itself, the chain of archives, and the human page."""

    def at(address: str, rel: str) -> dict[str, str]:
        return {"href": f"{publisher.site_url}{address}.{ending}", "rel": rel, "type": media}

    chain = [at(document.previous, "prev-archive")] if document.previous else []
    if document.archive:
        chain.append(at(document.feed.address, "current"))
    feed.register_extension("history", HistoryExtension)
    # The first archive bears no mark: with nothing before it in the chain, a mark reads as a gap (ArchiveIncomplete).
    feed.history.archive = document.archive and document.previous is not None
    feed.history.links = chain
    # RSS takes the last link for its own: the human page.
    page = {"href": publisher.site_url + document.feed.page, "rel": "alternate", "type": "text/html"}
    feed.link([at(document.address, "self"), *chain, page])


def _entry(entry: Entry) -> FeedEntry:
    made = FeedEntry()
    made.id(entry.id)
    made.title(entry.title)
    made.link(href=entry.link, rel="alternate")
    made.published(entry.published)
    made.updated(entry.updated)
    if entry.summary:
        # In this order: feedgen's description (RSS, where it is HTML) would overwrite the content of Atom.
        made.summary(entry.summary)
        made.description(html(entry.summary))
    made.content(entry.content, type="html")
    made.category([_category(c.term, c.label, c.scheme) for c in entry.categories])
    return made


def _category(term: str, label: str, scheme: str) -> dict[str, str]:
    named = {"term": term} if label == term else {"term": term, "label": label}
    return named | ({"scheme": scheme} if scheme else {})
