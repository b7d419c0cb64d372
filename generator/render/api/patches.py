"""Patches as JSON."""

from collections.abc import Iterator

from generator.derive.lineage import Succession, lineage
from generator.model.output import OutputFile
from generator.model.patch import Fix, Patch, PatchEvent
from generator.model.rows import PatchRow
from generator.render.api.shapes import patch as shapes
from generator.render.api.view import View


def render(view: View) -> Iterator[OutputFile]:
    """The list, then a document for each patch."""
    patches = view.catalogue.patches.values()
    entries = tuple(_entry(view, patch) for patch in patches)
    yield view.file(shapes.Patches(**view.head("patches", "patches/index", "patches"), patches=entries))
    for patch in patches:
        yield view.file(document(view, patch))


def document(view: View, patch: Patch) -> shapes.Patch:
    """The document of one patch."""
    address = f"patches/{patch.id}"
    family = lineage(view.catalogue, patch)
    return shapes.Patch(
        **view.head("patch", address, address),
        id=patch.id,
        program=patch.program,
        title=patch.title,
        summary=patch.summary,
        date=patch.date,
        test=patch.test,
        status=view.statuses(patch),
        security_content=patch.security_content,
        security_content_on=dict(patch.security_content_on),
        cves=patch.cves,
        builds=tuple(_build(view, row) for row in view.rows(patch)),
        fixes=None if patch.fixes is None else tuple(_fix(view, fix) for fix in patch.fixes),
        events=tuple(_event(view, event) for event in patch.events),
        removal=shapes.Removal(
            effect=patch.removal.effect,
            note=patch.removal.note,
            certainty=patch.removal.certainty,
            sources=view.cite(patch.removal.sources),
        ),
        notes=tuple(
            shapes.Remark(text=note.text, known=note.known, certainty=note.certainty, sources=view.cite(note.sources))
            for note in patch.notes
        ),
        predecessors=tuple(_succession(link, link.before) for link in family.predecessors),
        successors=tuple(_succession(link, link.after) for link in family.successors),
        markdown=f"{view.site_url}{address}.md",
    )


def _entry(view: View, patch: Patch) -> shapes.PatchEntry:
    address = f"patches/{patch.id}"
    return shapes.PatchEntry(
        api=view.api(address),
        page=view.page(address),
        id=patch.id,
        title=patch.title,
        date=patch.date,
        program=patch.program,
        status=view.statuses(patch),
        builds=tuple(str(build.build) for build in patch.builds),
        cves=patch.cves,
    )


def _build(view: View, row: PatchRow) -> shapes.PatchBuild:
    item = row.item
    return shapes.PatchBuild(
        platform=row.platform,
        version=row.version.text,
        letter=row.letter,
        build=row.build,
        base=row.base,
        status=view.status(row),
        began=row.began,
        devices=view.devices(row.devices),
        sizes=tuple(
            shapes.Size(megabytes=size.megabytes, on=size.on, sources=view.cite((size.source,))) for size in item.sizes
        ),
        note=item.note,
        certainty=item.certainty,
        sources=view.cite(item.sources),
    )


def _fix(view: View, fix: Fix) -> shapes.Fix:
    return shapes.Fix(
        component=fix.component,
        area=fix.area,
        cves=fix.cves,
        exploited=fix.exploited,
        impact=fix.impact,
        change=fix.change,
        credit=fix.credit,
        known=fix.known,
        certainty=fix.certainty,
        sources=view.cite(fix.sources),
    )


def _event(view: View, event: PatchEvent) -> shapes.PatchEvent:
    return shapes.PatchEvent(
        date=event.date,
        event=event.event,
        platforms=event.platforms,
        reason=event.reason,
        replaced_by=event.replaced_by,
        included_in={platform: str(version) for platform, version in event.included_in.items()},
        note=event.note,
        certainty=event.certainty,
        sources=view.cite(event.sources),
    )


def _succession(link: Succession, other: Patch) -> shapes.Succession:
    kind = "returned" if link.kind == "returned" else "replaced"
    return shapes.Succession(patch=other.id, kind=kind, platforms=link.platforms, date=link.date)
