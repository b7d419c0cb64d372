"""Rule 2: a newer update of the line comes first, and what counts as newer."""

from generator.derive.answer import State
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import LAP, NEW_PHONE, PHONE, ask, rules, steps
from tests.derive.answer.conftest import Make

IOS = "updates/ios/40.yml"
RELEASE = "      - {build: 50C100, date: 2031-03-20, devices: all, aliases: [50C6100], sources: [list]}\n"


def test_the_newest_update_comes_first_from_its_day_on(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B50", "03-19").state is State.PATCH_WAITING
    found = ask(world, PHONE, "50B50", "03-20")
    assert (found.state, steps(found)) == (State.UPDATE_FIRST, ["update 40.2 50C100"])
    assert rules(found) == ["newer-update"]
    assert found.reasons[0].sources == ("list",)


def test_an_update_that_is_only_a_candidate_is_not_offered(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B50", "03-14").state is State.PATCH_WAITING


def test_the_patch_on_that_update_is_the_second_step(world: Catalogue) -> None:
    found = ask(world, PHONE, "50B50", "04-10")
    assert steps(found) == ["update 40.2 50C100", "patch 40.2 (a) 50C771000a automatic"]
    assert rules(found) == ["newer-update", "patch-on-update", "base", "automatic"]


def test_an_update_for_other_devices_is_not_offered(world: Catalogue) -> None:
    assert steps(ask(world, PHONE, "50C100", "05-20")) == ["update 40.2.1 50C200"]
    assert ask(world, NEW_PHONE, "50C100", "05-20").state is State.PATCH_WAITING


def test_a_withdrawn_update_is_not_offered_to_whom_it_was_withdrawn_for(made: Make) -> None:
    event = "{date: 2031-03-22, event: withdrawn, devices: {only: [Phone One]}, reason: Bad., sources: [list]}"
    world = made((IOS, "aliases: [50C6100]", f"aliases: [50C6100], events: [{event}]"))
    assert ask(world, PHONE, "50B50", "03-21").state is State.UPDATE_FIRST
    assert ask(world, PHONE, "50B50", "03-22").state is State.PATCH_WAITING
    assert ask(world, NEW_PHONE, "50B50", "03-22").state is State.UPDATE_FIRST


def test_a_factory_build_is_never_a_step_but_can_be_behind(made: Make) -> None:
    factory = "  - version: 40.3\n    builds:\n"
    factory += "      - {build: 50D1, date: 2031-03-25, factory: true, devices: all, sources: [list]}\n"
    world = made((IOS, "updates:\n", f"updates:\n{factory}"))
    assert steps(ask(world, PHONE, "50B50", "03-30")) == ["update 40.2 50C100"]
    assert ask(world, PHONE, "50D1", "03-30").state is State.UP_TO_DATE
    behind = made((IOS, RELEASE, f"{RELEASE}      - {{build: 50C90, date: 2031-03-01, factory: true, devices: all, "
                   "sources: [list]}\n"), (IOS, "40.2.1\n", "40.2.2\n"))  # fmt: skip
    found = ask(behind, PHONE, "50C90", "05-20")
    assert steps(found) == ["update 40.2.2 50C200"]
    assert rules(found)[0] == "factory"


def test_versions_compare_number_by_number(made: Make) -> None:
    world = made((IOS, "version: 40.2.1", "version: 40.10"))
    assert steps(ask(world, PHONE, "50C100", "05-20")) == ["update 40.10 50C200"]


def test_a_second_build_of_one_version_is_not_newer_than_the_first(made: Make) -> None:
    second = RELEASE.replace("50C100", "50C101").replace("2031-03-20", "2031-03-25").replace("50C6100", "50C6101")
    world = made((IOS, RELEASE, f"{second}{RELEASE}"))
    assert ask(world, PHONE, "50C100", "03-26").state is State.UP_TO_DATE
    assert steps(ask(world, PHONE, "50B50", "03-26")) == ["update 40.2 50C101"]


def test_of_two_builds_of_one_day_the_one_for_fewer_devices_is_the_newest(made: Make) -> None:
    special = RELEASE.replace("50C100", "50C99").replace("devices: all", "devices: {only: [Phone One]}")
    world = made((IOS, RELEASE, special.replace(", aliases: [50C6100]", "") + RELEASE))
    assert steps(ask(world, PHONE, "50B50", "03-26")) == ["update 40.2 50C99"]
    assert steps(ask(world, NEW_PHONE, "50B50", "03-26")) == ["update 40.2 50C100"]


def test_of_two_builds_alike_the_higher_number_is_the_newest(made: Make) -> None:
    other = RELEASE.replace("50C100", "50C1009").replace(", aliases: [50C6100]", "")
    world = made((IOS, RELEASE, f"{RELEASE}{other}"))
    assert steps(ask(world, PHONE, "50B50", "03-26")) == ["update 40.2 50C1009"]


def test_a_patched_device_updates_as_its_base_does(world: Catalogue) -> None:
    found = ask(world, PHONE, "50B770500b", "03-20")
    assert (str(found.version), found.letter, found.base) == ("40.1", "b", "50B50")
    assert steps(found) == ["update 40.2 50C100"]


def test_a_withdrawn_installed_patch_does_not_matter_once_an_update_is_there(world: Catalogue) -> None:
    assert ask(world, LAP, "60B770501a", "03-20").state is State.UPDATE_FIRST
