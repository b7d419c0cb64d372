"""Happenings become entries, each with a name that nothing can change."""

import datetime
from collections.abc import Sequence

import jinja2
import nh3

from generator.derive.happening import Happening
from generator.model.catalogue import Catalogue
from generator.model.patch import Fix, Remark, Removal
from generator.render.environment import bound, render
from generator.render.feeds.entry import Category, Entry
from generator.render.feeds.moments import corrections, midnight, moments
from generator.render.feeds.name import named
from generator.render.feeds.text import one_line, xml_safe

_TAGS = {"a", "code", "em", "h3", "li", "p", "strong", "ul"}


class Entries:
    """Makes entries, each once. `happenings` are all that are told, newest first; `site_url` ends in a slash.

    An entry says what was known on its day, and what was corrected since; what happened later has entries of its own.
    So an entry stays as it is, and with it every archive that holds it.
    """

    def __init__(
        self, catalogue: Catalogue, happenings: Sequence[Happening], env: jinja2.Environment, site_url: str
    ) -> None:
        self._catalogue = catalogue
        self._env = bound(env, catalogue)
        self._site_url = site_url
        self._moments = moments(happenings)
        self._made: dict[str, Entry] = {}

    def of(self, happening: Happening) -> Entry:
        """The entry of a happening that is told (`told`). Raises BetweenError if a template is at fault."""
        if happening.id not in self._made:
            self._made[happening.id] = self._make(happening)
        return self._made[happening.id]

    def _make(self, happening: Happening) -> Entry:
        link = f"{self._site_url}{happening.subject}/"
        facts = {
            "happening": happening,
            "what": named(self._catalogue, happening.rows or happening.builds),
            "other": named(self._catalogue, happening.others),
            "into": named(self._catalogue, (), happening.included_in),
            "corrections": corrections(happening),
            "site_url": self._site_url,
            "link": link,
            "count": self._count,
            "cited": self._catalogue.cite(*_references(happening)),
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
            content=_clean(content),
            categories=tuple(_categories(self._catalogue, happening)),
        )

    def _count(self, devices: frozenset[str], day: datetime.date) -> int:
        """How many of these devices were on sale on that day: later ones would change what was published."""
        known = self._catalogue.fleet.devices
        return sum(known[identifier].on_sale(day) for identifier in devices)


def _clean(content: str) -> str:
    """HTML of nothing but plain elements and links, with no named entity that an XML reader would not know."""
    clean = nh3.clean(xml_safe(content), tags=_TAGS, attributes={"a": {"href"}}, link_rel=None)
    return clean.replace("&nbsp;", "\u00a0").strip()


def tag(catalogue: Catalogue, name: str) -> str:
    """The permanent URI of a name, under the authority of the records."""
    return f"tag:{catalogue.authority}:{name}"


def _references(happening: Happening) -> list[str]:
    """The sources of everything that the entry says."""
    patch = happening.other or happening.patch
    if patch is None:
        return list(happening.sources)
    facts: list[Fix | Removal | Remark] = [*(patch.fixes or ()), patch.removal, *patch.notes]
    return [*happening.sources, *(source for fact in facts for source in fact.sources)]


def _categories(catalogue: Catalogue, happening: Happening) -> list[Category]:
    """Platforms, components, what happened, and the CVE ids."""
    fixes = (happening.patch.fixes or ()) if happening.patch else ()
    components = dict.fromkeys(str(fix.component) for fix in fixes)
    cves = happening.patch.cves if happening.patch else (happening.update.update.cves or () if happening.update else ())
    platforms = ((key, catalogue.platforms[key].name) for key in happening.platforms)
    return [
        *(Category(key, one_line(name), tag(catalogue, "platforms")) for key, name in platforms),
        *(Category(k, one_line(catalogue.components[k].name), tag(catalogue, "components")) for k in components),
        Category(str(happening.kind), str(happening.kind).capitalize(), tag(catalogue, "events")),
        *(Category(cve, cve) for cve in cves),
    ]
