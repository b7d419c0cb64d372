import dataclasses
import datetime

from generator.derive.answer.index import index
from generator.derive.spans.held import AS_OF, held, joined, told
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import DESK, PHONE, day
from tests.derive.answer.conftest import made, world

__all__ = ["made", "world"]


def test_the_last_day_in_a_text_becomes_a_slot() -> None:
    first, last = day("02-04"), day("03-01")
    assert told("By 1 March 2031 nothing newer was there.", first, last) == f"By {AS_OF} nothing newer was there."


def test_of_a_single_day_nobody_can_say_what_its_date_means() -> None:
    assert told("Out since 4 February 2031.", day("02-04"), day("02-04")) == "Out since 4 February 2031."


def test_without_a_patch_the_switch_makes_no_difference(world: Catalogue) -> None:
    one = held(index(world), DESK, "60B50", day("03-20"), day("06-30"))
    assert one.off is one.on
    patch = held(index(world), DESK, "60B50", day("02-04"), day("03-19"))
    assert patch.off is not patch.on


def test_spans_that_go_on_are_one(world: Catalogue) -> None:
    look = index(world)
    early = held(look, DESK, "60C100", day("03-20"), day("04-09"))
    late = held(look, DESK, "60C100", day("04-10"), day("05-01"))
    both = joined(early, late)
    assert both
    assert (both.first, both.last) == (early.first, late.last)


def test_a_single_day_joins_what_says_the_same_of_it(world: Catalogue) -> None:
    look = index(world)
    one, rest = (
        held(look, DESK, "60C100", day("03-21"), day("03-21")),
        held(look, DESK, "60C100", day("03-22"), day("05-01")),
    )
    assert joined(one, rest)


def test_another_answer_or_another_reason_stays_apart(world: Catalogue) -> None:
    look = index(world)
    before = held(look, PHONE, "50B50", day("02-02"), day("02-03"))
    after = held(look, PHONE, "50B50", day("02-04"), day("03-12"))
    assert joined(before, after) is None
    other = dataclasses.replace(after.on, reasons=after.on.reasons[:-1])
    assert joined(after, dataclasses.replace(after, on=other)) is None


def test_quiet_is_another_answer(world: Catalogue) -> None:
    look, quiet = index(world), day("03-20") + datetime.timedelta(91)
    before = held(look, DESK, "60C100", day("03-20"), quiet - datetime.timedelta(1))
    assert joined(before, held(look, DESK, "60C100", quiet, day("06-30"))) is None
