"""RSS 2.0."""

from generator.model.output import OutputFile
from generator.render.feeds.channel import Publisher, channel
from generator.render.feeds.documents import Document
from generator.render.feeds.entry import Entry
from generator.render.feeds.moments import midnight

ENDING = "rss"
MEDIA = "application/rss+xml"


def rss(document: Document, entries: list[Entry], publisher: Publisher) -> OutputFile:
    """The document as an RSS file."""
    feed = channel(document, entries, publisher, ENDING, MEDIA)
    # Items carry whole days here, and so does the channel.
    feed.lastBuildDate(midnight(feed.updated().date()))
    return OutputFile(f"{document.address}.{ENDING}", bytes(feed.rss_str(pretty=True)))
