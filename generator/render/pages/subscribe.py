"""Every feed, with a sentence on what it is for."""

from collections.abc import Iterator

from generator.model.output import Digest, Page
from generator.render.feeds.scopes import scopes
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following


def pages(context: Context) -> Iterator[Page]:
    """The one page of feeds."""
    published = [scope for scope in scopes(context.catalogue) if scope.published]
    summary = "Every feed of this site, for everything, for one platform or for withdrawals only, as RSS and Atom."
    digest = Digest("Subscribe", "Subscribe", summary, ("RSS", "Atom", "feed"))
    keys = [scope.key for scope in published]
    head = Head("subscribe/", None, "Subscribe", summary, digest, feeds=following(context, *keys))
    yield draw(context, "subscribe", head, feeds=published)
