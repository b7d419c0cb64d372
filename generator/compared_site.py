"""The conductor's part about a change, where all that is known of the other side is a published site."""

import dataclasses
from collections.abc import Mapping

from generator.compare.pages import address_changes
from generator.compare.published import published_entries, published_feeds
from generator.compare.shapes import Json, comparable, shape_changes
from generator.derive.turned import newest_builds
from generator.load.site import Site, load_events, load_site
from generator.model.difference import Against, AnswerChange, Difference, Side
from generator.model.ledger import Ledger
from generator.project import Project
from generator.promise import promised, unkept
from generator.render.api import changes as api_changes
from generator.render.api import events as api_events
from generator.render.api.tables import answers
from generator.render.api.tables.table import plain
from generator.render.api.view import View
from generator.render.difference.answers import stored_changes
from generator.render.environment import environment
from generator.side import State, told

PAGES = "Which pages say something else: a site keeps no record of what they said. Compare with a revision for that."
ENTRIES = "Whether entries say something else than the events do: the fixes of a patch, or what a device is to do."
MANUAL = "Which answers change with automatic installation off: a site's table has them with it on."
NO_SCHEMAS = "Whether data changes its shape: the site has no schemas that can be read."
NO_EVENTS = "Whether entries are told in other words: the site has no changes.json that can be read."
NO_ANSWERS = "Which answers change: the site has no database that can be read."


def site_difference(project: Project, now: State, place: str, schemas: Mapping[str, Json]) -> Difference:
    """What differs from a published site, by its folder or address, and what that cannot tell."""
    site, ledger = _readable(load_site(place)), promised(now.examined, now.catalogue)
    feeds = told(now, environment(project.templates))
    view = View(now.catalogue, site.url)
    return Difference(
        then=Side(place, Against.SITE, site.ledger.checked),
        now=now.side,
        pages=address_changes(_pages(site.ledger), _pages(ledger), _titles(now)),
        feeds=published_feeds(site.ledger, feeds),
        entries=published_entries(site.ledger, ledger, feeds, _events(place, site, view)),
        answers=tuple(_answers(site, view)),
        shapes=shape_changes(site.schemas, schemas) if site.schemas else (),
        broken=unkept(project, now.examined, site.ledger),
        untold=tuple(_untold(site)),
    )


def _readable(site: Site) -> Site:
    """Without schemas that cannot be compared."""
    good = site.schemas is None or all(comparable(schema) for schema in site.schemas.values())
    return site if good else dataclasses.replace(site, schemas=None)


def _untold(site: Site) -> list[str]:
    parts = [PAGES, ENTRIES if site.digests is not None else NO_EVENTS, MANUAL if site.answers else NO_ANSWERS]
    return parts if site.schemas else [*parts, NO_SCHEMAS]


def _pages(ledger: Ledger) -> list[str]:
    return [address for address in ledger.addresses if address == "" or address.endswith("/")]


def _titles(now: State) -> dict[str, str]:
    """Titles of pages, as far as records and hand-written pages say them without being drawn."""
    titles = {f"patches/{patch.id}/": patch.title for patch in now.catalogue.patches.values()}
    return {**titles, **{page.address: page.title for page in now.examined.written}}


def _events(place: str, site: Site, view: View) -> tuple[Mapping[str, Json], Mapping[str, Json]]:
    """The events of then and of now, of the years whose documents differ."""
    own, digests = api_events.by_year(view), site.digests or {}
    years = [year for year in own if digests.get(year) not in (None, api_changes.digest(view, year))]
    now = {h.id: api_events.event(view, h).model_dump(mode="json") for year in years for h in own[year]}
    return load_events(place, years), now


def _answers(site: Site, view: View) -> list[AnswerChange]:
    if site.answers is None:
        return []
    now = {(str(row[0]), str(row[1])): tuple(plain(v) for v in row[2:]) for row in answers.TABLE.rows(view)}
    newest = {device: newest_builds(view.catalogue, device) for device in view.catalogue.fleet.devices}
    return list(stored_changes(site.answers, now, view.catalogue, newest))
