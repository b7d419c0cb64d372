"""The changelog as text: Markdown beside its pages, by month, and what a person asks for, by group.

Both are drawn from the same template, so a writer changes the words in one place.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.derive.facts import grouped
from generator.derive.history import Happening, HappeningKind
from generator.model.output import OutputFile
from generator.render.api.events import event
from generator.render.api.view import View
from generator.render.plain.telling import Telling
from generator.render.plain.text import tidy
from generator.render.words import month

FIRST_PAGE = 60
"""How many events `changelog.md` has at least; it then completes the month."""
GROUPS = (
    HappeningKind.RELEASED,
    HappeningKind.WITHDRAWN,
    HappeningKind.RETURNED,
    HappeningKind.REPLACED,
    HappeningKind.INCLUDED,
    HappeningKind.CORRECTED,
    HappeningKind.UPDATE,
    HappeningKind.TESTED,
)
"""The order of the groups: what to do something about comes first."""
_TEMPLATES = {"md": "changelog/changelog.md", "text": "changelog/changelog.txt", "html": "changelog/changelog.html"}


@dataclass(frozen=True, slots=True)
class Section:
    """Events below one heading."""

    events: Sequence[Happening]
    """Newest first."""
    title: str = ""
    """Such as a month; "" where the kind says it, in the words of `changelog/words.jinja`."""
    kind: str = ""


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


def asked(view: View, happenings: Sequence[Happening], form: str, title: str, about: str) -> str:
    """Some events as `md`, `text` or `html`, grouped by what happened; as `json` in the shape of the API's events.

    `about` says in one sentence what was asked for. Raises BetweenError if a template is at fault.
    """
    if form == "json":
        events = [event(view, happening).model_dump(mode="json") for happening in happenings]
        whole = {"title": title, "about": about, "checked": view.catalogue.checked.isoformat(), "events": events}
        return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"
    found = grouped((happening.kind, happening) for happening in happenings)
    sections = [Section(found[kind], kind=kind) for kind in GROUPS if kind in found]
    return _drawn(view, Telling(view), form, title, about=about, page="", sections=sections, years=())


def _file(
    view: View, telling: Telling, address: str, title: str, happenings: Sequence[Happening], years: tuple[int, ...]
) -> OutputFile:
    months = grouped((month(happening.date), happening) for happening in happenings)
    sections = [Section(found, title=name) for name, found in months.items()]
    text = _drawn(view, telling, "md", title, about="", page=view.page(address), sections=sections, years=years)
    return OutputFile(f"{address}.md", text.encode())


def _drawn(view: View, telling: Telling, form: str, title: str, **values: object) -> str:
    own = {"told": telling.told, "link": telling.link, "site_url": view.site_url}
    return tidy(view.render(_TEMPLATES[form], title=title, **own, **values))
