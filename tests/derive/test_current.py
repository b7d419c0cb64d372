import datetime
from pathlib import Path

import pytest

from generator.derive.current import current_lines, newest_offered
from generator.model.catalogue import Catalogue
from tests import world

TODAY = datetime.date(2031, 6, 30)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return world.catalogue(tmp_path)


def test_a_line_without_an_update_since_the_newest_began_is_not_current(catalogue: Catalogue) -> None:
    assert current_lines(catalogue, "iPhone91,1", TODAY) == (41,)
    assert current_lines(catalogue, "iPhone91,1", datetime.date(2031, 6, 9)) == (40,)
    assert current_lines(catalogue, "iPhone90,1", TODAY) == (40,)


def test_a_line_that_still_gets_updates_is_current(tmp_path: Path) -> None:
    late = (
        "updates/ios/40.yml",
        "date: 2031-05-20, devices: {rule: ends-here}",
        "date: 2031-06-20, devices: all",
    )
    assert current_lines(world.catalogue(tmp_path, world.edited(late)), "iPhone91,1", TODAY) == (41, 40)


def test_before_anything_was_offered_no_line_is_current(catalogue: Catalogue) -> None:
    day = datetime.date(2030, 1, 1)
    assert current_lines(catalogue, "iPhone91,1", day) == ()
    assert newest_offered(catalogue, "iPhone91,1", day) is None


def test_the_newest_offered_is_of_the_newest_line(catalogue: Catalogue) -> None:
    row = newest_offered(catalogue, "iPhone91,1", TODAY)
    assert row is not None
    assert row.build == "51A10"
