"""Both engines draw the small project; what goes wrong in either is one error, and nothing is left lying about."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.engine import ENGINES, engine
from generator.errors import BetweenError
from tests.mini import mini


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_draws_the_site(tmp_path: Path, name: str) -> None:
    project = mini(tmp_path)
    before = {path.name for path in tmp_path.iterdir()}
    built = pipeline.build(project, name, project.site)
    note = (built.site / "patches/2031-02-01-webkit-a/index.html").read_text()
    assert "WebKit escape" in note
    assert "<!--[" not in note
    left = {path.name for path in tmp_path.iterdir()} - before - {"site", ".between", ".cache"}
    assert left == set()
    assert not list((built.site / "assets/javascripts").glob("*bundle*"))


@pytest.mark.parametrize("name", ENGINES)
def test_a_link_that_leads_nowhere_stops_either_engine(tmp_path: Path, name: str) -> None:
    project = mini(tmp_path)
    page = project.pages / "guides/guide.md"
    page.write_text(page.read_text() + "\n[nowhere](nowhere.md)\n")
    project.site.mkdir()
    with pytest.raises(BetweenError, match="nowhere"):  # the checks find it before: this is what they save one from
        engine(name)(project.config, project.site)


def test_an_engine_that_is_none_is_named_with_those_that_are() -> None:
    with pytest.raises(BetweenError, match=r"hugo.*material, zensical"):
        engine("hugo")
