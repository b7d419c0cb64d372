"""Happenings become entries, each with a name that nothing can change."""

import datetime
from collections.abc import Sequence

import jinja2
import nh3

from generator.derive.happening import Happening
from generator.model.catalogue import Catalogue
from generator.model.patch import Fix, Remark, Removal
from generator.render.environment import render
from generator.render.feeds.categories import categories
from generator.render.feeds.entry import Entry
from generator.render.feeds.moments import changed, corrections, midnight, moments
from generator.render.feeds.name import named
from generator.render.feeds.publisher import tag
from generator.render.feeds.text import one_line, xml_safe

_TAGS = {"a", "code", "em", "h3", "li", "p", "strong", "ul"}


class Entries:
    """Makes entries.

    `happenings` are all that are told, newest first; `env` knows the names of the catalogue (`bound`); `site_url` ends
    in a slash.

    An entry says what was known on its day, and what was corrected since; what happened later has entries of its own.
    So an entry stays as it is, and with it every archive that holds it.
    """

    def __init__(
        self, catalogue: Catalogue, happenings: Sequence[Happening], env: jinja2.Environment, site_url: str
    ) -> None:
        self._catalogue = catalogue
        self._env = env
        self._site_url = site_url
        self._moments = moments(happenings)

    def of(self, happening: Happening) -> Entry:
        """A new entry of a happening that is told (`told`). Raises BetweenError if a template is at fault."""
        link = f"{self._site_url}{happening.subject}/"
        corrected = corrections(happening)
        day = changed(happening.date, corrected).date()
        facts = {
            "happening": happening,
            "day": day,
            **headline(self._catalogue, happening),
            "corrections": corrected,
            "site_url": self._site_url,
            "link": link,
            "count": self._count,
            "cited": self._catalogue.cite(*_references(happening, day)),
        }
        summary = one_line(render(self._env, "feeds/summary.txt", **facts))
        content = render(self._env, "feeds/entry.html", summary=summary, **facts)
        return Entry(
            id=tag(self._catalogue, happening.id),
            title=one_line(render(self._env, "feeds/title.txt", **facts)),
            link=link,
            published=midnight(happening.date),
            updated=self._moments[happening.id],
            summary=summary,
            content=clean(xml_safe(content)),
            categories=tuple(categories(self._catalogue, happening, happening.platforms)),
        )

    def _count(self, devices: frozenset[str], day: datetime.date) -> int:
        """How many of these devices were on sale on that day: later ones would change what was published."""
        known = self._catalogue.fleet.devices
        return sum(known[identifier].on_sale(day) for identifier in devices)


def headline(
    catalogue: Catalogue, happening: Happening, platform: str | None = None, device: str | None = None
) -> dict[str, str]:
    """What is named in an entry's title: `what` it is about, the `other` patch, `into` what it went.

    With a platform and a device, what concerns these alone; what concerns only others is then named as a whole.
    """
    own = [row for row in happening.rows or happening.builds if device is None or device in row.devices]
    others = [row for row in happening.others if device is None or device in row.devices]
    into = {key: v for key, v in happening.included_in.items() if platform in (None, key)}
    return {
        "what": named(catalogue, own or happening.rows or happening.builds),
        "other": named(catalogue, others),
        "into": named(catalogue, (), into),
    }


def clean(content: str) -> str:
    """HTML of nothing but plain elements and links, with no named entity that an XML reader would not know."""
    kept = nh3.clean(content, tags=_TAGS, attributes={"a": {"href"}}, link_rel=None)
    return kept.replace("&nbsp;", "\u00a0").strip()


def _references(happening: Happening, day: datetime.date) -> list[str]:
    """The sources of everything that the entry says, of what was known on a day."""
    patch = happening.other or happening.patch
    if patch is None:
        return list(happening.sources)
    facts: list[Fix | Removal | Remark] = [*(patch.fixes_on(day) or ()), patch.removal, *patch.notes_on(day)]
    return [*happening.sources, *(source for fact in facts for source in fact.sources)]
