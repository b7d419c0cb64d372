"""The sentences of answers: every state has one, and none says what an answer of another day would not."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from generator.derive.answer import Answer, Question, State, answer
from generator.model.catalogue import Catalogue
from generator.render.environment import environment
from tests.derive.answer.test_properties import made, questions
from tests.shared import ROOT
from tests.world import catalogue, edited

MODULE = environment(ROOT / "templates").overlay(autoescape=False).get_template("answer/sentence.jinja").module
sentence: Callable[[Answer], str] = MODULE.sentence  # type: ignore[attr-defined]
short: Callable[[Answer], str] = MODULE.short  # type: ignore[attr-defined]


def ask(device: str, build: str, as_of: str, *, automatic: bool = True, world: Catalogue | None = None) -> Answer:
    day = datetime.date.fromisoformat(f"2031-{as_of}")
    return answer(world or made(), Question(device, build, automatic, day))


SAID = [
    ("iPhone99,1", "50B50", "02-01", State.UNKNOWN_DEVICE, "know no device called iPhone99,1", "Not in the records"),
    ("Mac90,1", "50B50", "02-01", State.UNKNOWN_BUILD, "50B50 is not a build for this Mac", "Not a build for this Mac"),
    ("Mac90,1", "60C100", "02-01", State.NOT_YET_RELEASED, "60C100 was not out yet on 1 February 2031.", "Not out yet"),
    ("iPhone90,1", "50B50", "03-20", State.UPDATE_FIRST, "iPhone needs an update first: iOS 40.2.", "Update to 40.2"),
    ("iPhone90,1", "50B50", "04-10", State.UPDATE_FIRST, "After that, 40.2 (a) installs by itself",
     "Update to 40.2, then 40.2 (a) by itself"),
    ("iPhone90,1", "50C5001a", "03-13", State.UPDATE_FIRST, "a later one is out: iOS 40.2 RC.", "Update to 40.2 RC"),
    ("iPhone91,1", "50C100", "06-10", State.UPDATE_FIRST, "fixes with an update to iOS 41.0.", "Update to 41.0"),
    ("Mac90,1", "60B50", "02-01", State.PATCH_WAITING, "(a) is waiting for your Mac", "Installs 40.1 (a) by itself"),
    ("iPhone90,1", "50C5001a", "02-12", State.PATCH_WAITING, "a test for people who run betas, which fixes nothing",
     "Installs 40.2 (a), a test, by itself"),
    ("iPhone90,1", "50B770500b", "02-04", State.PATCHED, "Your iPhone has iOS 40.1 (b)", "Has 40.1 (b), the newest"),
    ("iPhone90,1", "50B770500a", "02-02", State.WITHDRAWN_INSTALLED, "was withdrawn on 2 February 2031",
     "Withdrawn, and nothing is out instead"),
    ("iPhone90,1", "50B770500a", "02-04", State.WITHDRAWN_INSTALLED, "40.1 (b) is out instead.",
     "Withdrawn. Installs 40.1 (b) by itself instead"),
    ("iPhone90,1", "50B50", "02-02", State.WITHDRAWN_WAITING, "Nothing is waiting for your iPhone",
     "Nothing: 40.1 (a) was withdrawn"),
    ("Mac90,1", "60C100", "03-20", State.UP_TO_DATE, "the newest macOS 40 that it is offered: 40.2.", "Up to date"),
]  # fmt: skip


@pytest.mark.parametrize(("device", "build", "as_of", "state", "part", "cell"), SAID)
def test_every_state_is_said(device: str, build: str, as_of: str, state: State, part: str, cell: str) -> None:
    found = ask(device, build, as_of)
    assert found.state is state
    assert part in sentence(found).replace("\u00a0", " ")
    assert short(found).replace("\u00a0", " ") == cell


def test_every_state_is_among_those() -> None:
    assert {case[3] for case in SAID} == set(State)


def test_the_switch_that_is_off_says_where_to_install_if_a_source_does(tmp_path: Path) -> None:
    switch = "        switch: Automatically Install\n"
    world = catalogue(tmp_path, edited(("programs.yml", switch, f"{switch}        install: true\n")))
    found = ask("iPhone90,1", "50B50", "02-04", automatic=False, world=world)
    assert "install it yourself in Settings > Privacy > Improvements, or wait for the update" in sentence(found)
    assert short(found) == "Install 40.1\u00a0(b) by hand"
    # That the switch is somewhere does not say that the button is there.
    assert "install it yourself, or wait" in sentence(ask("iPhone90,1", "50B50", "02-04", automatic=False))


def test_a_test_is_not_taken_in_by_any_update() -> None:
    said = sentence(ask("iPhone90,1", "50C5001a", "02-12", automatic=False))
    assert "install it yourself, or do without the test." in said


def test_a_test_of_which_nobody_knows_what_it_fixes(tmp_path: Path) -> None:
    change = ("patches/2031/2031-02-12-test-a.yml", "fixes: none", "fixes: unknown")
    said = sentence(ask("iPhone90,1", "50C5001a", "02-12", world=catalogue(tmp_path, edited(change))))
    assert "a test for people who run betas; what it fixes is not known." in said
    assert "fixes nothing" not in said


def test_an_update_first_says_what_comes_after_it_and_what_it_contains() -> None:
    plain, patched = (sentence(ask("iPhone90,1", build, "03-20")) for build in ("50B50", "50B770500b"))
    assert plain.endswith("iOS 40.2. No security fix between updates is waiting on top of it.")
    assert "iOS 40.2. It contains the fixes of 40.1\u00a0(b). No security fix" in patched
    assert "No security fix" not in sentence(ask("iPhone90,1", "50B50", "04-10"))


def test_a_withdrawn_patch_without_another_gives_no_advice_that_nobody_gave() -> None:
    said = sentence(ask("iPhone90,1", "50B770500a", "02-02"))
    assert said.endswith("Whether to keep it or to remove it until then is not known.")


GONE = "events: [{date: 2031-05-22, event: withdrawn, reason: Bad., sources: [list]}]"


def test_an_update_that_was_withdrawn_is_not_called_up_to_date(tmp_path: Path) -> None:
    date = "date: 2031-05-20"
    world = catalogue(tmp_path, edited(("updates/ios/40.yml", date, f"{date}, {GONE}")))
    found = ask("iPhone90,1", "50C200", "05-22", world=world)
    assert found.state is State.UP_TO_DATE
    assert sentence(found).startswith(
        "iOS 40.2.1, which is on your iPhone, was withdrawn on 22 May 2031. Nothing newer is out for it in iOS 40 so "
        "far: install the next update when it comes. iOS 40 last got an update for your iPhone on 20 March 2031."
    )
    assert short(found) == "Withdrawn, and nothing newer is out"


def test_an_update_that_was_withdrawn_under_a_patch(tmp_path: Path) -> None:
    aliases = "aliases: [50C6100]"
    change = ("updates/ios/40.yml", aliases, f"{aliases}, {GONE.replace('05-22', '04-01')}")
    world = catalogue(tmp_path, edited(change))
    for build in ("50C100", "50C771000a"):
        said = sentence(ask("iPhone91,1", build, "04-10", world=world))
        assert "iOS 40.2 itself was withdrawn on 1 April 2031, and nothing newer is out for your iPhone" in said


def test_an_upgrade_is_said_besides() -> None:
    assert sentence(ask("iPhone91,1", "50B50", "06-10")).endswith("iOS 41.0, of a newer line, is offered as well.")


def test_a_quiet_line_calms_nobody(tmp_path: Path) -> None:
    quiet = ask("Mac90,1", "60C100", "06-30")
    assert "does not mean that every known flaw is fixed" in sentence(quiet)
    assert short(quiet) == "Up to date; last update on 20 March 2031"
    assert "does not mean" not in sentence(ask("Mac90,1", "60C100", "03-20"))


def test_a_device_that_was_not_on_sale(tmp_path: Path) -> None:
    world = catalogue(tmp_path, edited(("devices/iphone.yml", "2029-09-01", "2031-09-01")))
    assert "This iPhone was not on sale yet." in sentence(ask("iPhone91,1", "50B50", "02-04", world=world))


def test_a_day_beyond_the_records_says_so() -> None:
    assert "The records reach to 30 June 2031; what came later" in sentence(ask("Mac90,1", "60C100", "07-01"))
    assert "reach" not in sentence(ask("Mac90,1", "60C100", "06-30"))


@settings(derandomize=True, deadline=None, max_examples=400)
@given(questions)
def test_how_every_sentence_reads(question: Question) -> None:
    for text in (sentence(answer(made(), question)), short(answer(made(), question))):
        reads_well(text)
    assert sentence(answer(made(), question)).endswith(".")


@settings(derandomize=True, deadline=None, max_examples=50)
@given(questions)
def test_in_a_page_the_same_is_said(question: Question) -> None:
    found = answer(made(), question)
    page = environment(ROOT / "templates").from_string(
        '{% from "answer/sentence.jinja" import sentence, short %}{{ sentence(a) }}|{{ short(a) }}'
    )
    assert page.render(a=found).replace("&gt;", ">") == f"{sentence(found)}|{short(found)}"


def reads_well(text: str) -> None:
    assert text == text.strip()
    assert not re.search(r"\s{2}|\s[.,;:]|\.\.|\bNone\b|[<\n]", text)
    assert not re.search(r"\btoday\b|\bnow\b|\btomorrow\b", text, re.IGNORECASE)
    assert not re.search(r"\d \([a-z]\)", text), "a version and its letter must not break apart"


def test_a_text_that_does_not_read_well_is_seen() -> None:
    for bad in ("Two  spaces.", "A stop .", "None.", "It is out today.", "40.1 (a)"):
        with pytest.raises(AssertionError):
            reads_well(bad)
