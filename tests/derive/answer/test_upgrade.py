"""Rule 6: an update of a newer line that is offered besides; and when the line last got anything."""

import pytest

from generator.derive.answer import State
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import DESK, NEW_PHONE, PHONE, ask, day, rules
from tests.derive.answer.conftest import Make


def test_an_upgrade_stands_beside_a_step(world: Catalogue) -> None:
    found = ask(world, NEW_PHONE, "50B50", "06-10")
    assert (found.state, str(found.upgrade)) == (State.UPDATE_FIRST, "41.0")
    assert rules(found)[-1] == "upgrade"


def test_not_before_it_is_out(world: Catalogue) -> None:
    assert ask(world, NEW_PHONE, "50B50", "06-09").upgrade is None


def test_not_for_a_device_that_cannot_have_it(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B50", "06-10").upgrade is None


def test_not_where_it_is_the_step(world: Catalogue) -> None:
    assert ask(world, NEW_PHONE, "50C100", "06-10").upgrade is None


def test_not_on_the_newest_line(world: Catalogue) -> None:
    assert ask(world, NEW_PHONE, "51A10", "06-10").upgrade is None


def test_not_once_it_is_withdrawn(made: Make) -> None:
    event = "events: [{date: 2031-06-12, event: withdrawn, reason: Bad., sources: [list]}]"
    world = made(("updates/ios/41.yml", "devices: all", f"devices: all, {event}"))
    assert str(ask(world, NEW_PHONE, "50B50", "06-11").upgrade) == "41.0"
    assert ask(world, NEW_PHONE, "50B50", "06-12").upgrade is None


@pytest.mark.parametrize(
    ("as_of", "updated", "quiet"), [("02-04", "01-15", False), ("06-18", "03-20", False), ("06-19", "03-20", True)]
)
def test_the_line_says_when_it_last_got_an_update(world: Catalogue, as_of: str, updated: str, quiet: bool) -> None:
    found = ask(world, DESK, "60C100" if as_of > "03" else "60B50", as_of)
    assert (found.line_updated, found.quiet) == (day(updated), quiet)


def test_an_update_for_other_devices_is_no_sign_of_life(world: Catalogue) -> None:
    assert ask(world, NEW_PHONE, "50C100", "06-01").line_updated == day("03-20")
    assert ask(world, PHONE, "50C100", "06-01").line_updated == day("05-20")


def test_what_serves_the_version_between_updates(made: Make) -> None:
    assert (program := ask(made(), DESK, "60C100", "04-01").program)
    assert program.id == "bsi"
    ended = made(("programs.yml", "macos: {from: 40.1}", "macos: {from: 40.1, to: 40.1}"))
    found = ask(ended, DESK, "60C100", "04-01")
    assert found.program is None
    assert "Nothing is known to bring fixes" in next(r.text for r in found.reasons if r.rule == "program")
