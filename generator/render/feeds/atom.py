"""Atom 1.0."""

from generator.model.output import OutputFile
from generator.render.feeds.channel import Publisher, channel
from generator.render.feeds.documents import Document
from generator.render.feeds.entry import Entry

ENDING = "atom"
MEDIA = "application/atom+xml"


def atom(document: Document, entries: list[Entry], publisher: Publisher) -> OutputFile:
    """The document as an Atom file."""
    feed = channel(document, entries, publisher, ENDING, MEDIA)
    return OutputFile(f"{document.address}.{ENDING}", bytes(feed.atom_str(pretty=True)))
