"""What readers will see of a change, from real projects on the disk."""

import re
import shutil
from pathlib import Path

import pytest

from generator import promise
from generator.compared import OTHER_LOOK, difference
from generator.errors import BetweenError, ProblemsFound
from generator.model.difference import Against, Difference, Turn
from generator.project import Project
from generator.reading import examine
from generator.render.api.published import published
from generator.render.api.view import View
from generator.render.environment import environment
from generator.render.exports import exports
from generator.side import Unreadable
from tests import world
from tests.load.test_revision import committed, git
from tests.mini import mini

KERNEL = "patches/2031/2031-04-10-kernel-a.yml"
UPDATES = "updates/ios/40.yml"
WITHDRAWN = (
    KERNEL,
    "\nremoval:",
    "\n  - {date: 2031-05-01, event: withdrawn, reason: It broke., sources: [list]}\nremoval:",
)
RETITLED = (KERNEL, "title: Kernel memory", "title: Kernel memory, read by apps")


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, committed."""
    root = tmp_path_factory.mktemp("start") / "project"
    mini(root)
    committed(root)
    return root


@pytest.fixture
def root(start: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    shutil.copytree(start, tmp_path / "project")
    return tmp_path / "project"


def _site(root: Path, folder: Path) -> Path:
    """What a published site of a project holds besides its pages."""
    examined = examine(Project(root))
    catalogue = examined.catalogue()
    view = View(catalogue, "https://site.example/", env=environment(root / "templates"))
    for file in (*exports(view), published(promise.promised(examined, catalogue))):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


def _after(root: Path, *changes: tuple[str, str, str], against: str | None = None) -> Difference:
    world.write(root, world.edited(*changes))
    return difference(Project(root), against)


def test_nothing_changed(root: Path) -> None:
    found = _after(root)
    assert found.empty
    assert not found.loses
    assert found.then.kind is Against.REVISION
    assert len(found.untold) == 1  # the made-up world keeps no schemas


def test_a_withdrawal_is_seen_in_pages_entries_and_feeds_of_devices(root: Path) -> None:
    found = _after(root, WITHDRAWN)
    (entry,) = found.entries
    assert (entry.turn, entry.id) == (Turn.NEW, "patches/2031-04-10-kernel-a/withdrawn/2031-05-01")
    assert {"all", "withdrawn", "platform/ios", "line/ios-40", "component/kernel", "device/phone-one"} <= set(
        entry.feeds
    )
    assert entry.feeds.index("all") == 0
    changed = {page.address for change in found.pages for page in change.pages if change.turn is Turn.CHANGED}
    assert {"", "changelog/", "withdrawn/", "patches/2031-04-10-kernel-a/", "devices/phone-one/"} <= changed
    assert not {"patches/2031-02-12-test-a/", "devices/lap/"} & changed
    assert not found.loses


def test_a_correction_of_words_changes_entries_and_no_ids(root: Path) -> None:
    found = _after(root, RETITLED)
    assert {change.turn for change in found.entries} == {Turn.CHANGED}
    assert found.entries[0].parts == ("title",)
    assert not found.answers
    assert not found.loses


def test_a_hand_written_page_is_a_page_too(root: Path) -> None:
    guide = root / "content/pages/guides/guide.md"
    guide.write_text(guide.read_text() + "\nA new line.\n")
    (change,) = difference(Project(root)).pages
    assert ([page.address for page in change.pages], change.added) == (["guides/guide/"], ("A new line.",))


def test_what_is_gone_is_told_by_the_gate_at_its_place(root: Path) -> None:
    (root / "content" / KERNEL).unlink()
    found = difference(Project(root))
    assert found.loses
    assert [problem.code for problem in found.broken] == ["P901"]
    assert Turn.GONE in {change.turn for change in found.entries}
    assert Turn.GONE in {change.turn for change in found.pages}


@pytest.mark.parametrize("name", ["templates/pages/patch.html", "site_overrides/main.html", "mkdocs.yml"])
def test_what_changes_the_look_of_pages_is_said_not_to_be_told(root: Path, name: str) -> None:
    assert OTHER_LOOK not in difference(Project(root)).untold
    file = root / name
    file.write_text(file.read_text() + "\n")
    found = difference(Project(root))
    assert found.empty
    assert OTHER_LOOK in found.untold


def test_a_folder_is_a_project_or_its_content(root: Path, start: Path) -> None:
    for folder in (start, start / "content"):
        found = _after(root, WITHDRAWN, against=str(folder))
        assert (found.then.kind, len(found.entries)) == (Against.CONTENT, 1)


def test_another_name_is_a_revision(root: Path) -> None:
    world.write(root, world.edited(WITHDRAWN))
    committed(root, "Withdrawn")
    git(root, "tag", "after")
    assert difference(Project(root), "after").empty
    found = difference(Project(root), "HEAD~1")
    assert re.fullmatch(r"HEAD~1 \([0-9a-f]{10}\)", found.then.label)
    assert len(found.entries) == 1


def test_a_branch_is_compared_with_where_it_left_main(root: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "mine")
    world.write(root, world.edited(WITHDRAWN))
    committed(root, "Withdrawn")
    world.write(root, world.edited(WITHDRAWN, RETITLED))
    found = difference(Project(root))
    assert {Turn.NEW, Turn.CHANGED} == {change.turn for change in found.entries}


def test_an_old_side_that_no_longer_loads_is_told_with_its_problems(root: Path) -> None:
    world.write(root, world.edited((KERNEL, "base: 50C100", "base: 50C101")))
    committed(root, "Broken")
    world.write(root)
    with pytest.raises(Unreadable, match="HEAD") as caught:
        difference(Project(root), "HEAD")
    assert [problem.code for problem in caught.value.problems] == ["P203"]


def test_a_project_with_problems_is_mended_first(root: Path) -> None:
    with pytest.raises(ProblemsFound):
        _after(root, (KERNEL, "base: 50C100", "base: 50C101"))


@pytest.mark.parametrize("against", ["nowhere", "http://elsewhere.example/"])
def test_what_is_nothing_to_compare_with_is_told(root: Path, against: str) -> None:
    with pytest.raises(BetweenError, match=re.escape(against)):
        difference(Project(root), against)


def test_a_folder_of_something_else_is_told(root: Path, tmp_path: Path) -> None:
    with pytest.raises(BetweenError, match="no project"):
        difference(Project(root), str(tmp_path))


def test_the_same_site_differs_in_nothing_that_can_be_told(root: Path, tmp_path: Path) -> None:
    found = difference(Project(root), str(_site(root, tmp_path / "site")))
    assert found.empty
    assert found.then.kind is Against.SITE
    assert found.untold


def test_a_site_tells_entries_addresses_and_answers(root: Path, tmp_path: Path) -> None:
    site = _site(root, tmp_path / "site")
    update = (
        UPDATES,
        "updates:\n",
        "updates:\n  - version: 40.3\n    security_content: none-published\n    builds:\n"
        "      - {build: 50D100, date: 2031-06-20, devices: all, sources: [list]}\n",
    )
    found = _after(root, update, against=str(site))
    assert [page.address for change in found.pages for page in change.pages] == ["updates/ios-40.3/"]
    (entry,) = [change for change in found.entries if change.id == "updates/ios-40.3/released/2031-06-20"]
    assert {"all", "platform/ios", "device/phone-one"} <= set(entry.feeds)
    turns = [(one.build, one.after_state) for change in found.answers for one in change.answers]
    assert ("50C200", "update-first") in turns
    assert not found.loses


def test_a_site_tells_events_that_say_something_else(root: Path, tmp_path: Path) -> None:
    site = _site(root, tmp_path / "site")
    broke = ("patches/2031/2031-02-01-webkit-a.yml", "reason: It broke web sites.", "reason: It broke some sites.")
    (entry,) = _after(root, broke, against=str(site)).entries
    assert (entry.turn, entry.parts) == (Turn.CHANGED, ("reason",))


def test_a_site_of_which_only_the_ledger_is_left_tells_less(root: Path, tmp_path: Path) -> None:
    site = _site(root, tmp_path / "site")
    for path in ("index.json", "changes.json", "between-updates.sqlite"):
        (site / "api/v1" / path).unlink()
    (root / "content" / KERNEL).unlink()
    found = difference(Project(root), str(site))
    assert [problem.code for problem in found.broken] == ["P901"]
    assert len(found.untold) == 4


def test_a_shape_that_lost_a_key_is_gone(root: Path, tmp_path: Path) -> None:
    site = _site(root, tmp_path / "site")
    schema = site / "schemas/api/v1/patch.json"
    schema.write_text(schema.read_text().replace('"properties": {', '"properties": {"old": {"type": "string"},', 1))
    found = difference(Project(root), str(site))
    assert [change.turn for change in found.shapes] == [Turn.GONE]
    assert found.loses
