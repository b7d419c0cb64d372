"""How answers differ between two states of the records."""

from pathlib import Path

import pytest

from generator.derive.turned import TurnedDevices, newest_builds, turned
from generator.model.answer import State
from tests import world

KERNEL = "patches/2031/2031-04-10-kernel-a.yml"
WITHDRAWN = (
    KERNEL,
    "\nremoval:",
    "\n  - {date: 2031-05-01, event: withdrawn, reason: It broke., sources: [list]}\nremoval:",
)
IOS = "updates/ios/40.yml"
NEWER = (
    IOS,
    "updates:\n",
    "updates:\n  - version: 40.3\n    security_content: none-published\n    builds:\n"
    "      - {build: 50D100, date: 2031-06-20, devices: all, sources: [list]}\n",
)


def _turned(tmp_path: Path, *changes: tuple[str, str, str]) -> tuple[TurnedDevices, ...]:
    then = world.catalogue(tmp_path / "then")
    return turned(then, world.catalogue(tmp_path / "now", world.edited(*changes)))


def test_the_same_records_turn_nothing(tmp_path: Path) -> None:
    assert _turned(tmp_path) == ()


def test_a_new_update_turns_the_answers_of_those_who_can_have_it(tmp_path: Path) -> None:
    found, *_ = _turned(tmp_path, NEWER)
    by_build = {one.build: (one.automatic, one.before.state, one.after.state) for one in found.answers}
    assert (found.platform, found.devices) == ("ios", ("iPhone90,1",))
    assert by_build["50D100"] == (None, State.UNKNOWN_BUILD, State.UP_TO_DATE)
    assert by_build["50C200"][2] is State.UPDATE_FIRST


def test_each_side_is_asked_as_of_its_own_day(tmp_path: Path) -> None:
    found = _turned(tmp_path, ("platforms.yml", "checked: 2031-06-30", "checked: 2032-06-30"))
    assert all(one.before.as_of.year == 2031 and one.after.as_of.year == 2032 for t in found for one in t.answers)
    assert found  # a line that grew quiet meanwhile


def test_a_switch_that_makes_a_difference_is_told_apart(tmp_path: Path) -> None:
    then = world.edited((IOS, "  - version: 40.2.1", "  - version: 40.2.1x"))
    then[IOS] = (
        "platform: ios\nmajor: 40\nupdates:\n" + world.FILES[IOS][world.FILES[IOS].index("  - version: 40.2\n") :]
    )
    then["updates/ios/41.yml"] = then["updates/ios/41.yml"].replace("channel: beta, ", "")
    now = {**then, KERNEL: then[KERNEL].replace(*WITHDRAWN[1:])}
    found = turned(world.catalogue(tmp_path / "a", then), world.catalogue(tmp_path / "b", now))
    rows = [(one.build, one.automatic, one.before.state, one.after.state) for t in found for one in t.answers]
    assert ("50C100", True, State.PATCH_WAITING, State.WITHDRAWN_WAITING) in rows
    assert ("50C100", False, State.PATCH_WAITING, State.WITHDRAWN_WAITING) in rows
    assert ("50C771000a", None, State.PATCHED, State.WITHDRAWN_INSTALLED) in rows


def test_a_device_that_is_new_was_unknown_before(tmp_path: Path) -> None:
    device = (
        "devices/iphone.yml",
        "devices:\n",
        'devices:\n  - identifier: "iPhone92,1"\n    names: [Phone Three]\n    boards: [X9AP]\n'
        "    released: 2030-09-01\n    runs: {ios: {from: 40.0}}\n    sources: [list]\n",
    )
    found = _turned(tmp_path, device)
    (new,) = [t for t in found if t.devices == ("iPhone92,1",)]
    assert {one.before.state for one in new.answers} == {State.UNKNOWN_DEVICE}


@pytest.mark.parametrize(
    ("device", "builds"), [("iPhone91,1", ("51A10",)), ("Mac90,1", ("60C100",)), ("iPhone99,9", ())]
)
def test_the_newest_builds_of_the_lines_that_matter(tmp_path: Path, device: str, builds: tuple[str, ...]) -> None:
    assert newest_builds(world.catalogue(tmp_path), device)[: len(builds)] == builds
    if not builds:
        assert newest_builds(world.catalogue(tmp_path), device) == ()
