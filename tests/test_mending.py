"""`between fix` before it writes: what it would do to the made-up world with something in it."""

from pathlib import Path
from typing import Any

import pytest

from generator import mending
from generator.check.codes import CODES
from generator.check.codes.world import IOS_40, KERNEL, MACOS_40
from generator.edit.formatted import format_text
from generator.edit.repairs import REPAIRS
from generator.errors import BetweenError
from generator.load.strict import read
from generator.mending import Mending, mend, write
from generator.model.code import Code
from generator.project import Project
from tests.check.examples import with_mistake, written
from tests.edit.test_repairs import BEFORE_READING
from tests.world import FILES, edited
from tests.world import write as write_world

OFTEN = {"P130", "P131"}  # the examples of these are such that only a person knows what is meant
OF_NO_RECORD = {code for code in CODES if code > "P8"} | {"P115", "P213"}
"""Of pages, of what was published, of no mistake and of a file that is missing."""
MECHANICAL = REPAIRS.keys() | BEFORE_READING


def everything(_path: str) -> bool:
    return True


def mended(root: Path, *changes: tuple[str, str, str]) -> tuple[Mending, dict[str, str]]:
    """What is found, and the texts as they would be, by their names in the world."""
    done = mend(Project(write_world(root, edited(*changes))), everything)
    return done, {file.path.removeprefix("content/"): file.after for file in done.files}


def formatted_world(root: Path) -> Path:
    project = Project(write_world(root))
    write(project, mend(project, everything))
    return root


def test_what_has_its_form_is_not_touched(tmp_path: Path) -> None:
    root = formatted_world(tmp_path)
    assert mend(Project(root), everything) == Mending(len(FILES), (), (), ())


def test_formatting_changes_no_value(tmp_path: Path) -> None:
    _, after = mended(tmp_path)
    assert after
    for name, text in after.items():
        assert read(text)[0] == read(FILES[name])[0]


def _seldom(code: Code) -> Any:
    """Codes that are repaired are tried each time; those that are left alone, which go one way, with the validators."""
    return pytest.param(code, id=code.code, marks=() if code.mechanical else pytest.mark.conformance)


@pytest.mark.parametrize("code", [_seldom(code) for code in CODES.values()])
def test_every_mistake_is_repaired_or_stays_as_it_is(code: Code, tmp_path: Path) -> None:
    """Of a code that says so the mistake is gone; of every other, what is written is kept."""
    project = written(tmp_path, with_mistake(code.example))
    before = {p: p.read_bytes() for p in (tmp_path / "content").rglob("*.yml") if p.is_file()}
    done = mend(project, everything)
    codes = {problem.code for problem in [*done.problems, *done.left]}
    repaired = {problem.code for file in done.files for problem in file.repaired}
    if code.code in MECHANICAL - OFTEN:
        assert (codes, repaired) == (set(), {code.code})
    else:
        assert (codes, repaired) == ({code.code} - OF_NO_RECORD, set())
    write(project, done)
    changed = {file.path: file for file in done.files}
    for path, raw in before.items():
        name = path.relative_to(tmp_path).as_posix()
        assert name in changed or path.read_bytes() == raw
        if name in changed and not changed[name].repaired:
            assert read(path.read_text())[0] == read(raw.decode())[0]


def test_one_repair_brings_the_next_to_light(tmp_path: Path) -> None:
    done, after = mended(tmp_path, (KERNEL, "cves: unknown", "cve: 2031-9999"), (KERNEL, "letter: a", "letter: (A)"))
    assert "cves: [CVE-2031-9999]" in after[KERNEL]
    assert sorted(p.code for file in done.files for p in file.repaired) == ["P120", "P125", "P134", "P135"]
    assert not done.left


def test_what_only_a_person_can_repair_is_left_and_the_rest_is_done(tmp_path: Path) -> None:
    changes = ((KERNEL, "letter: a", "letter: (A)"), (KERNEL, "summary: An app", "summary:\nnonsense: An app"))
    done, after = mended(tmp_path, *changes)
    assert "letter: a" in after[KERNEL]
    assert {problem.code for problem in done.left} == {"P120", "P123"}


def test_a_mistake_elsewhere_keeps_no_file_from_being_repaired(tmp_path: Path) -> None:
    done, after = mended(
        tmp_path, (KERNEL, "letter: a", "letter: (A)"), ("components.yml", "- {id: webkit", "- {id: Web")
    )
    assert "letter: a" in after[KERNEL]
    assert "components.yml" not in {file.path for file in done.files if file.repaired}


def test_a_repair_that_puts_one_problem_in_another_s_place_is_no_repair(tmp_path: Path) -> None:
    done, after = mended(tmp_path, (KERNEL, "cves: unknown", "cves: none"))
    assert "cves: none" in after[KERNEL]
    assert [problem.code for problem in done.left] == ["P125"]
    assert not any(file.repaired for file in done.files)


def test_a_bad_repair_keeps_no_good_one_back(tmp_path: Path) -> None:
    done, after = mended(tmp_path, (KERNEL, "cves: unknown", "cves: none"), (KERNEL, "letter: a", "letter: (A)"))
    assert ("cves: none" in after[KERNEL], "letter: a" in after[KERNEL]) == (True, True)
    assert [problem.code for problem in done.left] == ["P125"]


def test_tabs_that_can_mean_one_thing_become_spaces(tmp_path: Path) -> None:
    done, after = mended(tmp_path, (IOS_40, "    cves: [CVE-2031-1000]", "\tcves: [CVE-2031-1000]"))
    assert read(after[IOS_40])[0] == read(FILES[IOS_40])[0]
    assert [problem.code for file in done.files for problem in file.repaired] == ["P103"]


def test_tabs_that_can_mean_two_things_are_told_and_stay(tmp_path: Path) -> None:
    changes = ((KERNEL, "  effect: The device goes back to 40.2 with no patch.\n  sources", "  effect:\n\tsources"),)
    done, after = mended(tmp_path, *changes)
    assert KERNEL not in after
    assert [(problem.path, problem.code) for problem in done.problems] == [(f"content/{KERNEL}", "P103")]


UNREADABLE = (b"a: [", b"a: \xe9", b"a: 1\n---\nb: 2\n", b"a: &x 1\n", b"", b"a: \x00", b"a: it\xc2\x92s")


@pytest.mark.parametrize("raw", UNREADABLE)
def test_what_cannot_be_read_is_told_with_its_place_and_left(raw: bytes, tmp_path: Path) -> None:
    root = formatted_world(tmp_path)
    file = root / "content" / KERNEL
    file.write_bytes(raw)
    done = mend(Project(root), everything)
    write(Project(root), done)
    assert file.read_bytes() == raw
    assert {problem.path for problem in done.problems} == {f"content/{KERNEL}"}
    assert all(problem.line and problem.column and problem.code.startswith("P1") for problem in done.problems)
    assert not done.files


@pytest.mark.parametrize("spoil", ["title: Kernel memory", "# a comment", "  sources"])
def test_a_form_that_would_lose_something_is_told_and_the_file_stays(
    spoil: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = formatted_world(tmp_path)
    file = root / "content" / KERNEL
    file.write_text(f"{file.read_text()}  # a comment\n")
    monkeypatch.setattr(mending, "format_text", lambda text, path: format_text(text, path).replace(spoil, "", 1))
    before = file.read_bytes()
    done = mend(Project(root), lambda path: path.endswith(KERNEL))
    assert [(problem.path, problem.code) for problem in done.problems] == [(f"content/{KERNEL}", "P115")]
    assert not done.files
    write(Project(root), done)
    assert file.read_bytes() == before


def test_a_text_with_ends_of_line_of_another_world_is_left_alone(tmp_path: Path) -> None:
    root = formatted_world(tmp_path)
    file = root / "content" / KERNEL
    file.write_text(FILES[KERNEL].replace("An app could", "An app\u2028    could"))
    done = mend(Project(root), everything)
    assert not done.files or read(done.files[0].after)[0] == read(file.read_text())[0]


def test_a_mark_and_foreign_ends_of_line_go(tmp_path: Path) -> None:
    root = formatted_world(tmp_path)
    file = root / "content" / KERNEL
    good = file.read_text()
    file.write_bytes(b"\xef\xbb\xbf" + good.replace("\n", "\r\n").encode())
    write(Project(root), mend(Project(root), everything))
    assert file.read_bytes() == good.encode()


def test_only_what_is_wanted_is_looked_at(tmp_path: Path) -> None:
    project = Project(write_world(tmp_path))
    done = mend(project, lambda path: path == f"content/{MACOS_40}")
    assert done.looked == 1
    assert {file.path for file in done.files} <= {f"content/{MACOS_40}"}


def test_a_file_that_somebody_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    project = Project(write_world(tmp_path, edited((KERNEL, "id: 2031", "id:   2031"))))
    done = mend(project, everything)
    file = tmp_path / "content" / KERNEL
    file.write_text("mine: now\n")
    with pytest.raises(BetweenError, match="changed by somebody else"):
        write(project, done)
    assert file.read_text() == "mine: now\n"
    assert not [path for path in file.parent.iterdir() if path.name.startswith(".")]
