"""`between serve` as a writer sees it: an edit shows by itself, a mistake lies above the last good page."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.project import Project
from tests import world
from tests.mini import mini

pytestmark = pytest.mark.browser

FILE = "patches/2031/2031-04-10-kernel-a.yml"
NOTE = "patches/2031-04-10-kernel-a/"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = mini(tmp_path / "project")
    page = project.root / "content/pages/lookup/index.md"
    page.write_text(page.read_text().replace("---\n\n", "scripts: [assets/javascripts/lookup/main.js]\n---\n\n", 1))
    return project


@pytest.fixture
def base(project: Project, tmp_path: Path) -> Iterator[str]:
    log = tmp_path / "log"
    command = [sys.executable, "-u", "-m", "generator", "serve", "--port", "0", "--root", str(project.root)]
    with subprocess.Popen(command, stdout=log.open("w"), stderr=subprocess.STDOUT) as process:
        while not (found := re.search(r"http://127\.0\.0\.1:\d+/", log.read_text())):
            time.sleep(0.05)
        yield found[0]
        process.kill()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def _edit(project: Project, old: str, new: str) -> None:
    world.write(project.root, world.edited((FILE, old, new)))


def test_an_edit_shows_by_itself(base: str, project: Project, page: Page) -> None:
    page.goto(base + NOTE)
    _edit(project, "title: Kernel memory", "title: Another title")
    expect(page.locator("h1")).to_contain_text("Another title")


def test_a_mistake_lies_above_the_last_good_page_until_it_is_mended(base: str, project: Project, page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto(base + NOTE)
    _edit(project, "base: 50C100", "base: 50C101")
    box = page.get_by_role("dialog", name="Not shown yet")
    expect(box).to_be_visible()
    expect(box).to_contain_text(f"content/{FILE}:7:")
    expect(page.locator("h1")).to_contain_text("Kernel memory")
    page.goto(base + "patches/")
    expect(box).to_be_visible()
    _edit(project, "title: Kernel memory", "title: Mended")
    expect(page.locator("main")).to_contain_text("Mended")
    expect(box).to_have_count(0)
    assert faults == []


def test_the_lookup_answers_from_the_edited_record(base: str, project: Project, page: Page) -> None:
    address = f"{base}lookup/?device=iPhone91,1&build=50C100&as_of=2031-04-10"
    page.goto(address)
    expect(page.locator(".bu-lookup")).to_contain_text("50C771000a")
    _edit(project, "letter: a, build: 50C771000a", "letter: a, build: 50C771009a")
    expect(page.locator(".bu-lookup")).to_contain_text("50C771009a")
