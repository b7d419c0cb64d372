"""RSS 2.0."""

import re

from feedgen.feed import FeedGenerator

from generator.render.feeds.moments import midnight
from generator.render.feeds.text import html
from generator.render.feeds.xml import Xml

_TITLE = re.compile(r"(?<=<title>)[^<]*[&][^<]*")


class Rss(Xml):
    """Writes RSS, as the RSS Advisory Board's profile has it."""

    ending = "rss"
    media = "application/rss+xml"
    item = re.compile(r"^    <item>\n.*?^    </item>\n", re.MULTILINE | re.DOTALL)
    close = "  </channel>"

    def written(self, feed: FeedGenerator) -> str:
        """The text of a feed as feedgen writes it."""
        # Items carry whole days here, and so does the channel.
        feed.lastBuildDate(midnight(feed.updated().date()))
        return bytes(feed.rss_str(pretty=True)).decode()

    def kept(self, item: str) -> str:
        """The item, its title in hexadecimal."""
        return _TITLE.sub(lambda title: _hexadecimal(title[0]), item, count=1)

    def head(self, head: str) -> str:
        """The channel, its texts in hexadecimal."""
        return _hexadecimal(head)

    def escaped(self, text: str) -> str:
        """A plain text as it stands in this format."""
        return _hexadecimal(html(text))


def _hexadecimal(text: str) -> str:
    """Marks as the profile wants them in plain texts: readers that take these for HTML then show the same."""
    return text.replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;").replace("&gt;", "&#x3E;")
