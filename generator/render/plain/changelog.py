"""The changelog as Markdown: the newest months, and a file a year, as its pages are."""

from collections.abc import Iterator, Sequence

from generator.derive.facts import grouped
from generator.derive.history import Happening
from generator.model.output import OutputFile
from generator.render.api.view import View
from generator.render.plain.telling import Telling
from generator.render.plain.text import tidy
from generator.render.words import month

FIRST_PAGE = 60
"""How many events `changelog.md` has at least; it then completes the month."""


def render(view: View) -> Iterator[OutputFile]:
    """The newest of it, then a file for each year, newest first."""
    years = grouped((happening.date.year, happening) for happening in view.happenings)
    telling = Telling(view)
    yield _file(view, telling, "changelog", "Changelog", newest(view.happenings), tuple(years))
    for year, found in years.items():
        yield _file(view, telling, f"changelog/{year}", f"Changelog {year}", found, ())


def newest(happenings: Sequence[Happening]) -> Sequence[Happening]:
    """The newest months that together hold at least as many events as the first page shows."""
    if len(happenings) <= FIRST_PAGE:
        return happenings
    last = happenings[FIRST_PAGE - 1].date
    return [h for h in happenings if (h.date.year, h.date.month) >= (last.year, last.month)]


def _file(
    view: View, telling: Telling, address: str, title: str, happenings: Sequence[Happening], years: tuple[int, ...]
) -> OutputFile:
    text = view.render(
        "plain/changelog.md",
        title=title,
        page=view.page(address),
        months=grouped((month(happening.date), happening) for happening in happenings),
        years=years,
        told=telling.told,
        link=telling.link,
        site_url=view.site_url,
    )
    return OutputFile(f"{address}.md", tidy(text).encode())
