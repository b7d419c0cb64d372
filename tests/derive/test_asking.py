import datetime
from pathlib import Path

from generator.derive.answer import State
from generator.derive.asking import Asked, Found, ask
from generator.model.catalogue import Catalogue
from tests.derive.answer.test_properties import made
from tests.world import catalogue, edited


def found(device: str, build: str = "", version: str = "", world: Catalogue | None = None) -> tuple[Found, ...]:
    return ask(world or made(), Asked(device, build, version, True, datetime.date(2031, 2, 4)))


def test_devices_with_the_same_answer_share_it() -> None:
    (one,) = found("Phone Two", "50B50")
    assert one.devices == ("iPhone91,1", "iPhone91,2")
    assert one.answer.state is State.PATCH_WAITING


def test_where_answers_differ_each_is_given(tmp_path: Path) -> None:
    scope = 'base: 50B50, devices: {rule: all, except: ["iPhone91,2"]},'
    world = catalogue(tmp_path, edited(("patches/2031/2031-02-04-webkit-b.yml", "base: 50B50,", scope)))
    first, second = found("Phone Two", "50B50", world=world)
    assert (first.devices, second.devices) == (("iPhone91,1",), ("iPhone91,2",))
    assert (first.answer.state, second.answer.state) == (State.PATCH_WAITING, State.WITHDRAWN_WAITING)


def test_devices_that_a_build_is_not_made_for_cannot_be_meant(tmp_path: Path) -> None:
    scope = '2031-01-15, devices: {rule: all, except: ["iPhone91,2"]}'
    world = catalogue(tmp_path, edited(("updates/ios/40.yml", "2031-01-15, devices: all", scope)))
    (one,) = found("Phone Two", "50B50", world=world)
    assert one.devices == ("iPhone91,1",)


def test_a_version_is_answered_as_its_build() -> None:
    assert found("Phone One", version="40.1 (b)") == found("iPhone90,1", "50B770500b")


def test_an_unknown_device_or_build_is_an_answer() -> None:
    assert found("Toaster", "50B50")[0].answer.state is State.UNKNOWN_DEVICE
    assert found("Toaster", "50B50")[0].devices == ()
    (one,) = found("Phone Two", version="12.0")
    assert (one.answer.state, one.answer.build) == (State.UNKNOWN_BUILD, "")
    assert one.devices == ("iPhone91,1", "iPhone91,2")
