"""`between changelog`: what happened, ready to paste into a newsletter, a ticket or a release note."""

import datetime
import re
from collections.abc import Mapping

import click

from generator.cli.common import OneLine, project_option
from generator.cli.lookup import catalogue_of
from generator.derive import find
from generator.derive.happening import HappeningKind
from generator.derive.history import history
from generator.derive.selected import Selection, selected
from generator.errors import BetweenError
from generator.model.catalogue import Catalogue
from generator.model.dates import spoken
from generator.project import Project
from generator.render.words import listed

_FORMATS = ("md", "text", "html", "json")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@click.command("changelog")
@click.option("--since", metavar="DATE|REV", help="From this day on, or what this git revision did not have.")
@click.option("--until", metavar="DATE", help="Up to this day.")
@click.option("--platform", "platforms", metavar="ID", multiple=True, help="ios, macos; may be given often.")
@click.option("--device", "devices", metavar="NAME", multiple=True, help="An identifier, a marketing name, or a board.")
@click.option("--component", "components", metavar="ID", multiple=True, help="What was fixed: webkit.")
@click.option(
    "--kind", "kinds", type=click.Choice([str(kind) for kind in HappeningKind]), multiple=True, help="What happened."
)
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="md", show_default=True, help="How it is written."
)
@project_option
def changelog_command(
    project: Project,
    since: str | None,
    until: str | None,
    platforms: tuple[str, ...],
    devices: tuple[str, ...],
    components: tuple[str, ...],
    kinds: tuple[str, ...],
    form: str,
) -> None:
    """Write what happened, the same events as the changelog page, grouped: new, withdrawn, came back, taken in.

    \b
    between changelog --since 2026-03-01 --platform ios
    between changelog --since v1.4 --format html > newsletter.html
    between changelog --device "iPhone 16 Pro" --kind withdrawn --format text

    The words stand in templates/changelog/, for you to change. A revision for --since is any name that git knows;
    write refs/tags/NAME for one that looks like a date.
    """  # noqa: D301 - click reads this mark: what follows keeps its lines
    catalogue = catalogue_of(project)
    try:
        first, known, label = _since(project, since)
        selection = Selection(
            since=first,
            until=_date(until) if until else None,
            platforms=_known(platforms, catalogue.platforms, "platform"),
            devices=_devices(catalogue, devices),
            components=_known(components, catalogue.components, "component"),
            kinds=tuple(HappeningKind(kind) for kind in kinds),
            known=known,
        )
        if selection.since and selection.until and selection.until < selection.since:
            raise BetweenError(f"--until {selection.until} lies before --since {selection.since}")
        about = _about(catalogue, selection, devices, label)
        click.echo(_written(project, catalogue, selection, about, form), nl=False)
    except BetweenError as error:
        raise OneLine(str(error)) from error


def _written(project: Project, catalogue: Catalogue, selection: Selection, about: str, form: str) -> str:
    from generator.engine import settings
    from generator.render.api.view import View
    from generator.render.environment import environment
    from generator.render.plain.changelog import asked

    site = settings(project.config)
    view = View(catalogue, site.site_url, site.site_name, environment(project.templates))
    return asked(view, selected(history(catalogue), selection), form, f"{site.site_name}: changelog", about)


def _since(project: Project, since: str | None) -> tuple[datetime.date | None, frozenset[str], str]:
    """The first day, or what a revision had, and how people are told of it."""
    if not since or _DATE.fullmatch(since):
        return (_date(since) if since else None), frozenset(), ""
    from generator.load.revision import revision
    from generator.render.problems import text
    from generator.side import Unreadable, at

    found = revision(project.root, since)
    if found is None:
        raise BetweenError(f"--since {since} is no date such as 2026-03-17 and no revision of this repository")
    try:
        then = at(project, found)
    except Unreadable as error:
        click.echo(text.render(error.problems), err=True)
        raise
    return None, frozenset(happening.id for happening in history(then.catalogue)), found.label


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text if _DATE.fullmatch(text) else "")
    except ValueError as error:
        raise BetweenError(f"{text!r} is not a date such as 2026-03-17") from error


def _known(wanted: tuple[str, ...], known: Mapping[str, object], what: str) -> tuple[str, ...]:
    for name in wanted:
        if name not in known:
            raise BetweenError(f"there is no {what} {name!r}; there are {', '.join(known)}")
    return wanted


def _devices(catalogue: Catalogue, wanted: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for name in wanted:
        fitting = find.devices(catalogue, name)
        if not fitting:
            near = find.nearest_devices(catalogue, name)
            hint = f": did you mean {listed(near, 'or')}?" if near else ""
            raise BetweenError(f"there is no device {name!r}{hint}")
        found.update(fitting)
    return frozenset(found)


def _about(catalogue: Catalogue, selection: Selection, devices: tuple[str, ...], label: str) -> str:
    """What was asked for, in one sentence."""
    of = [catalogue.platforms[key].name for key in selection.platforms] + list(devices)
    of += [catalogue.components[key].name for key in selection.components] + [str(kind) for kind in selection.kinds]
    since = f"what {label} did not have" if label else f"from {spoken(selection.since)}" if selection.since else ""
    until = min(selection.until or catalogue.checked, catalogue.checked)
    text = ", ".join([*filter(None, (listed(of) if of else "", since)), f"up to {spoken(until)}"])
    return f"{text if of else text[0].upper() + text[1:]}."
