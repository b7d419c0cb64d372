"""Some of what happened."""

import datetime

import pytest

from generator.derive.happening import Happening, HappeningKind
from generator.derive.history import history
from generator.derive.selected import Selection, components, selected
from tests import world

DAY = datetime.date(2031, 2, 4)


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> tuple[Happening, ...]:
    return history(world.catalogue(tmp_path_factory.mktemp("world")))


def test_no_wish_leaves_everything_in_its_order(every: tuple[Happening, ...]) -> None:
    assert selected(every, Selection()) == every


def test_both_days_count(every: tuple[Happening, ...]) -> None:
    found = selected(every, Selection(since=DAY, until=DAY))
    assert {happening.date for happening in found} == {DAY}
    assert [happening.kind for happening in found] == [HappeningKind.RETURNED, HappeningKind.RELEASED]


@pytest.mark.parametrize(
    ("wish", "count"),
    [
        (Selection(platforms=("macos",)), 9),
        (Selection(components=("kernel",)), 1),
        (Selection(components=("kernel", "webkit")), 7),
        (Selection(kinds=(HappeningKind.WITHDRAWN,)), 1),
        (Selection(kinds=(HappeningKind.WITHDRAWN,), components=("kernel",)), 0),
        (Selection(devices=frozenset({"Mac90,2"}), kinds=(HappeningKind.UPDATE,)), 2),
        (Selection(devices=frozenset({"iPhone90,1"}), since=datetime.date(2031, 6, 1)), 0),
    ],
)
def test_every_kind_of_wish_must_fit_and_one_word_of_it(
    every: tuple[Happening, ...], wish: Selection, count: int
) -> None:
    assert len(selected(every, wish)) == count


def test_what_was_known_is_left_out(every: tuple[Happening, ...]) -> None:
    known = frozenset(happening.id for happening in every[1:])
    assert selected(every, Selection(known=known)) == every[:1]


def test_what_was_fixed_stands_once_and_an_update_has_none(every: tuple[Happening, ...]) -> None:
    by_kind = {happening.kind: components(happening) for happening in every}
    assert by_kind[HappeningKind.WITHDRAWN] == ("webkit",)
    assert by_kind[HappeningKind.UPDATE] == ()
    assert by_kind[HappeningKind.TESTED] == ()
