"""Which feeds a page announces."""

from generator.model.output import FeedLink
from generator.render.feeds.scopes import feed_links
from generator.render.pages.context import Context


def following(context: Context, *keys: str) -> tuple[FeedLink, ...]:
    """The published feeds of these scopes (`platform/ios`), then everything; drawn up once for each choice."""
    if keys not in context.feeds:
        context.feeds[keys] = feed_links(context.catalogue, *keys)
    return context.feeds[keys]
