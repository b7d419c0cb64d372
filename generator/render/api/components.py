"""Components as JSON."""

from collections.abc import Iterator

from generator.derive.facts import grouped
from generator.model.output import OutputFile
from generator.model.patch import Fix, Patch
from generator.model.vocabulary import Component
from generator.render.api.shapes import vocabulary as shapes
from generator.render.api.view import View


def render(view: View) -> Iterator[OutputFile]:
    """The list, then a document for each component."""
    components = view.catalogue.components.values()
    entries = tuple(_entry(view, component) for component in components)
    head = view.head("components", "components/index", "components")
    yield view.file(shapes.Components(**head, components=entries))
    patches = view.catalogue.patches.values()
    found = grouped((fix.component, (patch, fix)) for patch in patches for fix in patch.fixes or ())
    for component in components:
        yield view.file(_document(view, component, found.get(component.id, [])))


def _document(view: View, component: Component, found: list[tuple[Patch, Fix]]) -> shapes.Component:
    address = f"components/{component.id}"
    return shapes.Component(
        **view.head("component", address, address),
        id=component.id,
        name=component.name,
        summary=component.summary,
        fixes=tuple(
            shapes.ComponentFix(
                patch=patch.id,
                date=patch.date,
                status=view.statuses(patch),
                cves=fix.cves,
                exploited=fix.exploited,
            )
            for patch, fix in found
        ),
    )


def _entry(view: View, component: Component) -> shapes.ComponentEntry:
    address = f"components/{component.id}"
    return shapes.ComponentEntry(api=view.api(address), page=view.page(address), id=component.id, name=component.name)
