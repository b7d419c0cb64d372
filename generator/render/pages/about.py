"""How far the records reach, how sure they are, what is not known, and who is to be thanked."""

from collections.abc import Iterator

from generator.model.output import Digest, Page
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following


def pages(context: Context) -> Iterator[Page]:
    """The one page about the records."""
    catalogue = context.catalogue
    counts = {
        "devices": len(catalogue.fleet.devices),
        "updates": len(catalogue.updates),
        "builds": len({(row.platform, row.build) for rows in catalogue.lines.values() for row in rows}),
        "patches": len(catalogue.patches),
        "patch_builds": len(catalogue.patch_rows),
        "first": min((row.date for rows in catalogue.lines.values() for row in rows), default=catalogue.checked),
    }
    summary = "How far the records reach, how sure they are, what is not known, and the sources with their licences."
    digest = Digest("About", "About the records", summary)
    head = Head("about/", None, "About", summary, digest, catalogue.checked, feeds=following(context))
    yield draw(context, "about", head, catalogue=catalogue, **counts)
