"""A patch as it stands when the records end, and the words that its advisory's parts share."""

import dataclasses
import datetime
from pathlib import Path

from generator.model.values import Certainty
from generator.render.csaf.subject import Publisher, Subject, moment, plain, sure
from tests.render.csaf.made import SITE, WITHDRAWN
from tests.world import catalogue


def subject(root: Path, until: str) -> Subject:
    world = dataclasses.replace(catalogue(root), checked=datetime.date.fromisoformat(until))
    return Subject(world, world.patches[WITHDRAWN], Publisher("The Site", SITE))


def test_nothing_after_the_end_of_the_records_counts(tmp_path: Path) -> None:
    assert subject(tmp_path, "2031-01-31").rows == ()
    early = subject(tmp_path, "2031-02-03")
    assert [str(happening.kind) for happening in early.happenings] == ["released", "withdrawn"]
    assert early.taken_in(early.rows[0]) is None
    late = subject(tmp_path, "2031-03-20")
    update = late.taken_in(late.rows[0])
    assert update
    assert update.id == "ios-40.2"


def test_words() -> None:
    assert plain("26.3.1\u00a0(a)") == "26.3.1 (a)"
    assert sure("So.", Certainty.CERTAIN) == "So."
    assert sure("So.", Certainty.LIKELY) == "So. (How sure this is: likely.)"
    assert moment(datetime.date(2031, 2, 1)) == "2031-02-01T00:00:00Z"
