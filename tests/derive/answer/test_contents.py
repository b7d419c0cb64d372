"""What a step brings, what is already inside, and what removing the installed patch would undo."""

import pytest

from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import NEW_PHONE, PHONE, ask
from tests.derive.answer.conftest import Make

TEST = "patches/2031/2031-02-12-test-a.yml"
IOS = "updates/ios/40.yml"


def test_an_update_brings_the_ids_of_all_updates_on_the_way(world: Catalogue) -> None:
    gain = ask(world, PHONE, "50B50", "05-20").steps[0].gain
    assert gain.cves == ("CVE-2030-1000", "CVE-2031-0001", "CVE-2031-0002", "CVE-2031-1000")
    assert gain.exploited == ("CVE-2031-0001",)
    assert not gain.unknown


def test_not_what_the_installed_patch_already_fixes(world: Catalogue) -> None:
    gain = ask(world, PHONE, "50B770500b", "03-20").steps[0].gain
    assert gain.cves == ("CVE-2030-1000", "CVE-2031-0002")
    assert gain.exploited == ()


def test_not_what_the_installed_update_already_fixes(made: Make) -> None:
    world = made((IOS, "cves: [CVE-2031-1000]", "cves: [CVE-2031-0001, CVE-2031-1000]"))
    assert ask(world, PHONE, "50C100", "05-20").steps[0].gain.cves == ("CVE-2031-1000",)


def test_it_says_where_some_ids_are_not_known(made: Make) -> None:
    world = made((IOS, "cves: [CVE-2031-1000]", "cves: unknown"))
    gain = ask(world, PHONE, "50B50", "05-20").steps[0].gain
    assert (len(gain.cves), gain.unknown) == (3, True)
    gain = ask(world, NEW_PHONE, "50C100", "06-10").steps[0].gain
    assert (gain.cves, gain.unknown) == ((), True)


def test_what_the_vendor_published_nothing_about_is_not_unknown(world: Catalogue, made: Make) -> None:
    blank = made((IOS, "40.2.1\n    cves: [CVE-2031-1000]", "40.2.1\n    cves: unknown"),
                 (IOS, "https://vendor.example/40.2.1", "none-published"))  # fmt: skip
    assert not ask(blank, PHONE, "50C100", "05-20").steps[0].gain.unknown


def test_a_patch_brings_its_own_ids_and_the_restart(world: Catalogue) -> None:
    step = ask(world, PHONE, "50B50", "02-04").steps[0]
    assert (step.gain.cves, step.gain.exploited) == (("CVE-2031-0001",), ("CVE-2031-0001",))
    assert [fact.text for fact in step.restart] == ["A restart completes it."]
    assert step.address == "patches/2031-02-04-webkit-b"


def test_a_patch_that_takes_the_place_of_another_brings_nothing_new(world: Catalogue) -> None:
    step = ask(world, PHONE, "50B770500a", "02-04").steps[0]
    assert step.gain.cves == ()
    assert step.fixes
    assert step.fixes[0].component == "webkit"


def test_a_patch_of_which_the_ids_are_not_known(world: Catalogue) -> None:
    assert ask(world, PHONE, "50C100", "04-10").steps[0].gain.unknown


def test_what_the_update_took_in_is_inside(world: Catalogue) -> None:
    inside = ask(world, PHONE, "50C100", "03-20").inside
    assert [(one.letter, str(one.included_in), one.gain.cves) for one in inside] == [
        ("b", "40.2", ("CVE-2031-0001",)),
        ("a", "40.2", ("CVE-2031-0001",)),
    ]
    assert inside[0].sources == ("list",)


@pytest.mark.parametrize(("build", "as_of"), [("50C100", "03-19"), ("50C5001a", "03-20"), ("50B50", "03-20")])
def test_not_before_it_is_the_release_or_known(world: Catalogue, build: str, as_of: str) -> None:
    assert ask(world, PHONE, build, as_of).inside == ()


def test_the_installed_patch_is_inside_itself(world: Catalogue) -> None:
    (inside,) = ask(world, PHONE, "50B770500b", "02-04").inside
    assert (inside.letter, inside.included_in) == ("b", None)


def test_removing_the_installed_patch(world: Catalogue) -> None:
    undo = ask(world, PHONE, "50B770500b", "02-04").undo
    assert undo
    assert (str(undo.version), undo.build, undo.loss.cves) == ("40.1", "50B50", ("CVE-2031-0001",))
    assert (undo.effect, undo.sources) == ("The device goes back to 40.1 with no patch.", ("list",))
    assert [fact.text for fact in undo.facts] == ["The device goes back to its base update."]


def test_there_is_nothing_to_remove_without_a_patch(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B50", "02-04").undo is None


def test_what_removing_does_may_not_be_known(world: Catalogue) -> None:
    undo = ask(world, PHONE, "50C770001a", "02-12").undo
    assert undo
    assert (undo.effect, undo.loss.cves) == (None, ())


def test_a_test_that_fixes_nothing_is_not_one_of_which_nobody_knows_it(world: Catalogue, made: Make) -> None:
    step = ask(world, PHONE, "50C5001a", "02-12").steps[0]
    assert (step.fixes, step.gain.unknown) == ((), False)
    step = ask(made((TEST, "fixes: none", "fixes: unknown")), PHONE, "50C5001a", "02-12").steps[0]
    assert (step.fixes, step.gain.unknown) == (None, True)


def test_what_a_test_held_that_became_a_release_is_not_known_before(made: Make) -> None:
    b = "patches/2031/2031-02-04-webkit-b.yml"
    released = "  - {date: 2031-02-04, event: released, sources: [list]}"
    tested = released.replace("released", "tested") + f"\n{released.replace('02-04', '02-06')}"
    step = ask(made((b, released, tested)), PHONE, "50B50", "02-05").steps[0]
    assert (step.test, step.fixes) == (True, None)
