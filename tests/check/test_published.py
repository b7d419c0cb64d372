"""What was published stays: each way to lose something gives one problem, at its line."""

from pathlib import Path

from generator import promise
from generator.errors import Problem
from generator.project import Project
from generator.reading import Examined, examine
from generator.render.api.published import published
from tests import world

A, B, KERNEL = (
    f"patches/2031/{name}.yml" for name in ("2031-02-01-webkit-a", "2031-02-04-webkit-b", "2031-04-10-kernel-a")
)
IOS = "updates/ios/40.yml"
HEAD = "platforms.yml"
PAGE = "---\ntitle: Home\ndescription: The first page.\n---\n"
ABOUT = "---\ntitle: About\ndescription: About the world.\n---\n"


def _examined(root: Path, files: dict[str, str]) -> tuple[Project, Examined]:
    world.write(root, files)
    return Project(root), examine(Project(root))


def _lost(tmp_path: Path, files: dict[str, str], before: dict[str, str] | None = None) -> tuple[Problem, ...]:
    """The problems of `files` after the world, or `before`, was published."""
    pages = {"pages/index.md": PAGE, "pages/about/index.md": ABOUT}
    _, then = _examined(tmp_path / "then", pages | (before or world.FILES))
    file = published(promise.promised(then, then.catalogue()))
    target = tmp_path / "site" / file.path
    target.parent.mkdir(parents=True)
    target.write_bytes(file.content)
    project, now = _examined(tmp_path / "now", pages | files)
    return promise.broken(project, now, str(tmp_path / "site"))


def _told(problems: tuple[Problem, ...]) -> list[tuple[str, str, int, str]]:
    """Code, file, line, and the text that is marked."""
    return [
        (p.code, p.path.removeprefix("content/"), p.line, p.excerpt[p.column - 1 : p.column - 1 + p.length])
        for p in problems
    ]


def _without(*names: str) -> dict[str, str]:
    return {name: text for name, text in world.FILES.items() if name not in names}


def _line(file: str, text: str, files: dict[str, str] = world.FILES) -> int:
    return next(number for number, line in enumerate(files[file].splitlines(), 1) if text in line)


def test_the_same_records_lose_nothing(tmp_path: Path) -> None:
    assert _lost(tmp_path, world.FILES) == ()


def test_what_is_new_is_no_problem(tmp_path: Path) -> None:
    assert _lost(tmp_path, world.FILES, before=_without(KERNEL)) == ()


def test_words_may_change(tmp_path: Path) -> None:
    changes = (
        (A, "title: WebKit escape", "title: Another title"),
        (IOS, "sources: [list]}", "sources: [list], note: Seen.}"),
        ("devices/iphone.yml", "boards: [X1AP]", "boards: [X9AP]"),
    )
    assert _lost(tmp_path, world.edited(*changes)) == ()


def test_a_correction_is_an_addition(tmp_path: Path) -> None:
    event = "events:\n  - {date: 2031-04-10, event: released, sources: [list]}\n"
    corrected = event + "  - {date: 2031-05-01, event: corrected, note: The title was wrong., sources: [list]}\n"
    assert _lost(tmp_path, world.edited((KERNEL, event, corrected))) == ()


def test_a_note_that_is_gone_is_one_problem_where_it_stood(tmp_path: Path) -> None:
    assert _told(_lost(tmp_path, _without(KERNEL))) == [("P901", KERNEL, 1, "")]


def test_a_renamed_note_is_gone_under_its_old_name(tmp_path: Path) -> None:
    new = KERNEL.replace("kernel-a", "kernel-new")
    files = _without(KERNEL) | {new: world.FILES[KERNEL].replace("kernel-a", "kernel-new")}
    assert _told(_lost(tmp_path, files)) == [("P901", KERNEL, 1, "")]


def test_a_renamed_device_takes_its_page_away(tmp_path: Path) -> None:
    (problem,) = _lost(tmp_path, world.edited(("devices/iphone.yml", "names: [Phone One]", "names: [Phone First]")))
    assert (problem.code, problem.path) == ("P901", "content/devices")
    assert "/devices/phone-one/" in problem.message


def test_a_hand_written_page_that_is_gone(tmp_path: Path) -> None:
    gone = {"pages/guides/index.md": PAGE}
    assert _told(_lost(tmp_path, world.FILES, before=world.FILES | gone)) == [("P901", "pages/guides/index.md", 1, "")]


def test_an_event_that_is_gone(tmp_path: Path) -> None:
    withdrawn = world.FILES[A][
        world.FILES[A].index("  - date: 2031-02-02") : world.FILES[A].index("  - {date: 2031-03-20")
    ]
    problems = _lost(tmp_path, world.edited((A, withdrawn, "")))
    assert len(problems) == 1
    assert (problems[0].code, problems[0].path) == ("P902", f"content/{A}")
    assert "patches/2031-02-01-webkit-a/withdrawn/2031-02-02" in problems[0].message


def test_an_event_that_moved_is_marked_at_its_date(tmp_path: Path) -> None:
    change = (KERNEL, "date: 2031-04-10, event: released", "date: 2031-04-11, event: released")
    line = _line(KERNEL, "event: released")
    problems = _lost(tmp_path, world.edited(change))
    assert _told(problems) == [("P903", KERNEL, line, "2031-04-11")]
    assert problems[0].repair == "write 2031-04-10 again"


def test_what_follows_from_a_moved_event_is_not_told_besides(tmp_path: Path) -> None:
    change = (B, "date: 2031-02-04, event: released", "date: 2031-02-05, event: released")
    problems = _lost(tmp_path, world.edited(change))
    assert _told(problems) == [("P903", B, _line(B, "event: released"), "2031-02-05")]


def test_an_update_that_moved_is_one_problem(tmp_path: Path) -> None:
    change = (IOS, "{build: 50C200, date: 2031-05-20", "{build: 50C200, date: 2031-05-21")
    problems = _lost(tmp_path, world.edited(change))
    assert _told(problems) == [("P903", IOS, _line(IOS, "version: 40.2.1"), "40.2.1")]
    assert "now on 2031-05-21" in problems[0].message


def test_a_build_that_changed_its_number(tmp_path: Path) -> None:
    problems = _lost(tmp_path, world.edited((IOS, "50C200, date", "50C201, date")))
    assert [(code, text) for code, _, _, text in _told(problems)] == [("P904", "40.2.1")]


def test_one_of_two_builds_that_moved_is_marked_at_its_date(tmp_path: Path) -> None:
    two = ("updates/macos/40.yml", "{build: 60B2050, date: 2031-01-16", "{build: 60B2050, date: 2031-01-15")
    moved = ("updates/macos/40.yml", "{build: 60B2050, date: 2031-01-16", "{build: 60B2050, date: 2031-01-17")
    problems = _lost(tmp_path, world.edited(moved), before=world.edited(two))
    assert _told(problems) == [("P904", "updates/macos/40.yml", _line(two[0], "60B2050"), "2031-01-17")]


def test_a_beta_may_move(tmp_path: Path) -> None:
    assert _lost(tmp_path, world.edited((IOS, "label: beta, date: 2031-02-10", "label: beta, date: 2031-02-09"))) == ()


def test_a_build_of_a_patch_that_is_gone(tmp_path: Path) -> None:
    row = "  - {platform: macos, version: 40.1, letter: b, build: 60B770501b, base: 60B2050, sources: [list]}\n"
    problems = _lost(tmp_path, world.edited((B, row, "")))
    assert [(p.code, p.path.removeprefix("content/")) for p in problems] == [("P904", B)]
    assert "60B770501b" in problems[0].message


def test_a_device_that_a_patch_is_no_longer_made_for_loses_an_entry_of_its_feed(tmp_path: Path) -> None:
    build = "letter: a, build: 50C771000a, base: 50C100, "
    change = (KERNEL, build, build + "devices: {only: [Phone Two]}, ")
    problems = _lost(tmp_path, world.edited(change))
    assert [(p.code, p.path) for p in problems] == [("P902", f"content/{KERNEL}")]
    assert "no longer have it: iPhone90,1, phone-one" in problems[0].message


def test_another_authority_is_one_problem(tmp_path: Path) -> None:
    change = (HEAD, "authority: world.example,2030", "authority: moved.example,2031")
    assert _told(_lost(tmp_path, world.edited(change))) == [("P905", HEAD, 2, "moved.example,2031")]
