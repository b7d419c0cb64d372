"""What the ledger promises is what the build writes."""

import json

import pytest

from generator import pipeline, promise
from generator.project import Project
from generator.reading import examine
from tests.mini import mini


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small project, built with twins."""
    project = mini(tmp_path_factory.mktemp("mini"))
    pipeline.build(project, "material", project.site, compressed=True)
    return project


def _promised(project: Project) -> list[str]:
    addresses: list[str] = json.loads((project.site / "api/v1/published.json").read_text())["addresses"]
    return addresses


def test_every_promised_address_is_there(built: Project) -> None:
    files = [
        address + "index.html" if address.endswith("/") or not address else address for address in _promised(built)
    ]
    assert [file for file in files if not (built.site / file).is_file()] == []


def test_every_page_and_feed_is_promised(built: Project) -> None:
    pages = {file.parent.relative_to(built.site).as_posix() for file in built.site.rglob("index.html")}
    feeds = {
        file.relative_to(built.site).as_posix() for kind in ("rss", "atom") for file in built.site.rglob(f"*.{kind}")
    }
    promised = set(_promised(built))
    assert {"" if page == "." else f"{page}/" for page in pages} <= promised
    assert feeds <= promised


def test_a_site_keeps_the_promises_of_the_records_it_was_built_from(built: Project) -> None:
    assert promise.broken(built, examine(built), str(built.site)) == ()


def test_text_has_its_twins(built: Project) -> None:
    assert (built.site / "index.html.gz").is_file()
    assert (built.site / "feeds/all.rss.br").is_file()
    assert not list((built.site / "pagefind/fragment").glob("*.gz"))
