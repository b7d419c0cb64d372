"""The conductor's part about a change: two states are drawn with today's templates, and held side by side."""

import dataclasses
import pickle
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment

from generator.beside import Going, beside
from generator.compare.entries import entry_changes, feed_changes
from generator.compare.pages import page_changes
from generator.compare.shapes import Json, shape_changes
from generator.compared_site import site_difference
from generator.derive.turned import turned
from generator.load.schemas import KEPT
from generator.memory import uncollected
from generator.model.difference import Difference, PageChange
from generator.model.ledger import PATH
from generator.project import Project, is_there
from generator.promise import promised, unkept
from generator.render.api.schemas import schema
from generator.render.api.shapes import SHAPES
from generator.render.difference.answers import in_words
from generator.render.environment import environment
from generator.side import State, current, other, said_pages, told, written_pages

OTHER_LOOK = "What changes on pages by templates, site_overrides or mkdocs.yml: both sides are drawn as they are now."
NO_SCHEMAS = f"Whether data changes its shape: the other side keeps no schemas in {KEPT}."


def difference(project: Project, against: str | None = None) -> Difference:
    """What readers will see of the project as it stands, against a revision, a folder or a site.

    An address is a site; a folder that is there is a site, a project or a content folder; all else is a revision. With
    None it is the revision where this branch left main, so that what is not committed yet counts as well.

    Raises ProblemsFound if the project has problems, Unreadable if the other side has, BetweenError if there is none.
    """
    with uncollected():  # both sides stay until the end
        return _difference(project, current(project), against)


def _difference(project: Project, now: State, against: str | None) -> Difference:
    if against and ("://" in against or is_there(Path(against) / PATH)):
        return site_difference(project, now, against, now_schemas())
    return _between(project, other(project, against), now)


def _pages(then: State, now: State, env: Environment) -> tuple[PageChange, ...]:
    """Where the records are the same, only what is written by hand can differ."""
    if then.catalogue is now.catalogue:
        return page_changes(dict(written_pages(then)), written_pages(now))
    with tempfile.TemporaryDirectory(prefix="between-") as folder:
        drawn = Path(folder) / "then"
        with beside(lambda going: _draw(then, env, drawn, going)):  # drawing takes most of the time: on two cores, half
            new = list(said_pages(now, env))
        return page_changes(pickle.loads(drawn.read_bytes()), new)  # noqa: S301 - written by this process's own copy


def _draw(state: State, env: Environment, file: Path, going: Going) -> None:
    """Draws every page into a file."""
    drawn = {}
    for address, said in said_pages(state, env):
        drawn[address] = said
        going()
    file.write_bytes(pickle.dumps(drawn))


def now_schemas() -> Mapping[str, Json]:
    """The schemas of the API as this version of `between` writes them."""
    return {kind: schema(kind) for kind in SHAPES}


def _untold(then: State, now: State) -> Iterator[str]:
    if then.look and then.look != now.look:
        yield OTHER_LOOK
    if not then.schemas:
        yield NO_SCHEMAS


def _between(project: Project, then: State, now: State) -> Difference:
    env = environment(project.templates)
    if then.examined.records == now.examined.records:
        then = dataclasses.replace(then, catalogue=now.catalogue)  # what follows from them is then found once
    old, new = told(then, env), told(now, env)
    plain = env.overlay(autoescape=False)  # answers in words are text, not HTML
    return Difference(
        then=then.side,
        now=now.side,
        pages=_pages(then, now, env),
        feeds=feed_changes(old, new),
        entries=entry_changes(old, new),
        answers=tuple(in_words(plain, then.catalogue, now.catalogue, turned(then.catalogue, now.catalogue))),
        shapes=shape_changes(then.schemas, now_schemas()) if then.schemas else (),
        broken=unkept(project, now.examined, promised(then.examined, then.catalogue)),
        untold=tuple(_untold(then, now)),
    )
