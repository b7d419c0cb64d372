"""The conductor's part about one side of a comparison: a state of the project is read, and drawn as it would be now."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment

from generator.check.codes import CODES
from generator.compare.pages import Said
from generator.errors import BetweenError, Problem
from generator.load.revision import Revision, branched, extracted, revision
from generator.load.schemas import KEPT, kept_schemas
from generator.model.catalogue import Catalogue
from generator.model.difference import Against, Side
from generator.model.told import ToldFeed
from generator.project import Project, is_there
from generator.reading import Examined, examine
from generator.render.feeds.contents import told_feeds
from generator.render.pages import pages

Json = dict[str, Any]
SITE_URL = "https://site.invalid/"
"""Stands in links for the site's address, which is the same on both sides."""
LOOK = ("templates", "site_overrides", "mkdocs.yml")
"""What says, besides the records, how pages look and what stands on them."""
_FRONT = re.compile(r"---\r?\n.*?\r?\n---\r?\n", re.DOTALL)


class Unreadable(BetweenError):
    """The other side's records have problems by the rules of today; nothing can be compared."""

    def __init__(self, label: str, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(f"{label} cannot be read with the rules of today: it is not compared")


@dataclass(frozen=True, slots=True)
class State:
    """One side that has records."""

    label: str
    kind: Against
    examined: Examined
    catalogue: Catalogue
    schemas: Mapping[str, Json] | None
    """The schemas of the API that the checkout keeps, if it keeps any."""
    look: Mapping[str, bytes]
    """Its templates, overrides and settings, by path. They are only compared: pages of both sides are drawn as now."""

    @property
    def side(self) -> Side:
        """What people are told of it."""
        return Side(self.label, self.kind, self.catalogue.checked)


def current(project: Project) -> State:
    """The project as it stands. Raises ProblemsFound if anything is wrong in it."""
    examined = examine(project)
    return State("now", Against.CONTENT, examined, examined.catalogue(), None, _look(project.root))


def other(project: Project, against: str | None) -> State:
    """The side that a text names, as `difference` says. Raises Unreadable or BetweenError."""
    folder = Path(against) if against else None
    if folder and is_there(folder) and folder.is_dir():
        root = folder.resolve().parent if folder.resolve().name == "content" else folder.resolve()
        if not (root / "content").is_dir():
            raise BetweenError(f"{folder} is no project, no folder called content, and no published site")
        return _read(str(folder), Against.CONTENT, root)
    found = revision(project.root, against) if against else branched(project.root)
    if found is None:
        raise BetweenError(f"{against} is no folder, no address and no revision of this repository")
    return at(project, found)


def at(project: Project, found: Revision) -> State:
    """The side of a revision. Raises Unreadable or BetweenError."""
    with extracted(project.root, found, (KEPT, *LOOK)) as root:
        return _read(found.label, Against.REVISION, root)


def said_pages(state: State, env: Environment) -> Iterator[tuple[str, Said]]:
    """Every page as it would be published, without the frame."""
    written = dict(written_pages(state))
    for page in pages(state.catalogue, env, CODES):
        hand = written.pop(page.address, None)
        own = dataclasses.replace(hand, body=page.body) if hand else Said(page.title, page.description, page.body)
        yield page.address, own
    yield from written.items()


def written_pages(state: State) -> Iterator[tuple[str, Said]]:
    """What is written by hand of every page that has something of it."""
    for page in state.examined.written:
        if not page.frame:
            yield page.address, Said(page.title, page.description, "", _FRONT.sub("", page.text, count=1))


def told(state: State, env: Environment) -> list[ToldFeed]:
    """Every feed as it would be published."""
    return list(told_feeds(state.catalogue, env, SITE_URL))


def _look(root: Path) -> dict[str, bytes]:
    places = (root / name for name in LOOK)
    every = (file for place in places for file in (place.rglob("*") if place.is_dir() else [place]))
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(every) if file.is_file()}


def _read(label: str, kind: Against, root: Path) -> State:
    """What is wrong in hand-written pages of another side keeps nothing from being compared."""
    examined = examine(Project(root))
    problems = tuple(p for p in examined.problems if not p.path.startswith("content/pages/"))
    if problems:
        raise Unreadable(label, problems)
    examined = Examined(examined.records, examined.written, ())
    return State(label, kind, examined, examined.catalogue(), kept_schemas(root), _look(root))
