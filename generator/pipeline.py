"""The conductor: with `reading`, its first half, the only place that knows the order in which stages run."""

from dataclasses import dataclass
from pathlib import Path

from generator.check.codes import CODES
from generator.derive.history import history
from generator.engine import Settings, engine, settings
from generator.hang import Hanging
from generator.model.catalogue import Catalogue
from generator.project import Project
from generator.reading import Examined, examine
from generator.render.environment import environment
from generator.render.feeds import feeds
from generator.render.pages import pages
from generator.render.robots import robots
from generator.render.sitemap import sitemap
from generator.render.slots import Surroundings
from generator.search import searching
from generator.write import Change, Stage, only_one, publish


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was built: how many pages it has, and what changed on the disk."""

    site: Path
    pages: int
    change: Change


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
        for file in feeds(catalogue, env, site.site_url, site.site_name):
            stage.write(file)
        for file in (*sitemap(hanging.dates.items(), site.site_url), robots(site.site_url)):
            stage.write(file)
    return len(hanging.dates)
