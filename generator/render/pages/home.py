"""What follows the home page's own words: the way to a device, what is new, what was withdrawn, how it works."""

from collections.abc import Iterator

from generator.model.output import Digest, Page
from generator.render.pages.context import Context
from generator.render.pages.devices import by_family
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following
from generator.render.pages.lookup import FEED, first_day
from generator.render.pages.rows import patch_lines
from generator.render.pages.withdrawn import withdrawals

NAMES = 6
"""How many of the newest devices of a family the home page names."""
NEW = 5
"""How many of the newest patches and withdrawals it shows."""
UPDATES = 6


def pages(context: Context) -> Iterator[Page]:
    """The home page."""
    catalogue = context.catalogue
    on_sale = {
        family: [name for name in names if any(device.on_sale(context.day) for device in name.devices)]
        for family, names in by_family(context).items()
    }
    summary = "Find your iPhone, iPad or Mac and see which security fix it gets between updates, and why."
    changed = next((happening.date for happening in context.indexes.happenings), None)
    digest = Digest("Home", "What will I get?", summary)
    head = Head("", None, "What will I get?", summary, digest, changed, feeds=following(context, "withdrawn"))
    newest = [update for update in catalogue.updates.values() if update.published]
    yield draw(
        context,
        "home",
        head,
        families={family: names[:NAMES] for family, names in on_sale.items()},
        patches=patch_lines(context, catalogue.patch_rows)[:NEW],
        withdrawals=withdrawals(context)[:NEW],
        updates=sorted(newest, key=lambda update: update.published or update.began, reverse=True)[:UPDATES],
        first=first_day(context),
        feed=FEED,
    )
