"""Rule 4: the line goes on without the device."""

from generator.derive.answer import State
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import NEW_PHONE, PHONE, ask, rules, steps
from tests.derive.answer.conftest import Make

IOS = "updates/ios/40.yml"


def test_a_device_that_can_go_on_is_sent_to_the_newest_of_all_lines(world: Catalogue) -> None:
    found = ask(world, NEW_PHONE, "50C100", "06-10")
    assert (found.state, steps(found)) == (State.UPDATE_FIRST, ["update 41.0 51A10"])
    assert (found.moved, found.upgrade) == (True, None)
    assert rules(found) == ["became-release", "line-moved-on", "newest-of-all"]


def test_not_before_a_newer_line_is_offered(world: Catalogue) -> None:
    assert ask(world, NEW_PHONE, "50C100", "06-09").state is State.PATCH_WAITING


def test_a_device_that_cannot_go_on_stays_in_its_line(world: Catalogue) -> None:
    assert ask(world, PHONE, "50C200", "06-10").state is State.UP_TO_DATE
    assert steps(ask(world, PHONE, "50C100", "06-10")) == ["update 40.2.1 50C200"]


def test_a_newer_update_of_its_own_line_comes_before_that(world: Catalogue) -> None:
    found = ask(world, NEW_PHONE, "50B50", "06-10")
    assert steps(found)[0] == "update 40.2 50C100"
    assert str(found.upgrade) == "41.0"


def test_a_release_for_some_devices_that_can_go_on_is_no_moving_on(made: Make) -> None:
    world = made((IOS, "{rule: ends-here}", '{only: ["iPhone91,2", Phone One]}'))
    found = ask(world, NEW_PHONE, "50C100", "06-10")
    assert (found.state, str(found.upgrade)) == (State.PATCH_WAITING, "41.0")


def test_the_patch_on_the_newest_update_is_the_second_step(made: Make) -> None:
    patch = "patches/2031/2031-04-10-kernel-a.yml"
    world = made(
        (patch, "version: 40.2, letter: a, build: 50C771000a, base: 50C100", 'version: "41.0", letter: a, '
         "build: 51A770100a, base: 51A10"), (patch, "date: 2031-04-10", "date: 2031-06-12"),
    )  # fmt: skip
    found = ask(world, NEW_PHONE, "50C100", "06-12")
    assert steps(found) == ["update 41.0 51A10", "patch 41.0 (a) 51A770100a automatic"]
