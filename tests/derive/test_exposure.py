from collections.abc import Callable

from generator.derive.exposure import exposure
from generator.model.catalogue import Catalogue
from tests.content import real
from tests.derive.answer.conftest import made, world

__all__ = ["made", "world"]
Make = Callable[..., Catalogue]


def days(catalogue: Catalogue, device: str) -> list[tuple[str, int, str | None]]:
    return [
        (one.row.build, one.days, one.update.version.text if one.update else None)
        for one in exposure(catalogue, device)
    ]


def test_days_run_from_the_release_to_the_update_that_took_it_in(world: Catalogue) -> None:
    assert days(world, "Mac90,1") == [("60B770500b", 44, "40.2"), ("60B770500a", 47, "40.2")]


def test_tests_are_no_exposure_and_open_ones_run_to_the_end_of_the_records(world: Catalogue) -> None:
    found = days(world, "iPhone90,1")
    assert found[0] == ("50C771000a", 81, None)
    assert "50C770001a" not in [build for build, *_ in found]
    assert [one.open for one in exposure(world, "iPhone90,1")] == [True, False, False]


def test_only_patches_of_the_device_count(world: Catalogue) -> None:
    assert [build for build, *_ in days(world, "Mac90,2")] == ["60B770501b", "60B770501a"]


def test_the_update_counts_from_the_day_on_which_the_device_was_offered_it(made: Make) -> None:
    late = (
        "updates/macos/40.yml",
        "{build: 60C100, date: 2031-03-20, devices: all, sources: [list]}",
        "{build: 60C100, date: 2031-03-20, devices: {rule: all, except: [Lap]}, sources: [list]}\n"
        "      - {build: 60C2100, date: 2031-04-01, devices: {only: [Lap]}, sources: [list]}",
    )
    world = made(late)
    assert days(world, "Mac90,1")[0][1:] == (44, "40.2")
    assert days(world, "Mac90,2")[0][1:] == (56, "40.2")


def test_the_real_ones() -> None:
    assert ("23D771330a", 7, "26.4") in days(real.catalogue(), "iPhone17,1")
    assert [(d, v) for _, d, v in days(real.catalogue(), "iPhone14,7")][-3:] == [
        (12, "16.6"),
        (14, "16.6"),
        (17, "16.5"),
    ]
