"""The conductor: the only file that knows the order in which stages run."""

from dataclasses import dataclass
from pathlib import Path

from generator.assemble import assemble
from generator.check import check
from generator.check.codes import CODES
from generator.check.pages import check_pages
from generator.derive.addresses import addresses
from generator.derive.history import history
from generator.engine import Settings, engine, settings
from generator.errors import Problem, ProblemsFound
from generator.hang import Hanging
from generator.load import load, load_pages
from generator.memory import uncollected
from generator.model.catalogue import Catalogue
from generator.model.document import HandWritten
from generator.model.records import Records
from generator.project import Project
from generator.render.environment import environment
from generator.render.feeds import feeds
from generator.render.pages import pages
from generator.render.robots import robots
from generator.render.sitemap import sitemap
from generator.render.slots import Surroundings
from generator.search import searching
from generator.write import Change, Stage, only_one, publish


@dataclass(frozen=True, slots=True)
class Examined:
    """What a project holds, and everything that is wrong with it."""

    records: Records
    written: tuple[HandWritten, ...]
    problems: tuple[Problem, ...]

    def catalogue(self) -> Catalogue:
        """The catalogue of the records. Raises ProblemsFound if anything is wrong."""
        if self.problems:
            raise ProblemsFound(self.problems)
        return assemble(self.records)


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was built: how many pages it has, and what changed on the disk."""

    site: Path
    pages: int
    change: Change


def examine(project: Project) -> Examined:
    """All records that are valid on their own, the hand-written pages, and every problem in either, by place."""
    with uncollected():
        documents, unreadable = load(project.root)
        unread = {problem.path for problem in unreadable}
        records, problems = check(documents, unread)
    written = tuple(load_pages(project.root))
    known = addresses(records) | {page.address for page in written}
    lost = unread | {document.path for document in documents} - records.files.keys()
    links = check_pages({page.path: page.text for page in written}, known, lost)
    return Examined(records, written, tuple(sorted([*unreadable, *problems, *links])))


def build(project: Project, engine_name: str, site: Path) -> Built:
    """Builds the whole site and publishes it in one step; on any error the published folder stays as it was."""
    draw = engine(engine_name)
    with only_one(site):
        examined = examine(project)
        catalogue = examined.catalogue()
        stage = Stage.beside(site)
        draw(project.config, stage.folder)
        count = hang(project, examined, catalogue, stage, settings(project.config))
        return Built(site, count, publish(stage, site))


def hang(project: Project, examined: Examined, catalogue: Catalogue, stage: Stage, site: Settings) -> int:
    """Adds to a stage, in which an engine has drawn, everything that is made from records; returns how many pages."""
    env = environment(project.templates)
    newest = next((event.date for event in history(catalogue)), catalogue.checked)
    with searching(stage.folder / "pagefind") as index:
        hanging = Hanging(stage, examined.written, Surroundings(env, site, catalogue.checked, newest), index)
        hanging.hang(pages(catalogue, env, CODES))
        hanging.digest_written()
        index.start()
        hanging.finish()
        for file in feeds(catalogue, env, site.site_url):
            stage.write(file)
        for file in (*sitemap(hanging.dates.items(), site.site_url), robots(site.site_url)):
            stage.write(file)
    return len(hanging.dates)
