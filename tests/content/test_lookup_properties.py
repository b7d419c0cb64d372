"""What must hold for every answer, asked of the real history: any device, any build, any day."""

import datetime
import functools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assemble import assemble
from generator.check import check
from generator.derive.answer import Question, installable
from generator.model.catalogue import Catalogue
from tests.content.real import catalogue, documents
from tests.cut import cut
from tests.derive.answer import properties

FIRST = datetime.date(2022, 9, 1)
DEVICES = sorted(catalogue().families)


@functools.cache
def own(device: str) -> tuple[str, ...]:
    return installable(catalogue(), device, catalogue().checked) or ("23A1",)


@functools.cache
def numbers() -> list[str]:
    return sorted({build for _, build in (*catalogue().rows, *catalogue().patches_by_build)})


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Mostly a build of the device, with its alternative numbers; sometimes any number at all."""
    device = draw(st.sampled_from(DEVICES))
    build = draw(st.one_of(st.sampled_from(own(device)), st.sampled_from(own(device)), st.sampled_from(numbers())))
    day = draw(st.dates(FIRST, catalogue().checked))
    return Question(device, build, draw(st.booleans()), day)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(questions())
def test_what_holds_for_every_answer(question: Question) -> None:
    properties.check(catalogue(), question)


@functools.cache
def then(day: datetime.date) -> Catalogue:
    return assemble(cut(check(documents())[0], day))


def test_no_hindsight() -> None:
    """On days around which things happened, and on some between, for many devices and builds."""
    chance = random.Random(20230710)
    eventful = sorted({event.date for patch in catalogue().patches.values() for event in patch.events})
    between = [FIRST + datetime.timedelta(days=chance.randrange(1497)) for _ in range(12)]
    for day in [*eventful, *between]:
        for device in chance.sample(DEVICES, 25):
            for build in chance.sample(own(device), min(6, len(own(device)))):
                properties.no_hindsight(catalogue(), then(day), Question(device, build, True, day))
        then.cache_clear()


def test_no_hindsight_where_patches_are() -> None:
    for day in sorted({event.date for patch in catalogue().patches.values() for event in patch.events}):
        for row in catalogue().patch_rows:
            for build in (row.base, row.build):
                properties.no_hindsight(catalogue(), then(day), Question(min(row.devices), build, False, day))
