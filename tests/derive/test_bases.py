import datetime
from pathlib import Path

from generator.derive.bases import bases, next_letter
from tests.world import catalogue, edited

DAY = datetime.date


def found(root: Path, day: datetime.date, test: bool = False, *changes: tuple[str, str, str]) -> list[str]:
    return [f"{row.platform}:{row.build}" for row in bases(catalogue(root, edited(*changes)), day, test)]


def test_each_device_s_newest_build_is_a_base_once_by_platform(tmp_path: Path) -> None:
    assert found(tmp_path, DAY(2031, 1, 20)) == ["ios:50B50", "macos:60B2050", "macos:60B50"]


def test_a_new_line_stands_first_and_an_old_one_for_those_that_stay_there(tmp_path: Path) -> None:
    assert found(tmp_path, DAY(2031, 6, 30)) == ["ios:51A10", "ios:50C200", "macos:60C100"]


def test_nothing_that_came_later_is_a_base_and_nothing_at_all_before_the_first(tmp_path: Path) -> None:
    assert found(tmp_path, DAY(2031, 3, 19)) == ["ios:50B50", "macos:60B2050", "macos:60B50"]
    assert found(tmp_path, DAY(2030, 1, 1)) == []


def test_betas_and_candidates_are_bases_of_tests_only(tmp_path: Path) -> None:
    assert found(tmp_path, DAY(2031, 2, 12), True)[0] == "ios:50C5001a"
    assert found(tmp_path, DAY(2031, 2, 12))[0] == "ios:50B50"


def test_what_no_program_serves_is_no_base(tmp_path: Path) -> None:
    ended = ("programs.yml", "ios: {from: 40.1}", "ios: {from: 40.1, to: 40.2.1}")
    assert found(tmp_path, DAY(2031, 6, 30), False, ended) == ["ios:50C200", "macos:60C100"]


def test_the_next_letter_follows_the_last_of_any_base(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    january = bases(world, DAY(2031, 1, 20))
    assert next_letter(world, january) == "c"
    assert next_letter(world, bases(world, DAY(2031, 6, 30))) == "a"
    assert next_letter(world, []) == "a"
