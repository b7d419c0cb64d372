"""How things stand today, in a word."""

import datetime
from pathlib import Path

import pytest

from generator.derive.now import Now, device_answer, device_now, platform_now
from tests import world
from tests.content import real

PATCH = "patches/2031/2031-02-04-webkit-b.yml"


def _platform(root: Path, platform: str, day: str) -> Now:
    return platform_now(world.catalogue(root), platform, datetime.date.fromisoformat(day))


def _device(root: Path, device: str, day: str) -> Now:
    catalogue = world.catalogue(root)
    return device_now(device_answer(catalogue, device, datetime.date.fromisoformat(day)))


@pytest.mark.parametrize(
    ("day", "now"),
    [
        ("2031-01-01", Now("", "unknown")),
        ("2031-01-20", Now("40.1", "no-patch")),
        ("2031-02-01", Now("40.1\u00a0(a)", "available")),
        ("2031-02-02", Now("40.1\u00a0(a)", "withdrawn")),
        ("2031-02-04", Now("40.1\u00a0(b)", "available")),
        ("2031-03-20", Now("40.2", "no-patch")),
        ("2031-04-10", Now("40.2\u00a0(a)", "available")),
        ("2031-06-10", Now("41.0", "no-patch")),
    ],
)
def test_a_platform_stands_as_its_newest_update_and_the_patch_on_top_of_it(tmp_path: Path, day: str, now: Now) -> None:
    assert _platform(tmp_path, "ios", day) == now


@pytest.mark.parametrize(
    ("day", "now"),
    [
        ("2031-01-20", Now("40.1", "up-to-date")),
        ("2031-02-01", Now("40.1\u00a0(a)", "available")),
        ("2031-02-02", Now("40.1\u00a0(a)", "withdrawn")),
        ("2031-06-30", Now("41.0", "up-to-date")),
        ("2032-01-01", Now("41.0", "quiet", datetime.date(2031, 6, 10))),
    ],
)
def test_a_device_stands_as_its_answer_for_the_newest_update(tmp_path: Path, day: str, now: Now) -> None:
    assert _device(tmp_path, "iPhone91,1", day) == now


def test_a_device_that_is_offered_nothing_has_no_answer(tmp_path: Path) -> None:
    assert _device(tmp_path, "Mac90,2", "2031-01-15") == Now("", "unknown")


def test_the_real_history_knew_a_letter_on_its_day() -> None:
    day = datetime.date(2026, 3, 18)
    assert platform_now(real.catalogue(), "ios", day) == Now("26.3.1\u00a0(a)", "available")
    found = device_answer(real.catalogue(), "iPhone17,1", day)
    assert device_now(found) == Now("26.3.1\u00a0(a)", "available")


def test_a_line_that_went_quiet_is_not_called_up_to_date() -> None:
    catalogue = real.catalogue()
    found = {d: device_answer(catalogue, d, catalogue.checked) for d in catalogue.fleet.devices}
    for answer in found.values():
        if answer and answer.quiet and not answer.steps and not answer.withdrawn:
            assert device_now(answer).word == "quiet"
    assert any(answer and answer.quiet for answer in found.values())
