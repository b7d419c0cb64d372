from collections.abc import Callable

from generator.derive.answer import Question, answer
from generator.derive.classes import classes
from generator.model.catalogue import Catalogue
from tests.content import real
from tests.derive.answer.conftest import made, world

__all__ = ["made", "world"]
Make = Callable[..., Catalogue]


def test_devices_that_every_record_treats_alike_are_one_class(world: Catalogue) -> None:
    assert [(one.id, one.devices) for one in classes(world)] == [
        ("iphone90-1", ("iPhone90,1",)),
        ("iphone91-1", ("iPhone91,1", "iPhone91,2")),
        ("mac90-1", ("Mac90,1",)),
        ("mac90-2", ("Mac90,2",)),
    ]


def test_one_build_for_one_device_alone_makes_it_a_class(made: Make) -> None:
    found = classes(made(("updates/ios/41.yml", "devices: all", 'devices: {only: ["iPhone91,2"]}')))
    assert ("iPhone91,2",) in [one.devices for one in found]


def test_every_shipped_device_is_in_one_class_and_classes_are_few() -> None:
    found = classes(real.catalogue())
    assert sorted(device for one in found for device in one.devices) == sorted(real.catalogue().families)
    assert len(found) < 60
    assert len({one.id for one in found}) == len(found)


def test_devices_of_a_class_get_the_same() -> None:
    catalogue = real.catalogue()
    one = max(classes(catalogue), key=lambda own: len(own.devices))
    build = next(iter(catalogue.lines[one.platform, 17])).build
    asked = (answer(catalogue, Question(device, build, True, catalogue.checked)) for device in one.devices)
    assert len({(found.state, tuple(step.build for step in found.steps), found.reasons) for found in asked}) == 1
