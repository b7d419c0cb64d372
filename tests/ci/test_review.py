"""What a pull request is told, on any host."""

from pathlib import Path

import pytest

from tests.ci.scripts import KERNEL, project, run

pytestmark = pytest.mark.conformance


def test_a_sound_change_gives_its_difference_and_a_preview(tmp_path: Path) -> None:
    root = project(tmp_path / "project", (KERNEL, "title: Kernel memory", "title: Memory of the kernel"))
    done = run(root, "review", "HEAD", "out")
    assert done.returncode == 0, done.stderr
    assert (root / "out/diff.md").read_text().startswith("## What readers will see\n")
    assert "Memory of the kernel" in (root / "out/site/patches/2031-04-10-kernel-a/index.html").read_text()
    assert sorted(path.name for path in (root / "out").iterdir()) == ["diff.md", "site"]


def test_problems_are_named_at_their_lines_and_nothing_is_compared(tmp_path: Path) -> None:
    root = project(tmp_path / "project", (KERNEL, "base: 50C100", "base: 50C101"))
    done = run(root, "review", "HEAD", "out", GITHUB_ACTIONS="true")
    assert done.returncode == 1
    assert f"::error file=content/{KERNEL},line=" in done.stdout
    assert "its records have problems" in (root / "out/diff.md").read_text()
    assert not (root / "out/site").exists()


def test_something_gone_fails_and_is_shown_all_the_same(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    (root / "content" / KERNEL).unlink()
    done = run(root, "review", "HEAD", "out")
    assert done.returncode == 1
    assert "/patches/2031-04-10-kernel-a/" in (root / "out/diff.md").read_text()
    assert (root / "out/site/index.html").is_file()
    assert "Something that readers had is gone" in done.stderr


def test_a_folder_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    done = run(root, "review", "HEAD", "content")
    assert done.returncode == 2
    assert "content is there and holds no review" in done.stderr
    assert (root / "content" / KERNEL).is_file()


def test_a_second_review_takes_the_first_ones_place(tmp_path: Path) -> None:
    root = project(tmp_path / "project", (KERNEL, "title: Kernel memory", "title: Memory of the kernel"))
    assert run(root, "review", "HEAD", "out").returncode == 0
    (root / "content" / KERNEL).write_text((root / "content" / KERNEL).read_text().replace("Memory of", "Pages of"))
    assert run(root, "review", "HEAD", "out").returncode == 0
    assert "Pages of the kernel" in (root / "out/site/patches/2031-04-10-kernel-a/index.html").read_text()


def test_a_base_that_is_not_there_is_said_and_leaves_no_empty_comment(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    done = run(root, "review", "origin/nowhere", "out")
    assert done.returncode == 2
    assert "origin/nowhere is no folder, no address and no revision" in done.stderr
    assert "could not be compared with `origin/nowhere`" in (root / "out/diff.md").read_text()
    assert (root / "out/site/index.html").is_file()
