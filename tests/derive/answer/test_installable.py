import pytest

from generator.derive.answer import State, installable
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import LAP, NEW_PHONE, PHONE, ask, day


def test_a_patch_stands_above_its_base_and_a_release_above_what_led_to_it(world: Catalogue) -> None:
    assert installable(world, PHONE, day("05-20")) == (
        "50C200", "50C771000a", "50C100", "50C770001a", "50C5001a", "50B770500b", "50B770500a", "50B50",
    )  # fmt: skip


def test_without_betas(world: Catalogue) -> None:
    assert installable(world, PHONE, day("03-14"), betas=False) == ("50B770500b", "50B770500a", "50B50")
    assert "50C100" in installable(world, PHONE, day("03-20"), betas=False)


def test_only_what_was_there_and_is_made_for_the_device(world: Catalogue) -> None:
    assert installable(world, LAP, day("02-02")) == ("60B770501a", "60B2050")
    assert installable(world, LAP, day("01-15")) == ()


@pytest.mark.parametrize("device", [PHONE, NEW_PHONE, LAP])
def test_each_of_them_has_an_answer(world: Catalogue, device: str) -> None:
    no = {State.UNKNOWN_BUILD, State.UNKNOWN_DEVICE, State.NOT_YET_RELEASED}
    assert not no & {ask(world, device, build, "06-30").state for build in installable(world, device, day("06-30"))}
