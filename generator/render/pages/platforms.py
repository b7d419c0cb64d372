"""A page for each platform, and the list of them all."""

from collections.abc import Iterator

from generator.model.output import Digest, Page
from generator.model.vocabulary import Platform
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following
from generator.render.pages.lines import LineView, views
from generator.render.pages.rows import patch_lines
from generator.render.pages.updates import changed
from generator.render.words import plural


def pages(context: Context) -> Iterator[Page]:
    """The list, then a page for each platform."""
    found = views(context)
    own = {key: tuple(view for view in found if view.platform == key) for key in context.catalogue.platforms}
    yield _list(context, own)
    for platform in context.catalogue.platforms.values():
        yield _page(context, platform, own[platform.id])


def _list(context: Context, lines: dict[str, tuple[LineView, ...]]) -> Page:
    summary = "The platforms that get patches between updates, with the newest update of each."
    day = changed(context, tuple(context.catalogue.updates.values()))
    digest = Digest("Platforms", "Platforms", summary)
    head = Head("platforms/", None, "Platforms", summary, digest, day, feeds=following(context))
    rows = [(platform, lines[key]) for key, platform in context.catalogue.platforms.items()]
    return draw(context, "platforms", head, rows=rows)


def _page(context: Context, platform: Platform, lines: tuple[LineView, ...]) -> Page:
    catalogue = context.catalogue
    updates = tuple(update for line in lines for update in line.updates)
    patches = patch_lines(context, (row for row in catalogue.patch_rows if row.platform == platform.id))
    counts = f"{plural(len(lines), 'line')}, {plural(len(patches), 'patch', 'patches')}"
    summary = f"{platform.name} from {lines[-1].major} on: {counts}, the newest updates, and where its switch is."
    head = Head(
        f"platforms/{platform.id}/",
        "platforms",
        platform.name,
        summary,
        Digest("Platform", platform.name, summary),
        changed(context, updates),
        feeds=following(context, f"platform/{platform.id}"),
    )
    programs = [program for program in catalogue.programs.values() if platform.id in program.serves]
    return draw(context, "platform", head, platform=platform, lines=lines, patches=patches, programs=programs)
