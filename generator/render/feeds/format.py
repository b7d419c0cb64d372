"""What every format of a feed can do: draw a document, and say how a text stands in it."""

from typing import Protocol

from generator.render.feeds.documents import Document


class Format(Protocol):
    """RSS, Atom or JSON Feed; one for all feeds of a build, so that it draws each entry once."""

    @property
    def ending(self) -> str:
        """The ending of its files, without the dot."""

    def draw(self, document: Document) -> str:
        """The whole document, the same for the same document."""

    def escaped(self, text: str) -> str:
        """A plain text as it stands in this format."""
