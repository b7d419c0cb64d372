"""Rule 1: what is not in the records, and what was not out yet."""

from generator.derive.answer import State
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import DESK, LAP, NEW_PHONE, PHONE, ask, rules
from tests.derive.answer.conftest import Make


def test_a_device_that_is_in_no_record(world: Catalogue) -> None:
    found = ask(world, "iPhone99,9", "50B50", "02-01")
    assert (found.state, found.platform, found.version, found.steps) == (State.UNKNOWN_DEVICE, None, None, ())
    assert rules(found) == ["unknown-device"]


def test_a_device_is_known_before_it_is_on_sale_and_its_answer_says_so(world: Catalogue, made: Make) -> None:
    assert ask(world, NEW_PHONE, "50B50", "02-01").on_sale
    late = made(("devices/iphone.yml", "2029-09-01", "2031-09-01"))
    found = ask(late, NEW_PHONE, "50B50", "02-01")
    assert found.state is State.PATCH_WAITING or found.state is State.WITHDRAWN_WAITING
    assert not found.on_sale
    assert rules(found)[-1] == "not-on-sale"


def test_a_build_that_is_in_no_record(world: Catalogue) -> None:
    found = ask(world, PHONE, "50B51", "02-01")
    assert (found.state, found.platform, found.version) == (State.UNKNOWN_BUILD, "ios", None)


def test_the_build_of_another_platform_is_unknown(world: Catalogue) -> None:
    assert ask(world, PHONE, "60B50", "02-01").state is State.UNKNOWN_BUILD


def test_a_build_that_is_not_made_for_the_device_is_unknown(world: Catalogue) -> None:
    assert ask(world, LAP, "60B50", "02-01").state is State.UNKNOWN_BUILD
    assert ask(world, LAP, "60B2050", "02-05").state is State.PATCH_WAITING


def test_the_patch_of_another_base_is_unknown(world: Catalogue) -> None:
    assert ask(world, LAP, "60B770500b", "02-05").state is State.UNKNOWN_BUILD
    assert ask(world, DESK, "60B770500b", "02-05").state is State.PATCHED


def test_a_build_from_later_says_nothing_but_that(world: Catalogue) -> None:
    found = ask(world, PHONE, "51A10", "06-09")
    assert found.state is State.UNKNOWN_BUILD  # made for newer devices only
    found = ask(world, NEW_PHONE, "51A10", "06-09")
    assert (found.state, found.version, found.upgrade, found.line_updated) == (State.NOT_YET_RELEASED, None, None, None)
    assert ask(world, NEW_PHONE, "51A10", "06-10").state is State.UP_TO_DATE


def test_a_patch_is_there_from_its_own_day_on(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B770500b", "02-03").state is State.NOT_YET_RELEASED
    assert ask(world, PHONE, "50B770500b", "02-04").state is State.PATCHED


def test_a_build_is_dated_by_its_earliest_row_for_the_device(world: Catalogue, made: Make) -> None:
    assert ask(world, PHONE, "50C100", "03-12").state is State.NOT_YET_RELEASED
    assert ask(world, PHONE, "50C100", "03-13").state is State.UP_TO_DATE
    elsewhere = made(("updates/ios/40.yml", "2031-03-13, devices: on-sale", "2031-03-13, devices: {only: [Phone Two]}"))
    assert ask(elsewhere, PHONE, "50C100", "03-13").state is State.NOT_YET_RELEASED
    assert ask(elsewhere, NEW_PHONE, "50C100", "03-13").state is State.UP_TO_DATE
