"""Lines as JSON."""

from collections.abc import Iterator

from generator.model.output import OutputFile
from generator.render.api.shapes import platforms as shapes
from generator.render.api.view import View, patch_ids


def render(view: View) -> Iterator[OutputFile]:
    """The list, then a document for each line."""
    keys = tuple(_keys(view))
    entries = tuple(_entry(view, *key) for key in keys)
    yield view.file(shapes.Lines(**view.head("lines", "lines/index", "lines"), lines=entries))
    for key in keys:
        yield view.file(document(view, *key))


def document(view: View, platform: str, major: int) -> shapes.Line:
    """The document of one line."""
    catalogue, name = view.catalogue, f"{platform}-{major}"
    updates = [u for u in catalogue.updates.values() if u.platform == platform and u.version.major == major]
    newest = view.newest(platform, major)
    trains = {line.major: line.train for line in catalogue.platforms[platform].lines}
    return shapes.Line(
        **view.head("line", f"lines/{name}", f"lines/{name}"),
        id=name,
        platform=platform,
        major=major,
        name=f"{catalogue.platforms[platform].name} {major}",
        train=trains[major],
        newest=newest.id if newest else None,
        updated=newest.published if newest else None,
        updates=tuple(update.id for update in updates),
        patches=patch_ids(row for update in updates for row in view.on_top(update)),
        devices=view.devices(frozenset(d.identifier for d in catalogue.fleet.runs(platform, major))),
    )


def _keys(view: View) -> Iterator[tuple[str, int]]:
    """Platform by platform, the newest line first; a line without an update has no page and no document."""
    for platform in view.catalogue.platforms:
        majors = {major for key, major in view.catalogue.lines if key == platform}
        yield from ((platform, major) for major in sorted(majors, reverse=True))


def _entry(view: View, platform: str, major: int) -> shapes.LineEntry:
    name, newest = f"{platform}-{major}", view.newest(platform, major)
    return shapes.LineEntry(
        api=view.api(f"lines/{name}"),
        page=view.page(f"lines/{name}"),
        id=name,
        platform=platform,
        major=major,
        newest=newest.id if newest else None,
    )
