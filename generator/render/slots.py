"""What goes into a frame's slots around a page's body: title, head, contents list, neighbours, record."""

import datetime
from dataclasses import dataclass
from typing import Protocol

from jinja2 import Environment
from markupsafe import escape

from generator.model.output import Page
from generator.render.embed.pictures import path as picture
from generator.render.embed.structured import structured
from generator.render.environment import render


class Site(Protocol):
    """What is said of the site as a whole."""

    @property
    def site_name(self) -> str: ...  # noqa: D102
    @property
    def site_url(self) -> str: ...  # noqa: D102
    @property
    def report(self) -> str: ...  # noqa: D102
    @property
    def repo_url(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Renders slots; made once a build. `newest` is the date of the newest event in the records."""

    env: Environment
    site: Site
    checked: datetime.date
    newest: datetime.date

    def slots(self, page: Page) -> dict[str, str]:
        """Every slot of a page that hangs in a frame, but its content."""
        title = escape(page.title)
        return {
            "title": f"<title>{title} - {escape(self.site.site_name)}</title>",
            "description": f'<meta name="description" content="{escape(page.description)}">',
            "canonical": f'<link rel="canonical" href="{escape(self.site.site_url + page.address)}">',
            "toc": self._render("toc", page),
            **self.around(page),
        }

    def around(self, page: Page) -> dict[str, str]:
        """The slots that a hand-written page gets as well: head, neighbours, record, and when records were checked."""
        return {name: self._render(name, page) for name in ("head", "neighbours", "record", "checked")}

    def _render(self, name: str, page: Page) -> str:
        root = root_of(page.address)
        report = self.site.report if self.site.report.startswith("https://") else root + self.site.report
        known = {"checked": self.checked, "newest": self.newest, "picture": picture, "structured": structured}
        return render(self.env, f"frame/{name}.html", page=page, root=root, site=self.site, report=report, **known)


def root_of(address: str) -> str:
    """The way from a page to the site's root: `../../` from `patches/ID/`."""
    return "../" * address.count("/")
