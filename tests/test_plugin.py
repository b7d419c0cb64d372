"""`mkdocs build`, run as a person runs it, publishes the same site as `between build`, or leaves the old one whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.project import Project
from tests import world
from tests.mini import mini


def _mkdocs(project: Project, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "mkdocs", *(arguments or ("build",))]
    return subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)


def _state(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small project whose site was built by `between build`."""
    project = mini(tmp_path)
    pipeline.build(project, "material", project.site)
    return project


def test_it_publishes_the_same_bytes(project: Project) -> None:
    before = _state(project.site)
    done = _mkdocs(project)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert _state(project.site) == before


def test_it_publishes_where_it_is_told(project: Project) -> None:
    done = _mkdocs(project, "build", "--site-dir", "elsewhere/site")
    assert done.returncode == 0, done.stderr
    assert (project.root / "elsewhere/site/patches/2031-02-01-webkit-a/index.html").is_file()


def test_a_broken_record_prints_the_problem_and_keeps_the_site(project: Project) -> None:
    before = _state(project.site)
    world.write(project.root, world.edited(("updates/ios/41.yml", "51A10", "99A10")))
    done = _mkdocs(project)
    assert done.returncode == 1
    assert "content/updates/ios/41.yml:8:17: P311" in done.stdout
    assert "Traceback" not in done.stderr
    assert _state(project.site) == before


def test_a_warning_stops_it_and_keeps_the_site(project: Project) -> None:
    before = _state(project.site)
    page = project.pages / "guides/guide.md"
    page.write_text(page.read_text() + "\n[nowhere](../patches/index.md#nowhere)\n")
    done = _mkdocs(project)
    assert done.returncode == 1
    assert "#nowhere" in done.stderr
    assert _state(project.site) == before


def test_a_fault_in_a_template_is_told_and_keeps_the_site(project: Project) -> None:
    before = _state(project.site)
    template = project.templates / "pages/patch.html"
    template.write_text(template.read_text() + "{{ nonsense }}")
    done = _mkdocs(project)
    assert done.returncode == 1
    assert "nonsense" in done.stderr
    assert "Traceback" not in done.stderr
    assert _state(project.site) == before


def test_a_mistake_in_an_override_is_told_without_a_traceback(project: Project) -> None:
    before = _state(project.site)
    override = project.root / "site_overrides/main.html"
    override.write_text(override.read_text() + "{% block content %}{{ nothing.at.all }}{% endblock %}")
    done = _mkdocs(project)
    assert done.returncode == 1
    assert "main.html" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert _state(project.site) == before
