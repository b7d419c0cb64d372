"""The page of the lookup: the form, which the scripts bring to life, and the way without scripts."""

import datetime
from collections.abc import Iterator

from generator.model.output import Digest, Page
from generator.render.pages.context import Context
from generator.render.pages.devices import by_family
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following

FEED = "feeds/device/{identifier}.atom"
"""The feed that an answer links. The page puts in the device's identifier, as addresses write it: `iphone17-1`."""


def pages(context: Context) -> Iterator[Page]:
    """The one page."""
    summary = "What the next update or security fix for your iPhone, iPad or Mac is, and whether it comes by itself."
    digest = Digest("Lookup", "Lookup: what will I get?", summary, ("lookup", "paste", "inventory", "CSV", "sw_vers"))
    head = Head("lookup/", None, "Lookup: what will I get?", summary, digest, feeds=following(context))
    yield draw(context, "lookup", head, families=by_family(context), first=first_day(context), feed=FEED)


def first_day(context: Context) -> datetime.date:
    """The first day that can be asked about: that of the first patch ever tried."""
    return min((row.began for row in context.catalogue.patch_rows), default=context.day)
