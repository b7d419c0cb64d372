"""Every answer that the made-up world can give on any day of its year."""

import datetime
import functools
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assemble import assemble
from generator.check import check as checked
from generator.derive.answer import Question, State, answer
from generator.load import load
from generator.model.catalogue import Catalogue
from generator.model.records import Records
from tests import world
from tests.cut import cut
from tests.derive.answer import properties

DEVICES = ("iPhone90,1", "iPhone91,1", "iPhone91,2", "Mac90,1", "Mac90,2", "Mac99,9")
DAYS = st.dates(datetime.date(2031, 1, 1), datetime.date(2031, 7, 10))


@functools.cache
def records() -> Records:
    with tempfile.TemporaryDirectory() as folder:
        documents, problems = load(world.write(Path(folder)))
    found, more = checked(documents)
    assert not [*problems, *more]
    return found


@functools.cache
def made() -> Catalogue:
    return assemble(records())


def builds() -> list[str]:
    return sorted({build for _, build in (*made().rows, *made().patches_by_build)} | {"50Z9", ""})


questions = st.builds(Question, st.sampled_from(DEVICES), st.sampled_from(builds()), st.booleans(), DAYS)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(questions)
def test_what_holds_for_every_answer(question: Question) -> None:
    properties.check(made(), question)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(questions)
def test_no_hindsight(question: Question) -> None:
    properties.no_hindsight(made(), assemble(cut(records(), question.as_of)), question)


@pytest.mark.parametrize("device", DEVICES)
def test_a_build_is_unknown_exactly_where_no_row_is_made_for_the_device(device: str) -> None:
    catalogue = made()
    for build in builds():
        found = answer(catalogue, Question(device, build, True, catalogue.checked))
        platform = catalogue.platform_of(device) if device in catalogue.families else ""
        rows = [*catalogue.rows.get((platform, build), ())]
        patch = catalogue.patches_by_build.get((platform, build))
        known = any(device in row.devices for row in rows) or bool(patch and device in patch.devices)
        assert (found.state in (State.UNKNOWN_BUILD, State.UNKNOWN_DEVICE)) is not known


def test_equal_devices_share_an_answer_under_their_own_name() -> None:
    one, other = (answer(made(), Question(d, "50B50", True, made().checked)) for d in DEVICES[1:3])
    assert (one.device, other.device) == DEVICES[1:3]
    assert one.steps is other.steps
