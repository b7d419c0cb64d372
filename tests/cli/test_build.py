"""`between build`, as a person runs it."""

import subprocess
import sys
from pathlib import Path

from tests import world
from tests.mini import mini


def _between(*arguments: str, where: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)


def test_it_finds_the_project_from_a_folder_below_and_says_where_the_site_lies(tmp_path: Path) -> None:
    project = mini(tmp_path)
    done = _between("build", where=project.root / "content/patches")
    assert done.returncode == 0, done.stderr
    assert f"The site lies in {project.site}" in done.stdout
    assert "make serve" in done.stdout
    assert (project.site / "index.html").is_file()


def test_compress_puts_twins_beside_text(tmp_path: Path) -> None:
    project = mini(tmp_path)
    done = _between("build", "--compress", where=project.root)
    assert done.returncode == 0, done.stderr
    assert (project.site / "index.html.gz").is_file()
    assert (project.site / "index.html.br").is_file()


def test_changed_prints_addresses_only(tmp_path: Path) -> None:
    project = mini(tmp_path)
    _between("build", "--root", str(project.root), where=tmp_path)
    world.write(project.root, world.edited(("patches/2031/2031-04-10-kernel-a.yml", "An app could", "Any app could")))
    done = _between("build", "--changed", "--root", str(project.root), where=Path("/"))
    changed = done.stdout.splitlines()
    assert "patches/2031-04-10-kernel-a/index.html" in changed
    gone = [path for path in changed if not (project.site / path).exists()]
    assert all(path.startswith("pagefind/") for path in gone)


def test_problems_are_printed_and_the_site_is_as_it_was(tmp_path: Path) -> None:
    project = mini(tmp_path, world.edited(("platforms.yml", "checked: 2031-06-30", "checked: 2031-06-31")))
    done = _between("build", where=project.root)
    assert done.returncode == 1
    assert "content/platforms.yml:1:10: P" in done.stderr
    assert not project.site.exists()


def test_outside_a_project_it_says_so(tmp_path: Path) -> None:
    done = _between("build", where=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "mkdocs.yml" in done.stderr


def test_a_broken_configuration_is_one_error(tmp_path: Path) -> None:
    project = mini(tmp_path)
    project.config.write_text("site_name: [")
    done = _between("build", where=project.root)
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_no_site_is_never_replaced(tmp_path: Path) -> None:
    project = mini(tmp_path / "project")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/cat.jpg").write_text("cat")
    for place in ("../photos", ".", "content/site"):
        done = _between("build", "--site", place, where=project.root)
        assert (done.returncode, done.stdout) == (2, "")
    assert (tmp_path / "photos/cat.jpg").read_text() == "cat"
    assert (project.root / "content/platforms.yml").is_file()


def test_a_place_that_cannot_be_written_is_one_error(tmp_path: Path) -> None:
    project = mini(tmp_path / "project")
    done = _between("build", "--site", "/proc/nowhere/site", where=project.root)
    assert done.returncode == 2
    assert "/proc/nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_in_an_override_or_a_frames_template_is_told_by_its_place(tmp_path: Path) -> None:
    project = mini(tmp_path / "project")
    for name, mistake in (("site_overrides/main.html", "{% if %}"), ("templates/frame/head.html", "{{ nonsense }}")):
        file = project.root / name
        before = file.read_text()
        file.write_text(before + mistake)
        done = _between("build", where=project.root)
        file.write_text(before)
        assert done.returncode == 2
        assert name.split("/", 1)[1] in done.stderr
        assert "Traceback" not in done.stderr


def test_a_page_whose_name_begins_with_a_dot_is_a_draft(tmp_path: Path) -> None:
    project = mini(tmp_path / "project")
    (project.pages / ".draft.md").write_text("no front matter")
    assert _between("build", where=project.root).returncode == 0
