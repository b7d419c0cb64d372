"""The whole flow, on a small project: what is published, and what happens when something is wrong."""

import re
from pathlib import Path

import pytest

from generator import pipeline, reading
from generator.derive.addresses import addresses
from generator.errors import BetweenError, ProblemsFound
from generator.project import Project
from tests import world
from tests.mini import mini


def _build(project: Project) -> Path:
    return pipeline.build(project, "material", project.site).site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small project, built once for the tests that only read it."""
    project = mini(tmp_path_factory.mktemp("mini"))
    _build(project)
    return project


def _text(project: Project, path: str) -> str:
    return (project.site / path).read_text()


def test_every_address_of_the_records_is_a_page_and_no_other(built: Project) -> None:
    records = reading.examine(built).records
    made = {path.parent.relative_to(built.site).as_posix() + "/" for path in built.site.rglob("*/*/index.html")}
    assert made == addresses(records) | {"guides/guide/"}


def test_a_note_hangs_in_the_themes_frame(built: Project) -> None:
    note = _text(built, "patches/2031-02-01-webkit-a/index.html")
    assert "<title>" in note
    assert 'href="https://between-updates.example/patches/2031-02-01-webkit-a/"' in note
    assert "md-tabs__item--active" in note.split("Patches")[0].rsplit("<li", 1)[1]
    assert "<!--[" not in note


def test_a_list_stands_below_its_hand_written_text(built: Project) -> None:
    page = _text(built, "patches/index.html")
    assert page.index("<h1") < page.index("2031-04-10-kernel-a/")


def test_links_to_records_are_relative_to_their_page(built: Project) -> None:
    assert 'href="../../patches/2031-02-01-webkit-a/"' in _text(built, "guides/guide/index.html")


def test_frames_and_the_engines_sitemap_are_not_published(built: Project) -> None:
    assert not (built.site / "frames").exists()
    sitemap = _text(built, "sitemap.xml")
    assert "frames" not in sitemap
    assert "<loc>https://between-updates.example/guides/guide/</loc>" in sitemap
    assert not (built.site / "sitemap.xml.gz").exists()


def test_a_second_build_of_the_same_records_touches_no_file(built: Project) -> None:
    before = {path: path.stat().st_mtime_ns for path in built.site.rglob("*") if path.is_file()}
    change = pipeline.build(built, "material", built.site).change
    assert (change.written, change.removed) == ((), ())
    assert before == {path: path.stat().st_mtime_ns for path in built.site.rglob("*") if path.is_file()}


def _state(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_edited_record_changes_its_pages_only(tmp_path: Path) -> None:
    project = mini(tmp_path)
    _build(project)
    before = _state(project.site)
    file = "patches/2031/2031-04-10-kernel-a.yml"
    world.write(project.root, world.edited((file, "exploited: unknown", "exploited: reported")))
    _build(project)
    after = _state(project.site)
    changed = {path for path in after if before.get(path) != after[path]}
    assert "patches/2031-04-10-kernel-a/index.html" in changed
    assert not any(path.startswith(("guides/", "assets/", "lines/macos")) for path in changed)


@pytest.mark.parametrize(
    ("change", "error", "told"),
    [
        (("platforms.yml", "checked: 2031-06-30", "checked: soon"), ProblemsFound, "1 problem"),
        (("components.yml", "Shows web pages.", "[unclosed"), ProblemsFound, "problem"),
    ],
)
def test_a_broken_record_leaves_the_published_site_as_it_was(
    tmp_path: Path, change: tuple[str, str, str], error: type[Exception], told: str
) -> None:
    project = mini(tmp_path)
    _build(project)
    before = _state(project.site)
    world.write(project.root, world.edited(change))
    with pytest.raises(error, match=told):
        _build(project)
    assert _state(project.site) == before


def test_a_missing_template_variable_is_an_error_that_names_both(tmp_path: Path) -> None:
    project = mini(tmp_path)
    template = project.templates / "pages/patch.html"
    template.write_text(template.read_text() + "{{ nonsense }}")
    with pytest.raises(BetweenError, match=r"pages/patch\.html.*nonsense"):
        _build(project)
    assert not project.site.exists()


def test_a_record_page_on_a_hand_written_pages_address_names_both(tmp_path: Path) -> None:
    project = mini(tmp_path)
    page = project.pages / "patches/2031-02-01-webkit-a.md"
    page.write_text("---\ntitle: Mine\ndescription: A page on a note's address\n---\n\n# Mine\n")
    both = r"2031-02-01-webkit-a\.yml.*content/pages/patches/2031-02-01-webkit-a\.md"
    with pytest.raises(BetweenError, match=both):
        _build(project)


def test_a_warning_of_the_engine_stops_the_build(tmp_path: Path) -> None:
    project = mini(tmp_path)
    page = project.pages / "guides/guide.md"
    page.write_text(page.read_text() + "\n[nowhere](../patches/index.md#nowhere)\n")
    with pytest.raises(BetweenError, match="#nowhere"):
        _build(project)


def test_a_link_to_no_record_is_a_problem_with_its_line(tmp_path: Path) -> None:
    project = mini(tmp_path)
    page = project.pages / "guides/guide.md"
    page.write_text(
        page.read_text().replace("record:patches/2031-02-01-webkit-a", "record:patches/2031-02-01-webkit-b")
    )
    (problem,) = reading.examine(project).problems
    assert (problem.path, problem.line) == ("content/pages/guides/guide.md", 8)


def test_no_page_asks_for_anything_elsewhere(built: Project) -> None:
    asks = re.compile(r'(?:src|href)="(https?:)?//[^"]*"')
    for page in built.site.rglob("*.html"):
        head = page.read_text().split("</head>")[0]
        foreign = [m[0] for m in asks.finditer(head) if "between-updates.example" not in m[0]]
        assert not foreign, page


def test_no_page_holds_an_inline_script_or_style(built: Project) -> None:
    inline = re.compile(r"<script(?![^>]*(?:src=|application/(?:ld\+)?json))|<style|\sstyle=|\son[a-z]+=")
    for page in built.site.rglob("*.html"):
        assert not inline.search(page.read_text()), page
