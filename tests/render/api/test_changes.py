"""A reader with a cursor never misses a change and never reads one twice."""

import datetime
import hashlib
import json
from typing import Any

import pytest

from generator.assemble import assemble
from generator.check import check
from generator.derive.history import history
from generator.render.api import changes, events
from tests.content import real
from tests.cut import cut
from tests.render.api.made import SITE, Files, document, made_up, shipped, view, world_view
from tests.world import FILES

CHANGED = "It broke web sites."


def _all(files: Files) -> list[Any]:
    """Every change, oldest first, as a reader without a cursor finds them."""
    years = document(files, "changes")["years"]
    return [change for year in reversed(years) for change in document(files, f"changes/{year['year']}")["changes"]]


def _files(day: datetime.date) -> Files:
    """What was published on a day of the real history."""
    records, _ = check(real.documents())
    then = view(assemble(cut(records, day)))
    return {f.path: f.content for render in (changes.render, events.render) for f in render(then)}


def test_changes_stand_by_date_then_id_and_are_all_that_happened() -> None:
    found = _all(shipped())
    cursors = [change["cursor"] for change in found]
    assert cursors == sorted(cursors)
    assert len(set(cursors)) == len(cursors)
    assert {change["id"] for change in found} == {happening.id for happening in history(real.catalogue())}


@pytest.mark.parametrize("day", [datetime.date(2023, 7, 11), datetime.date(2024, 5, 1), datetime.date(2026, 3, 17)])
def test_what_comes_later_is_added_at_the_end(day: datetime.date) -> None:
    before, now = _all(_files(day)), _all(shipped())
    assert before
    assert now[: len(before)] == before


def test_a_reader_with_a_cursor_gets_exactly_what_is_new() -> None:
    day = datetime.date(2026, 7, 1)
    before = document(_files(day), "changes")
    now = document(shipped(), "changes")
    assert before["cursor"] >= now["changes"][0]["cursor"]
    new = [change["id"] for change in now["changes"] if change["cursor"] > before["cursor"]]
    assert new
    assert sorted(new) == sorted(h.id for h in history(real.catalogue()) if h.date > day)


def test_the_newest_hundred_end_with_the_cursor() -> None:
    told = document(shipped(), "changes")
    assert len(told["changes"]) == changes.NEWEST
    assert told["changes"] == _all(shipped())[-changes.NEWEST :]
    assert told["cursor"] == told["changes"][-1]["cursor"] == told["years"][0]["cursor"]


def test_the_digest_is_that_of_the_years_events() -> None:
    for files in (made_up(), shipped()):
        for year in document(files, "changes")["years"]:
            assert year["digest"] == hashlib.sha256(files[year["events"].removeprefix(SITE)]).hexdigest()


def test_a_correction_changes_the_digest_of_its_year_and_no_cursor() -> None:
    from tests.render.api.made import of

    file = "patches/2031/2031-02-01-webkit-a.yml"
    other = of({**FILES, file: FILES[file].replace(CHANGED, "It broke many web sites.")})
    before, after = (json.loads(next(iter(changes.render(v))).content) for v in (world_view(), other))
    assert [year["digest"] for year in before["years"]] != [year["digest"] for year in after["years"]]
    assert before["changes"] == after["changes"]


def test_events_are_those_of_the_history_newest_first() -> None:
    told = [
        e
        for year in document(shipped(), "events")["years"]
        for e in document(shipped(), f"events/{year['year']}")["events"]
    ]
    assert [event["id"] for event in told] == [happening.id for happening in history(real.catalogue())]
