"""Platforms as JSON."""

from collections.abc import Iterator

from generator.model.output import OutputFile
from generator.model.vocabulary import Platform
from generator.render.api.shapes import platforms as shapes
from generator.render.api.view import View


def render(view: View) -> Iterator[OutputFile]:
    """The list, then a document for each platform."""
    platforms = view.catalogue.platforms.values()
    entries = tuple(_entry(view, platform) for platform in platforms)
    yield view.file(shapes.Platforms(**view.head("platforms", "platforms/index", "platforms"), platforms=entries))
    for platform in platforms:
        yield view.file(document(view, platform))


def document(view: View, platform: Platform) -> shapes.Platform:
    """The document of one platform."""
    address = f"platforms/{platform.id}"
    majors = dict.fromkeys(major for key, major in view.catalogue.lines if key == platform.id)
    return shapes.Platform(
        **view.head("platform", address, address),
        id=platform.id,
        name=platform.name,
        families=platform.families,
        newest=_newest(view, platform),
        lines=tuple(f"{platform.id}-{major}" for major in sorted(majors, reverse=True)),
        badge=f"{view.site_url}badges/platform/{platform.id}.svg",
    )


def _entry(view: View, platform: Platform) -> shapes.PlatformEntry:
    address = f"platforms/{platform.id}"
    return shapes.PlatformEntry(
        api=view.api(address),
        page=view.page(address),
        id=platform.id,
        name=platform.name,
        newest=_newest(view, platform),
    )


def _newest(view: View, platform: Platform) -> str | None:
    newest = view.newest(platform.id)
    return newest.id if newest else None
