"""The words that entries are sorted by: platforms, components, what happened, and CVE ids."""

from collections.abc import Iterable, Iterator

from generator.derive.happening import Happening
from generator.model.catalogue import Catalogue
from generator.render.feeds.entry import Category
from generator.render.feeds.publisher import tag
from generator.render.feeds.text import one_line


def categories(
    catalogue: Catalogue, happening: Happening, platforms: Iterable[str], *, cves: bool = True
) -> Iterator[Category]:
    """The categories of an entry about this happening, on these platforms; without `cves` no ids."""
    for key in platforms:
        yield Category(key, one_line(catalogue.platforms[key].name), tag(catalogue, "platforms"))
    fixes = (happening.patch.fixes or ()) if happening.patch else ()
    for key in dict.fromkeys(str(fix.component) for fix in fixes):
        yield Category(key, one_line(catalogue.components[key].name), tag(catalogue, "components"))
    yield Category(str(happening.kind), str(happening.kind).capitalize(), tag(catalogue, "events"))
    if cves:
        yield from (Category(cve, cve) for cve in _cves(happening))


def _cves(happening: Happening) -> tuple[str, ...]:
    if happening.patch:
        return happening.patch.cves
    return (happening.update.update.cves or ()) if happening.update else ()
