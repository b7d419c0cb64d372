"""Rule 5: on the newest of the line, the patches for the base decide; and how a patch step installs."""

import pytest

from generator.derive.answer import How, State
from generator.model.catalogue import Catalogue
from generator.model.values import Certainty
from tests.derive.answer.asked import DESK, LAP, PHONE, ask, day, rules, steps
from tests.derive.answer.conftest import Make

A, B = "patches/2031/2031-02-01-webkit-a.yml", "patches/2031/2031-02-04-webkit-b.yml"


def test_nothing_is_waiting_before_the_first_patch(world: Catalogue) -> None:
    found = ask(world, PHONE, "50B50", "01-31")
    assert (found.state, found.steps, found.withdrawn) == (State.UP_TO_DATE, (), None)
    assert rules(found) == ["newest-in-line", "no-patch", "line", "program"]


def test_a_patch_waits_from_its_day_on(world: Catalogue) -> None:
    found = ask(world, PHONE, "50B50", "02-01")
    assert (found.state, steps(found)) == (State.PATCH_WAITING, ["patch 40.1 (a) 50B770500a automatic"])


def test_a_withdrawn_patch_is_not_offered_and_its_reason_is_given(world: Catalogue) -> None:
    found = ask(world, PHONE, "50B50", "02-02")
    assert (found.state, found.steps) == (State.WITHDRAWN_WAITING, ())
    assert found.withdrawn
    assert (found.withdrawn.letter, found.withdrawn.date, found.withdrawn.reason) == (
        "a", day("02-02"), "It broke web sites.",
    )  # fmt: skip
    (reason,) = (reason for reason in found.reasons if reason.rule == "withdrawn")
    assert reason.sources == ("https://vendor.example/withdrawn",)


def test_a_withdrawn_patch_that_is_installed(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B770500a", "02-01").state is State.PATCHED
    found = ask(world, PHONE, "50B770500a", "02-03")
    assert (found.state, found.steps) == (State.WITHDRAWN_INSTALLED, ())


def test_what_is_out_instead_is_the_step(world: Catalogue) -> None:
    found = ask(world, PHONE, "50B770500a", "02-04")
    assert (found.state, steps(found)) == (State.WITHDRAWN_INSTALLED, ["patch 40.1 (b) 50B770500b automatic"])
    assert "instead" in rules(found)
    assert steps(ask(world, PHONE, "50B50", "02-04")) == ["patch 40.1 (b) 50B770500b automatic"]


def test_the_live_patch_is_installed(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B770500b", "02-04").state is State.PATCHED


def test_an_older_letter_that_is_installed_waits_for_the_newer(made: Make) -> None:
    event = """  - date: 2031-02-02
    event: withdrawn
    reason: It broke web sites.
    replaced_by: 2031-02-04-webkit-b
    sources: [https://vendor.example/withdrawn]
"""
    found = ask(made((A, event, "")), PHONE, "50B770500a", "02-04")
    assert (found.state, steps(found)) == (State.PATCH_WAITING, ["patch 40.1 (b) 50B770500b automatic"])


def test_each_base_has_its_own_build(world: Catalogue) -> None:
    assert steps(ask(world, DESK, "60B50", "02-04")) == ["patch 40.1 (b) 60B770500b automatic"]
    assert steps(ask(world, LAP, "60B2050", "02-04")) == ["patch 40.1 (b) 60B770501b automatic"]


def test_of_two_live_patches_of_one_day_the_later_letter_counts(made: Make) -> None:
    world = made(
        (A, "2031-02-02", "2031-02-05"),
        (B, "event: released", "event: tested"), (B, "2031-02-04, event", "2031-02-01, event"),
    )  # fmt: skip
    assert steps(ask(world, PHONE, "50B50", "02-01")) == ["patch 40.1 (b) 50B770500b automatic"]


def test_a_patch_that_is_withdrawn_on_one_platform_only(made: Make) -> None:
    world = made((A, "    event: withdrawn\n", "    event: withdrawn\n    platforms: [macos]\n"))
    assert ask(world, PHONE, "50B50", "02-02").state is State.PATCH_WAITING
    assert ask(world, DESK, "60B50", "02-02").state is State.WITHDRAWN_WAITING


def test_an_alternative_number_means_its_main_build(world: Catalogue) -> None:
    found, main = ask(world, PHONE, "50C6100", "04-10"), ask(world, PHONE, "50C100", "04-10")
    assert (found.build, found.main_build, found.base) == ("50C6100", "50C100", "50C100")
    assert (found.state, found.steps, found.version) == (main.state, main.steps, main.version)
    assert rules(found)[0] == "alias"


def test_the_switch_says_how(world: Catalogue) -> None:
    on = ask(world, PHONE, "50B50", "02-04")
    off = ask(world, PHONE, "50B50", "02-04", automatic=False)
    assert (on.steps[0].how, off.steps[0].how) == (How.AUTOMATIC, How.MANUAL)
    assert rules(on)[2:3] == ["automatic"]
    assert rules(off)[2:4] == ["off", "manual"]
    assert off.reasons[2].certainty is Certainty.REPORTED


def test_an_update_step_does_not_say_how(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B50", "03-20").steps[0].how is None


def test_a_test_patch_says_that_it_is_one_and_fixes_nothing(world: Catalogue) -> None:
    found = ask(world, PHONE, "50C5001a", "02-12")
    assert (found.state, steps(found)) == (State.PATCH_WAITING, ["patch 40.2 (a) 50C770001a automatic"])
    assert found.steps[0].test
    assert "test" in rules(found)


@pytest.mark.parametrize(("as_of", "test", "cves"), [("02-05", True, ()), ("02-06", False, ("CVE-2031-0001",))])
def test_a_patch_that_is_released_later_is_a_test_until_then(
    made: Make, as_of: str, test: bool, cves: tuple[str, ...]
) -> None:
    released = "  - {date: 2031-02-04, event: released, sources: [list]}"
    tested = released.replace("released", "tested") + f"\n{released.replace('02-04', '02-06')}"
    step = ask(made((B, released, tested)), PHONE, "50B50", as_of).steps[0]
    assert (step.letter, step.test, step.gain.cves) == ("b", test, cves)
