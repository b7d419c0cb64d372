"""The sitemap: every page of the site, with the newest date in what it says where records know one."""

import datetime
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from generator.model.output import OutputFile

LIMIT = 50_000
"""How many addresses one sitemap may hold, by the protocol."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
Dated = tuple[str, datetime.date | None]


def sitemap(pages: Iterable[Dated], site_url: str, limit: int = LIMIT) -> tuple[OutputFile, ...]:
    """`sitemap.xml`, or an index of that name with its parts where there are more than `limit` pages.

    A page is its address relative to the site's root and its date, or None; `site_url` ends in a slash.
    """
    dated = sorted((site_url + address, day) for address, day in dict(pages).items())
    if len(dated) <= limit:
        return (OutputFile("sitemap.xml", _document("urlset", "url", dated)),)
    blocks = [dated[start : start + limit] for start in range(0, len(dated), limit)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(blocks) + 1)]
    parts = [OutputFile(name, _document("urlset", "url", block)) for name, block in zip(names, blocks, strict=True)]
    listed = [(site_url + name, _newest(block)) for name, block in zip(names, blocks, strict=True)]
    return (OutputFile("sitemap.xml", _document("sitemapindex", "sitemap", listed)), *parts)


def _newest(block: Sequence[Dated]) -> datetime.date | None:
    return max((day for _, day in block if day), default=None)


def _document(root: str, item: str, dated: Sequence[Dated]) -> bytes:
    lines = (f"<{item}><loc>{escape(url)}</loc>{_lastmod(day)}</{item}>" for url, day in dated)
    text = "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{_NAMESPACE}">', *lines, f"</{root}>", ""]
    )
    return text.encode()


def _lastmod(day: datetime.date | None) -> str:
    return f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
