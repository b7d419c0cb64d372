import functools
from pathlib import Path

import pytest

from generator.derive.answer import State
from generator.model.catalogue import Catalogue
from generator.render.environment import environment
from generator.render.lookup.sentences import Sentences
from tests.derive.answer.asked import DESK, NEW_PHONE, PHONE, ask
from tests.shared import ROOT
from tests.world import catalogue


@functools.cache
def drawn() -> Sentences:
    return Sentences(environment(ROOT / "templates"))


@pytest.fixture
def world(tmp_path: Path) -> Catalogue:
    return catalogue(tmp_path)


def test_names_and_days_are_slots(world: Catalogue) -> None:
    said, last = drawn().of(ask(world, DESK, "60C100", "03-20"))
    assert "macOS {major} that it is offered: {installed}." in said
    assert "40" not in said
    assert last


def test_a_sentence_ends_with_the_last_update_only_where_the_templates_say_it(world: Catalogue) -> None:
    assert drawn().of(ask(world, PHONE, "50B50", "03-20"))[1] is False


def test_both_steps_have_a_slot(world: Catalogue) -> None:
    said, _ = drawn().of(ask(world, PHONE, "50B50", "04-10"))
    assert "iOS {step}." in said
    assert "{then} installs by itself" in said


def test_a_withdrawn_patch_has_slots_for_name_and_day(world: Catalogue) -> None:
    said, _ = drawn().of(ask(world, PHONE, "50B770500a", "02-02"))
    assert said.startswith("{withdrawn}, which is on your iPhone, was withdrawn on {withdrawn_on}.")


def test_the_place_of_the_button_is_a_slot_where_it_is_known(world: Catalogue) -> None:
    said, _ = drawn().of(ask(world, PHONE, "50B50", "02-04", automatic=False))
    assert ("{where}" in said) == (world.programs["bsi"].place("ios") is not None)


def test_ends_are_apart(world: Catalogue) -> None:
    ends = drawn().ends("iphone", "ios", "iOS")
    assert ends["last"] == " iOS {major} last got an update for your iPhone on {line}."
    assert ends["quiet"].startswith(" Being up to date")
    assert ends["besides"] == " iOS {upgrade}, of a newer line, is offered as well."
    assert ends["not_on_sale"] == " This iPhone was not on sale yet."


def test_what_is_not_known_is_said_with_what_was_asked() -> None:
    assert "{device}" in drawn().bare(State.UNKNOWN_DEVICE)
    assert drawn().bare(State.UNKNOWN_BUILD, "mac").startswith("{build} is not a build for this Mac")
    assert "no such version for this Mac" in drawn().bare(State.UNKNOWN_BUILD, "mac", "")
    assert drawn().bare(State.NOT_YET_RELEASED, "mac") == "{build} was not out yet on {as_of}."


def test_drawing_leaves_the_filters_of_pages_alone(world: Catalogue) -> None:
    env = environment(ROOT / "templates")
    Sentences(env).of(ask(world, NEW_PHONE, "51A10", "06-10"))
    assert env.filters["plain_day"](world.checked) == "30 June 2031"
