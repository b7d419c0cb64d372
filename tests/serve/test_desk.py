"""What is shown after changes, good and bad, in whatever order they come."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.serve.desk import Desk
from generator.serve.watch import Part
from tests import world
from tests.mini import mini

ALL = Part.RECORDS | Part.DRAWN | Part.TEMPLATES
FILE = "patches/2031/2031-04-10-kernel-a.yml"
NOTE = "patches/2031-04-10-kernel-a/index.html"
GUIDE = "guides/guide/index.html"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(mini(tmp_path / "project"), lambda _: None)
    desk.take(ALL)
    yield desk
    desk.close()


def edit(desk: Desk, old: str, new: str) -> None:
    world.write(desk.project.root, world.edited((FILE, old, new)))


def shown(desk: Desk, path: str) -> str:
    return (desk.file(path) or b"").decode()


def test_an_edited_record_shows(desk: Desk) -> None:
    edit(desk, "title: Kernel memory", "title: Another title")
    desk.take(Part.RECORDS)
    assert "Another title" in shown(desk, NOTE)
    assert (desk.news.number, desk.news.wrong) == (2, "")


def test_an_edited_page_that_came_with_a_problem_shows_once_that_is_mended(desk: Desk) -> None:
    """The engine must draw then, although only a record changed last."""
    guide = desk.project.root / "content/pages/guides/guide.md"
    guide.write_text(guide.read_text() + "\nA new sentence.\n")
    edit(desk, "base: 50C100", "base: 50C101")
    desk.take(Part.RECORDS | Part.DRAWN)
    assert f"content/{FILE}:7:" in desk.news.wrong
    assert "A new sentence." not in shown(desk, GUIDE)
    edit(desk, "title: Kernel memory", "title: Mended")
    desk.take(Part.RECORDS)
    assert desk.news.wrong == ""
    assert "A new sentence." in shown(desk, GUIDE)


def test_a_template_at_fault_brings_the_last_good_pages_back(desk: Desk) -> None:
    before = shown(desk, NOTE)
    template = desk.project.root / "templates/frame/head.html"
    template.write_text(template.read_text() + "{{ nonsense }}")
    desk.take(Part.TEMPLATES)
    assert shown(desk, NOTE) == before
    assert "'nonsense' is undefined" in desk.news.wrong


def test_the_same_problem_is_told_once(desk: Desk) -> None:
    edit(desk, "base: 50C100", "base: 50C101")
    for _ in range(2):
        desk.take(Part.RECORDS)
    assert desk.news.number == 2


@pytest.mark.parametrize("path", ["nowhere.txt", "a\0b", "patches", ""])
def test_what_is_no_file_is_none(desk: Desk, path: str) -> None:
    assert desk.file(path) is None


def test_feeds_of_devices_are_fresh_as_well(desk: Desk) -> None:
    edit(desk, "letter: a, build: 50C771000a", "letter: b, build: 50C771000b")
    desk.take(Part.RECORDS)
    assert "40.2\u00a0(b)" in shown(desk, "feeds/device/iphone91-1.rss")
