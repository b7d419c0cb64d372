import datetime
from pathlib import Path

import pytest

from generator.derive.answer import Question, answer
from generator.derive.answer.outline import outline
from generator.derive.changes import Change, Mode, changes
from generator.model.catalogue import Catalogue
from tests.content import real
from tests.world import catalogue, edited

UPDATES = "updates/ios/40.yml"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue(tmp_path_factory.mktemp("world"))


def told(found: tuple[Change, ...], mode: Mode) -> list[tuple[str, str, str, list[str]]]:
    """What changed for one person, newest first: the cause, what was installed, the state and the steps after."""
    return [
        (change.cause.id, change.build, str(change.after.state), [step.build for step in change.after.steps])
        for change in found
        if change.mode is mode
    ]


def test_who_takes_every_step_hears_of_each_patch_its_withdrawal_its_return_and_its_inclusion(world: Catalogue) -> None:
    a, b = "patches/2031-02-01-webkit-a", "patches/2031-02-04-webkit-b"
    assert told(changes(world, "iPhone91,1"), Mode.FOLLOWS) == [
        ("updates/ios-41.0/released/2031-06-10", "50C771000a", "update-first", ["51A10"]),
        ("patches/2031-04-10-kernel-a/released/2031-04-10", "50C100", "patch-waiting", ["50C771000a"]),
        (f"{a}/included/2031-03-20", "50B770500b", "update-first", ["50C100"]),
        (f"{b}/included/2031-03-20", "50B770500b", "update-first", ["50C100"]),
        ("updates/ios-40.2/released/2031-03-20", "50B770500b", "update-first", ["50C100"]),
        (f"{a}/returned/2031-02-04/2031-02-04-webkit-b", "50B770500a", "withdrawn-installed", ["50B770500b"]),
        (f"{b}/released/2031-02-04", "50B770500a", "withdrawn-installed", ["50B770500b"]),
        (f"{a}/withdrawn/2031-02-02", "50B770500a", "withdrawn-installed", []),
        (f"{a}/released/2031-02-01", "50B50", "patch-waiting", ["50B770500a"]),
    ]


def test_who_stays_on_the_base_hears_the_same_and_installs_updates_alone(world: Catalogue) -> None:
    found = told(changes(world, "iPhone91,1"), Mode.STAYS)
    assert [cause for cause, *_ in found] == [cause for cause, *_ in told(changes(world, "iPhone91,1"), Mode.FOLLOWS)]
    assert [build for _, build, *_ in found] == ["50C100"] * 2 + ["50B50"] * 7
    assert found[-2][2] == "withdrawn-waiting"


def test_a_change_carries_both_answers_and_is_named_by_the_device_and_the_cause(world: Catalogue) -> None:
    first, second = changes(world, "iPhone91,1")[-2:]
    assert (first.mode, second.mode) == (Mode.FOLLOWS, Mode.STAYS)
    assert first.key == second.key == "devices/iPhone91,1/patches/2031-02-01-webkit-a/released/2031-02-01"
    assert (first.before.state, first.after.state) == ("up-to-date", "patch-waiting")
    assert (first.after.steps[0].how, second.after.steps[0].how) == ("automatic", "manual")
    assert (first.before.as_of, first.after.as_of) == (datetime.date(2031, 1, 31), datetime.date(2031, 2, 1))
    assert first.after.device == second.after.device == "iPhone91,1"


def test_devices_that_every_record_treats_alike_change_alike_under_their_own_names(world: Catalogue) -> None:
    one, other = changes(world, "iPhone91,1"), changes(world, "iPhone91,2")
    assert [change.cause for change in one] == [change.cause for change in other]
    assert all(change.key.startswith("devices/iPhone91,2/") for change in other)
    assert all(change.after.device == "iPhone91,2" for change in other)


def test_what_does_not_concern_a_device_changes_nothing_for_it(world: Catalogue) -> None:
    """The first phone gets 40.2.1, which the second is not offered, and never 41; tests on betas reach neither."""
    first = [change.cause.id for change in changes(world, "iPhone90,1")]
    second = [change.cause.id for change in changes(world, "iPhone91,1")]
    assert "updates/ios-40.2.1/released/2031-05-20" in first
    assert "updates/ios-41.0/released/2031-06-10" not in first
    assert "updates/ios-40.2.1/released/2031-05-20" not in second
    assert not any("test-a" in cause for cause in (*first, *second))


def test_a_line_that_moves_on_without_a_device_changes_its_answer(tmp_path: Path) -> None:
    """40.2.1 is for the first phone alone; after 41.0, it leads the second one there."""
    found = changes(catalogue(tmp_path, edited((UPDATES, "date: 2031-05-20", "date: 2031-06-20"))), "iPhone91,1")
    last, first = found[0], next(change for change in found if change.cause.id.startswith("updates/ios-41.0/"))
    assert (first.after.state, str(first.after.upgrade)) == ("patched", "41.0")
    assert last.cause.id == "updates/ios-40.2.1/released/2031-06-20"
    assert (last.after.state, last.after.moved) == ("update-first", True)


def test_history_that_is_recorded_late_adds_changes_and_renames_none(tmp_path: Path) -> None:
    """An update that only the first phone got, between others that are on record."""
    late = "  - version: 40.1.1\n    security_content: unknown\n    cves: unknown\n    builds:\n"
    late += "      - {build: 50B60, date: 2031-01-25,"
    old = "  - version: 40.1\n"
    files = edited((UPDATES, old, f"{late} devices: {{only: [Phone One]}}, sources: [list]}}\n{old}"))
    before, after = catalogue(tmp_path / "before"), catalogue(tmp_path / "after", files)
    added = {"devices/iPhone90,1/updates/ios-40.1.1/released/2031-01-25"}
    for device, more in (("iPhone90,1", added), ("iPhone91,1", set())):
        old_keys, new_keys = ({change.key for change in changes(world, device)} for world in (before, after))
        assert new_keys - old_keys == more
        # On the newer base, patches for the older one are no longer news; nothing else goes.
        assert all("webkit" in key for key in old_keys - new_keys)
    assert {change.key for change in changes(before, "iPhone91,1")} == {
        change.key for change in changes(after, "iPhone91,1")
    }


@pytest.mark.parametrize("device", ["iPhone15,2", "iPad7,11", "Mac14,8", "MacBookPro15,1"])
def test_an_outline_says_what_the_answer_says(device: str) -> None:
    shipped = real.catalogue()
    for change in changes(shipped, device):
        for given in (change.before, change.after):
            question = Question(device, change.build, given.automatic, given.as_of)
            found, full = outline(shipped, question), answer(shipped, question)
            assert found
            steps = [row.build for row in (found.update, found.patch) if row]
            assert (found.state, steps) == (full.state, [step.build for step in full.steps])
            assert (found.upgrade and found.upgrade.version) == full.upgrade
            assert (found.withdrawn and found.withdrawn.build) == (full.withdrawn and full.withdrawn.build)


def test_every_change_changes_something() -> None:
    for change in changes(real.catalogue(), "iPhone14,5"):
        before, after = change.before, change.after
        assert (before.state, before.steps, before.upgrade) != (after.state, after.steps, after.upgrade)


def test_the_letter_of_july_2023_on_the_phones_that_had_it() -> None:
    found = [change for change in changes(real.catalogue(), "iPhone14,5") if change.date.isoformat()[:7] == "2023-07"]
    states = [(str(c.date), str(c.cause.kind), str(c.after.state)) for c in found if c.mode is Mode.FOLLOWS]
    assert ("2023-07-10", "withdrawn", "withdrawn-waiting") in states
    assert ("2023-07-12", "returned", "patch-waiting") in states
    assert ("2023-07-24", "update", "update-first") in states
    assert ("2023-07-24", "included", "update-first") in states


def test_no_change_is_dated_after_the_records_and_every_mode_has_one_at_most_for_a_cause() -> None:
    shipped = real.catalogue()
    for device in shipped.families:
        found = changes(shipped, device)
        assert len({(change.key, change.mode) for change in found}) == len(found)
        assert all(change.date <= shipped.checked for change in found)
        assert [change.date for change in found] == sorted((change.date for change in found), reverse=True)
