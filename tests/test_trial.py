from pathlib import Path

from generator.check.codes.world import KERNEL
from generator.project import Project
from generator.trial import trial
from tests.world import FILES, write


def test_what_is_not_written_yet_is_checked_with_all_the_rest(tmp_path: Path) -> None:
    project = Project(write(tmp_path))
    assert trial(project, {}) == ()
    wrong = FILES[KERNEL].replace("base: 50C100", "base: 50C101")
    (problem,) = trial(project, {f"content/{KERNEL}": wrong})
    assert (problem.code, problem.excerpt[problem.column - 1 :].startswith("50C101")) == ("P203", True)
    assert (tmp_path / "content" / KERNEL).read_text() == FILES[KERNEL]


def test_a_new_file_counts_and_a_broken_one_is_told(tmp_path: Path) -> None:
    project = Project(write(tmp_path, {name: text for name, text in FILES.items() if name != KERNEL}))
    assert trial(project, {f"content/{KERNEL}": FILES[KERNEL]}) == ()
    assert [problem.code for problem in trial(project, {f"content/{KERNEL}": "a: ["})] == ["P102"]
    assert [problem.code for problem in trial(project, {"content/elsewhere.yml": "a: b\n"})] == ["P114"]
