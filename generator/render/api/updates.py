"""Updates as JSON."""

from collections.abc import Iterator

from generator.model.catalogue import LinkedUpdate
from generator.model.output import OutputFile
from generator.model.rows import BuildRow
from generator.render.api.shapes import updates as shapes
from generator.render.api.view import View, patch_ids


def render(view: View) -> Iterator[OutputFile]:
    """The list, then a document for each update."""
    updates = view.catalogue.updates.values()
    entries = tuple(_entry(view, update) for update in updates)
    yield view.file(shapes.Updates(**view.head("updates", "updates/index", "updates"), updates=entries))
    for update in updates:
        yield view.file(document(view, update))


def document(view: View, linked: LinkedUpdate) -> shapes.Update:
    """The document of one update."""
    address, update = f"updates/{linked.id}", linked.update
    program = view.catalogue.program_for(linked.platform, linked.version)
    return shapes.Update(
        **view.head("update", address, address),
        id=linked.id,
        platform=linked.platform,
        version=linked.version.text,
        line=f"{linked.platform}-{linked.version.major}",
        published=linked.published,
        program=program.id if program else None,
        security_content=update.security_content,
        cves=update.cves,
        exploited=update.exploited,
        note=update.note,
        sources=view.cite(sources(linked)),
        builds=tuple(_build(view, row) for row in linked.rows),
        took_in=patch_ids(view.took_in(linked)),
        on_top=patch_ids(view.on_top(linked)),
    )


def sources(linked: LinkedUpdate) -> tuple[str, ...]:
    """The references behind the update as a whole: the vendor's page, and where else its CVE ids come from."""
    page = linked.update.security_content
    vendor = (page,) if page and page.startswith("https://") else ()
    return (*vendor, *linked.update.sources)


def _entry(view: View, update: LinkedUpdate) -> shapes.UpdateEntry:
    address = f"updates/{update.id}"
    return shapes.UpdateEntry(
        api=view.api(address),
        page=view.page(address),
        id=update.id,
        platform=update.platform,
        version=update.version.text,
        published=update.published,
        builds=tuple(dict.fromkeys(row.build for row in update.rows)),
    )


def _build(view: View, row: BuildRow) -> shapes.UpdateBuild:
    item = row.item
    return shapes.UpdateBuild(
        build=row.build,
        channel=item.channel,
        label=item.label,
        date=row.date,
        devices=view.devices(row.devices),
        aliases=item.aliases,
        factory=item.factory,
        events=tuple(
            shapes.UpdateWithdrawal(
                date=event.date,
                event=event.event,
                devices=view.devices(whom),
                reason=event.reason,
                certainty=event.certainty,
                sources=view.cite(event.sources),
            )
            for event, (_, whom) in zip(item.events, row.withdrawn, strict=True)
        ),
        note=item.note,
        certainty=item.certainty,
        sources=view.cite(item.sources),
    )
