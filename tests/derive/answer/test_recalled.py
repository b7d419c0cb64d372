"""An installed update that the vendor took back, where nothing newer comes first: the state stays, but it is said."""

from generator.derive.answer import State
from generator.derive.answer.outline import outline
from generator.model.answer import Question
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import NEW_PHONE, PHONE, ask, day, rules
from tests.derive.answer.conftest import Make

IOS = "updates/ios/40.yml"
LAST = "{build: 50C200, date: 2031-05-20, devices: {rule: ends-here}"
GONE = "{date: 2031-05-22, event: withdrawn, reason: It loses data., sources: [https://vendor.example/back]}"


def recalled(made: Make) -> Catalogue:
    """The newest update of the old line is withdrawn two days after its release."""
    return made((IOS, LAST, f"{LAST}, events: [{GONE}]"))


def test_it_is_up_to_date_and_withdrawn_with_the_reason_and_its_sources(made: Make) -> None:
    found = ask(recalled(made), PHONE, "50C200", "05-22")
    assert (found.state, found.steps) == (State.UP_TO_DATE, ())
    gone = found.withdrawn
    assert gone
    assert (str(gone.version), gone.letter, gone.build) == ("40.2.1", None, "50C200")
    assert gone.address == "updates/ios-40.2.1"
    assert (gone.date, gone.reason, gone.sources) == (day("05-22"), "It loses data.", ("https://vendor.example/back",))
    assert rules(found)[:2] == ["newest-in-line", "withdrawn"]
    assert found.reasons[1].text == "iOS 40.2.1 was withdrawn on 22 May 2031: It loses data."
    assert found.reasons[1].sources == ("https://vendor.example/back",)


def test_not_before_the_day_and_not_for_other_devices(made: Make) -> None:
    before = ask(recalled(made), PHONE, "50C200", "05-21")
    assert (before.withdrawn, "withdrawn" in rules(before)) == (None, False)
    other = GONE.replace("event: withdrawn", "event: withdrawn, devices: {only: [Phone Two]}")
    world = made((IOS, "aliases: [50C6100]", f"aliases: [50C6100], events: [{other.replace('05-22', '04-01')}]"))
    assert ask(world, PHONE, "50C100", "04-02").withdrawn is None
    assert ask(world, NEW_PHONE, "50C100", "04-02").withdrawn


def test_a_patch_still_waits_on_it(made: Make) -> None:
    world = made((IOS, "aliases: [50C6100]", f"aliases: [50C6100], events: [{GONE.replace('05-22', '04-01')}]"))
    found = ask(world, NEW_PHONE, "50C100", "04-10")
    assert (found.state, found.withdrawn and found.withdrawn.letter) == (State.PATCH_WAITING, None)
    assert "withdrawn" in rules(found)


def test_of_a_withdrawn_patch_the_answer_is_about_the_patch(made: Make) -> None:
    build = "{build: 50B50, date: 2031-01-15, devices: all"
    world = made((IOS, build, f"{build}, events: [{GONE.replace('05-22', '01-20')}]"))
    found = ask(world, PHONE, "50B770500a", "02-02")
    assert found.state is State.WITHDRAWN_INSTALLED
    assert found.withdrawn
    assert found.withdrawn.letter == "a"
    assert rules(found).count("withdrawn") == 2


def test_a_newer_update_comes_first_as_before(made: Make) -> None:
    build = "{build: 50B50, date: 2031-01-15, devices: all"
    world = made((IOS, build, f"{build}, events: [{GONE.replace('05-22', '01-20')}]"))
    found = ask(world, PHONE, "50B50", "03-20")
    assert (found.state, found.withdrawn) == (State.UPDATE_FIRST, None)


def test_who_follows_a_device_sees_that_something_changed(made: Make) -> None:
    world = recalled(made)
    before, after = (outline(world, Question(PHONE, "50C200", True, day(d))) for d in ("05-21", "05-22"))
    assert before != after
