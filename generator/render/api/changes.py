"""The same events for readers that come back for what is new: oldest first, each with a cursor.

Changes stand by date, then by id, so what happens next is added at the end, and what stands keeps its place. What is
recorded late takes its place by date; the digest of that year then differs, and so it does where a change was
corrected. A reader keeps its cursor and the digests of the years, and needs no more.
"""

import hashlib
from collections.abc import Iterator

from generator.derive.history import Happening
from generator.model.output import OutputFile
from generator.render.api.events import by_year, of_year
from generator.render.api.shapes import events as shapes
from generator.render.api.view import View

NEWEST = 100
"""How many changes the first document holds."""


def render(view: View) -> Iterator[OutputFile]:
    """The way in, then a document for each year, newest first."""
    ordered = sorted(view.happenings, key=cursor)
    changes = {happening.id: _change(view, happening) for happening in ordered}
    entries = tuple(_year(view, year, found) for year, found in by_year(view).items())
    newest = tuple(changes.values())[-NEWEST:]
    last = newest[-1].cursor if newest else None
    head = view.head("changes", "changes", "changelog")
    yield view.file(shapes.Changes(**head, cursor=last, changes=newest, years=entries))
    for entry in entries:
        head = view.head("changes-year", f"changes/{entry.year}", f"changelog/{entry.year}")
        own = tuple(changes[happening.id] for happening in ordered if happening.date.year == entry.year)
        yield view.file(shapes.ChangesYear(**head, year=entry.year, changes=own))


def digest(view: View, year: int) -> str:
    """What the events of a year in which something happened are known by."""
    return hashlib.sha256(of_year(view, year, by_year(view)[year]).content).hexdigest()


def cursor(happening: Happening) -> str:
    """The place of a change, which is compared as text."""
    return f"{happening.date} {happening.id}"


def _change(view: View, happening: Happening) -> shapes.Change:
    return shapes.Change(
        api=view.api(happening.subject),
        page=view.page(happening.subject),
        cursor=cursor(happening),
        id=happening.id,
        date=happening.date,
        kind=happening.kind,
    )


def _year(view: View, year: int, happenings: list[Happening]) -> shapes.ChangesYearEntry:
    events = of_year(view, year, happenings)
    return shapes.ChangesYearEntry(
        year=year,
        cursor=max(map(cursor, happenings)),
        digest=hashlib.sha256(events.content).hexdigest(),
        events=f"{view.site_url}{events.path}",
        api=view.api(f"changes/{year}"),
    )
