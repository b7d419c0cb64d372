"""One OPML file of all feeds, in groups: what a reader takes in at once."""

from collections.abc import Iterable, Iterator
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.render.feeds.feed import Feed
from generator.render.feeds.groups import Group, device_groups, scope_groups
from generator.render.feeds.moments import midnight
from generator.render.feeds.publisher import Publisher


def opml(catalogue: Catalogue, publisher: Publisher) -> OutputFile:
    """`feeds/all.opml`: every feed as RSS, which every reader knows. Its date is how far the records reach."""
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "  <head>",
        f"    <title>{escape(publisher.site_name)}</title>",
        f"    <dateModified>{format_datetime(midnight(catalogue.checked), usegmt=True)}</dateModified>",
        f"    <ownerName>{escape(publisher.site_name)}</ownerName>",
        f"    <ownerId>{escape(publisher.site_url)}</ownerId>",
        "    <docs>https://opml.org/spec2.opml</docs>",
        "  </head>",
        "  <body>",
        *_groups(scope_groups(catalogue), publisher, "    "),
        '    <outline text="Devices">',
        *_groups(device_groups(catalogue), publisher, "      "),
        "    </outline>",
        "  </body>",
        "</opml>",
    )
    return OutputFile("feeds/all.opml", ("\n".join(lines) + "\n").encode())


def _groups(groups: Iterable[Group], publisher: Publisher, margin: str) -> Iterator[str]:
    for group in groups:
        yield f"{margin}<outline text={quoteattr(group.title)}>"
        yield from (f"{margin}  {_outline(feed, publisher)}" for feed in group.feeds)
        yield f"{margin}</outline>"


def _outline(feed: Feed, publisher: Publisher) -> str:
    values = {
        "type": "rss",
        "text": feed.title,
        "title": f"{publisher.site_name}: {feed.title}",
        "description": feed.description,
        "xmlUrl": f"{publisher.site_url}{feed.address}.rss",
        "htmlUrl": publisher.site_url + feed.page,
        "language": "en",
        "version": "RSS",
    }
    return f"<outline {' '.join(f'{name}={quoteattr(value)}' for name, value in values.items())}/>"
