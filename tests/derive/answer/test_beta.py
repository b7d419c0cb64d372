"""Rule 3, and what a beta or release candidate counts as."""

from generator.derive.answer import State
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import NEW_PHONE, PHONE, ask, rules, steps
from tests.derive.answer.conftest import Make

IOS = "updates/ios/40.yml"
BETA = "      - {build: 50C5001a, channel: beta, label: beta, date: 2031-02-10, devices: on-sale, sources: [list]}\n"
SECOND = BETA.replace("50C5001a", "50C5009a").replace("label: beta", "label: beta 2").replace("02-10", "02-20")


def test_a_later_beta_comes_first(made: Make) -> None:
    world = made((IOS, BETA, SECOND + BETA))
    assert ask(world, PHONE, "50C5001a", "02-19").state is State.PATCH_WAITING
    found = ask(world, PHONE, "50C5001a", "02-20")
    assert (found.state, steps(found)) == (State.UPDATE_FIRST, ["update 40.2 beta 2 50C5009a"])
    assert rules(found) == ["newer-beta"]
    assert found.steps[0].gain.unknown
    assert not found.steps[0].gain.cves


def test_a_candidate_comes_after_a_beta(world: Catalogue) -> None:
    assert steps(ask(world, PHONE, "50C5001a", "03-13")) == ["update 40.2 RC 50C100"]


def test_a_test_patch_that_is_installed_changes_nothing_about_that(world: Catalogue) -> None:
    assert steps(ask(world, PHONE, "50C770001a", "03-13")) == ["update 40.2 RC 50C100"]


def test_the_test_on_the_later_beta_is_the_second_step(made: Make) -> None:
    earlier = BETA.replace("50C5001a", "50C4999a").replace("label: beta", "label: beta 0").replace("02-10", "02-09")
    world = made((IOS, BETA, BETA + earlier))
    found = ask(world, PHONE, "50C4999a", "02-12")
    assert steps(found) == ["update 40.2 beta 50C5001a", "patch 40.2 (a) 50C770001a automatic"]
    assert found.steps[1].test
    assert found.steps[1].fixes == ()


def test_a_beta_for_other_devices_does_not_count(made: Make) -> None:
    other = SECOND.replace("devices: on-sale", "devices: {only: [Phone Two]}")
    world = made((IOS, BETA, other + BETA))
    assert ask(world, PHONE, "50C5001a", "02-20").state is State.PATCH_WAITING
    assert ask(world, NEW_PHONE, "50C5001a", "02-20").state is State.UPDATE_FIRST


def test_a_beta_of_a_lower_version_does_not_count(made: Make) -> None:
    low = "  - version: 40.1.5\n    builds:\n" + SECOND.replace("50C", "50B")
    world = made((IOS, "  - version: 40.1\n", f"{low}  - version: 40.1\n"))
    assert ask(world, PHONE, "50C5001a", "02-20").state is State.PATCH_WAITING


def test_a_released_device_is_not_offered_betas(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B50", "02-10").state is State.PATCH_WAITING


def test_a_withdrawn_beta_is_not_offered(made: Make) -> None:
    event = "events: [{date: 2031-02-21, event: withdrawn, reason: Bad., sources: [list]}]"
    world = made((IOS, BETA, SECOND.replace("devices: on-sale", f"devices: on-sale, {event}") + BETA))
    assert ask(world, PHONE, "50C5001a", "02-20").state is State.UPDATE_FIRST
    assert ask(world, PHONE, "50C5001a", "02-21").state is State.PATCH_WAITING


def test_a_build_that_was_a_beta_and_then_the_candidate_is_not_later_than_a_beta_between(made: Make) -> None:
    early = SECOND.replace("50C5009a", "50C100").replace("02-20", "02-09").replace("beta 2", "beta 0")
    world = made((IOS, BETA, BETA + early))
    assert ask(world, PHONE, "50C5001a", "03-13").state is State.PATCH_WAITING


def test_the_release_of_its_version_comes_after_a_beta(world: Catalogue) -> None:
    found = ask(world, PHONE, "50C5001a", "03-20")
    assert (steps(found), rules(found)) == (["update 40.2 50C100"], ["newer-update"])


def test_a_beta_that_is_dated_after_the_release_of_its_version_is_not_older(made: Make) -> None:
    late = BETA.replace("50C5001a", "50C101").replace("channel: beta, label: beta", "channel: rc")
    for date, state in (("03-19", State.UPDATE_FIRST), ("03-20", State.UP_TO_DATE), ("03-21", State.UP_TO_DATE)):
        world = made((IOS, BETA, late.replace("2031-02-10", f"2031-{date}") + BETA))
        assert ask(world, PHONE, "50C101", "03-21").state is state


def test_a_candidate_becomes_the_release_on_the_day_of_the_release(world: Catalogue) -> None:
    before, after = ask(world, PHONE, "50C100", "03-19"), ask(world, PHONE, "50C100", "03-20")
    assert (before.state, before.label, before.name) == (State.UP_TO_DATE, "RC", "40.2 RC")
    assert (after.state, after.label, after.name) == (State.UP_TO_DATE, None, "40.2")
    assert rules(after)[0] == "became-release"
    assert "became-release" not in rules(before)


def test_a_candidate_stays_one_on_a_device_that_the_release_is_not_for(made: Make) -> None:
    only = "{build: 50C100, date: 2031-03-20, devices: {only: [Phone One]}"
    world = made((IOS, "{build: 50C100, date: 2031-03-20, devices: all", only))
    assert ask(world, PHONE, "50C100", "03-20").label is None
    assert ask(world, NEW_PHONE, "50C100", "03-20").label == "RC"


def test_a_candidate_that_did_not_become_the_release_is_older_than_it(made: Make) -> None:
    failed = "{build: 50C98, channel: rc, label: RC, date: 2031-03-13"
    world = made((IOS, "{build: 50C100, channel: rc, label: RC, date: 2031-03-13", failed))
    assert ask(world, PHONE, "50C98", "03-19").state is State.UP_TO_DATE
    assert steps(ask(world, PHONE, "50C98", "03-20")) == ["update 40.2 50C100"]
