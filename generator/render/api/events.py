"""What happened, as JSON: a document a year, newest first."""

from collections.abc import Iterator

from generator.derive.facts import grouped
from generator.derive.history import Happening
from generator.model.output import OutputFile
from generator.model.rows import BuildRow, PatchRow
from generator.render.api.shapes import events as shapes
from generator.render.api.view import View


def render(view: View) -> Iterator[OutputFile]:
    """The years, then a document for each."""
    years = by_year(view)
    entries = tuple(
        shapes.EventsYearEntry(
            api=view.api(f"events/{year}"), page=view.page(f"changelog/{year}"), year=year, events=len(found)
        )
        for year, found in years.items()
    )
    yield view.file(shapes.Events(**view.head("events", "events", "changelog"), years=entries))
    for year, found in years.items():
        yield of_year(view, year, found)


def by_year(view: View) -> dict[int, list[Happening]]:
    """What happened in each year, newest first."""
    return grouped((happening.date.year, happening) for happening in view.happenings)


def of_year(view: View, year: int, happenings: list[Happening]) -> OutputFile:
    """The document of one year."""
    head = view.head("events-year", f"events/{year}", f"changelog/{year}")
    return view.file(shapes.EventsYear(**head, year=year, events=tuple(event(view, h) for h in happenings)))


def event(view: View, happening: Happening) -> shapes.Event:
    """One event. Its page and its document are those of what it is about."""
    rows: tuple[PatchRow | BuildRow, ...] = (*happening.rows, *happening.builds)
    return shapes.Event(
        api=view.api(happening.subject),
        page=view.page(happening.subject),
        id=happening.id,
        date=happening.date,
        kind=happening.kind,
        patch=happening.patch.id if happening.patch else None,
        update=happening.update.id if happening.update else None,
        platforms=happening.platforms,
        builds=tuple(dict.fromkeys(row.build for row in rows)),
        other=happening.other.id if happening.other else None,
        included_in={platform: version.text for platform, version in happening.included_in.items()},
        reason=happening.reason,
        note=happening.note,
        certainty=happening.certainty,
        sources=view.cite(happening.sources),
    )
