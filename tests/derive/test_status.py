import datetime
from pathlib import Path

import pytest

from generator.derive.status import Status, patch_statuses, rows_of, status
from generator.model.catalogue import Catalogue
from tests.world import FILES, catalogue, edited

A, B = "patches/2031/2031-02-01-webkit-a.yml", "patches/2031/2031-02-04-webkit-b.yml"
WITHDRAWN = FILES[A][FILES[A].index("  - date: 2031-02-02") : FILES[A].index("  - {date: 2031-03-20")]
INCLUDED = "  - {date: 2031-03-20, event: included, in: {ios: 40.2, macos: 40.2}, sources: [list]}\n"


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def statuses(world: Catalogue, patch: str, on: str) -> dict[str, Status]:
    return patch_statuses(world, world.patches[patch], day(on))


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2031-02-01", Status.AVAILABLE), ("2031-02-02", Status.WITHDRAWN), ("2031-06-30", Status.WITHDRAWN)],
)
def test_withdrawn_from_its_day_on_even_when_an_update_brings_the_fix(
    tmp_path: Path, on: str, expected: Status
) -> None:
    assert statuses(catalogue(tmp_path), "2031-02-01-webkit-a", on) == {"ios": expected, "macos": expected}


@pytest.mark.parametrize(("on", "expected"), [("2031-03-19", Status.AVAILABLE), ("2031-03-20", Status.INCLUDED)])
def test_included_from_the_day_of_the_update(tmp_path: Path, on: str, expected: Status) -> None:
    assert set(statuses(catalogue(tmp_path), "2031-02-04-webkit-b", on).values()) == {expected}


@pytest.mark.parametrize(("on", "expected"), [("2031-02-03", Status.AVAILABLE), ("2031-02-04", Status.REPLACED)])
def test_replaced_once_a_newer_letter_for_the_base_began(tmp_path: Path, on: str, expected: Status) -> None:
    world = catalogue(tmp_path, edited((A, WITHDRAWN, "")))
    assert set(statuses(world, "2031-02-01-webkit-a", on).values()) == {expected}


def test_available_again_when_the_newer_letter_is_withdrawn(tmp_path: Path) -> None:
    taken = "  - {date: 2031-02-06, event: withdrawn, reason: It broke more., sources: [list]}\n"
    world = catalogue(tmp_path, edited((A, WITHDRAWN, ""), (A, INCLUDED, ""), (B, INCLUDED, taken)))
    assert set(statuses(world, "2031-02-01-webkit-a", "2031-02-05").values()) == {Status.REPLACED}
    assert set(statuses(world, "2031-02-01-webkit-a", "2031-02-06").values()) == {Status.AVAILABLE}


def test_still_available_where_the_newer_letter_does_not_reach_every_device(tmp_path: Path) -> None:
    narrow = (B, "base: 50B50, sources", 'base: 50B50, devices: {only: ["iPhone91,1"]}, sources')
    world = catalogue(tmp_path, edited((A, WITHDRAWN, ""), narrow))
    assert statuses(world, "2031-02-01-webkit-a", "2031-02-05") == {
        "ios": Status.AVAILABLE,
        "macos": Status.REPLACED,
    }


def test_what_can_still_be_had_counts_where_the_builds_of_a_platform_differ(tmp_path: Path) -> None:
    gone = "  - {platform: macos, version: 40.1, letter: b, build: 60B770501b, base: 60B2050, sources: [list]}\n"
    world = catalogue(tmp_path, edited((A, WITHDRAWN, ""), (B, gone, "")))
    by_build = {
        row.build: status(world, row, day("2031-02-05")) for row in rows_of(world, world.patches["2031-02-01-webkit-a"])
    }
    assert by_build["60B770500a"] is Status.REPLACED
    assert by_build["60B770501a"] is Status.AVAILABLE
    assert statuses(world, "2031-02-01-webkit-a", "2031-02-05")["macos"] is Status.AVAILABLE


def test_an_event_of_one_platform_leaves_the_others_alone(tmp_path: Path) -> None:
    only = (A, "event: withdrawn\n", "event: withdrawn\n    platforms: [ios]\n")
    assert statuses(catalogue(tmp_path, edited(only)), "2031-02-01-webkit-a", "2031-02-03") == {
        "ios": Status.WITHDRAWN,
        "macos": Status.AVAILABLE,
    }


def test_a_test_stays_a_test(tmp_path: Path) -> None:
    assert statuses(catalogue(tmp_path), "2031-02-12-test-a", "2031-06-30") == {"ios": Status.TEST}


def test_a_test_that_is_released_later_becomes_available_on_that_day(tmp_path: Path) -> None:
    name = "patches/2031/2031-02-12-test-a.yml"
    released = (name, "removal:", "  - {date: 2031-02-20, event: released, sources: [list]}\nremoval:")
    world = catalogue(tmp_path, edited(released, (name, "fixes: none", "fixes: unknown")))
    assert statuses(world, "2031-02-12-test-a", "2031-02-19") == {"ios": Status.TEST}
    assert statuses(world, "2031-02-12-test-a", "2031-02-20") == {"ios": Status.AVAILABLE}


def test_there_is_no_status_before_it_began(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    assert statuses(world, "2031-02-01-webkit-a", "2031-01-31") == {}
    (row, *_) = rows_of(world, world.patches["2031-02-01-webkit-a"])
    with pytest.raises(ValueError, match="50B770500a was not there on 2031-01-31"):
        status(world, row, day("2031-01-31"))
