"""Atom 1.0."""

import re

from feedgen.feed import FeedGenerator

from generator.render.feeds.xml import Xml


class Atom(Xml):
    """Writes Atom."""

    ending = "atom"
    media = "application/atom+xml"
    item = re.compile(r"^  <entry>\n.*?^  </entry>\n", re.MULTILINE | re.DOTALL)
    close = "</feed>"

    def written(self, feed: FeedGenerator) -> str:
        """The text of a feed as feedgen writes it."""
        return bytes(feed.atom_str(pretty=True)).decode()
