"""A file that is made alone has the bytes that it has in a whole site."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.engine import engine, settings
from generator.errors import BetweenError
from generator.project import Project
from generator.reading import examine
from generator.serve.generation import Generation
from tests.mini import mini


def _generation(project: Project, drawn: Path) -> Generation:
    examined = examine(project)
    return Generation(project, drawn, examined, examined.catalogue(), settings(project.config))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = mini(tmp_path_factory.mktemp("project"))
    pipeline.build(project, "material", project.site)
    drawn = project.root / ".drawn"
    drawn.mkdir()
    engine("material")(project.config, drawn)
    return project


def test_every_page_feed_and_answer_is_that_of_the_whole_site(project: Project) -> None:
    generation = _generation(project, project.root / ".drawn")
    site = project.site
    paths = [
        file.relative_to(site).as_posix()
        for pattern in ("**/index.html", "feeds/**/*.*", "lookup/data/*")
        for file in site.glob(pattern)
    ]
    assert len(paths) > 100
    assert [path for path in paths if generation.file(path) != (site / path).read_bytes()] == []


@pytest.mark.parametrize("path", ["nowhere/index.html", "frames/patches/index.html", "robots.txt", "feeds/x.rss"])
def test_what_cannot_be_made_alone_is_none(project: Project, path: str) -> None:
    assert _generation(project, project.root / ".drawn").file(path) is None


def test_what_was_not_drawn_is_an_error_that_names_it(project: Project, tmp_path: Path) -> None:
    with pytest.raises(BetweenError, match=r"index\.html was not drawn"):
        _generation(project, tmp_path).file("patches/index.html")
