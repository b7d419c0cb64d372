"""The conductor: with `reading`, its first half, the only place that knows the order in which stages run."""

import contextlib
import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import jinja2

from generator.beside import Going, beside
from generator.check.codes import CODES
from generator.derive.history import history
from generator.engine import Settings, engine, settings
from generator.errors import BetweenError
from generator.hang import Hanging
from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.project import Project
from generator.promise import promised
from generator.reading import Examined, examine
from generator.render.api.published import published
from generator.render.api.status import status
from generator.render.api.view import View
from generator.render.environment import environment
from generator.render.exports import exports
from generator.render.feeds import feeds
from generator.render.lookup import lookup
from generator.render.pages import pages
from generator.render.robots import robots
from generator.render.sitemap import sitemap
from generator.render.slots import Surroundings
from generator.search import searching
from generator.write import MARK, Change, Stage, only_one, publish, refuse_foreign

Dates = Mapping[str, datetime.date | None]
"""The newest date in each page, by its address."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was built: how many pages it has, and what changed on the disk."""

    site: Path
    pages: int
    change: Change


@contextlib.contextmanager
def staged(project: Project, site: Path) -> Iterator[Stage]:
    """A stage beside the published folder, which no other build can take meanwhile.

    Raises BetweenError if the folder must not be replaced, and for a disk that does not do as it is told.
    """
    refuse_foreign(site, project.root)
    try:
        with only_one(site):
            stage = Stage.beside(site)
            stage.write(MARK)
            yield stage
    except OSError as error:
        raise BetweenError(f"{error.filename or site}: {error.strerror}") from error


def build(project: Project, engine_name: str, site: Path, compressed: bool = False) -> Built:
    """Builds the whole site and publishes it in one step; on any error the published folder stays as it was.

    With `compressed`, text files have compressed twins beside them.
    """
    draw = engine(engine_name)
    with staged(project, site) as stage:
        examined = examine(project)
        catalogue = examined.catalogue()
        draw(project.config, stage.folder)
        count = hang(project, examined, catalogue, stage, settings(project.config))
        if compressed:
            from generator.write.compress import compress  # its library is needed only where it is asked for

            compress(stage.folder)
        return Built(site, count, publish(stage, site))


def hang(project: Project, examined: Examined, catalogue: Catalogue, stage: Stage, site: Settings) -> int:
    """Adds to a stage, in which an engine has drawn, everything that is made from records; returns how many pages."""
    env = environment(project.templates)
    newest = next((event.date for event in history(catalogue)), catalogue.checked)
    with (
        beside(partial(_written, stage, _most_work(catalogue, env, site))),
        searching(stage.folder / "pagefind") as index,
    ):
        hanging = Hanging(stage, examined.written, Surroundings(env, site, catalogue.checked, newest), index)
        hanging.hang(pages(catalogue, env, CODES))
        hanging.digest_written()
        index.start()
        hanging.finish()
        _written(stage, _rest(View(catalogue, site.site_url, site.site_name, env), examined, hanging.dates))
    return len(hanging.dates)


def _most_work(catalogue: Catalogue, env: jinja2.Environment, site: Settings) -> Iterator[OutputFile]:
    """What takes as long to make as all else, and shares nothing with it: the feeds and the lookup's answers."""
    yield from feeds(catalogue, env, site.site_url, site.site_name)
    yield from lookup(catalogue, env)


def _rest(view: View, examined: Examined, dates: Dates) -> Iterator[OutputFile]:
    """What is neither a page nor made in `_most_work`."""
    yield from sitemap(dates.items(), view.site_url)
    yield robots(view.site_url)
    yield from exports(view)
    yield status(view)
    yield published(promised(examined, view.catalogue))


def _written(stage: Stage, files: Iterable[OutputFile], going: Going = lambda: None) -> None:
    for file in files:
        going()
        stage.write(file)
