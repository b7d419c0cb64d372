"""A difference as text, Markdown and JSON."""

import dataclasses
import datetime
import json

import pytest

from generator.errors import Problem
from generator.model.difference import (
    Against,
    AnswerChange,
    AnswerTurn,
    Difference,
    EntryChange,
    FeedChange,
    PageChange,
    PageLink,
    ShapeChange,
    Side,
    Turn,
)
from generator.render.difference import FORMATS
from generator.render.difference.markdown import LONGEST

DAY = datetime.date(2031, 2, 1)
SAME = Difference(Side("v1 (abc)", Against.REVISION, DAY), Side("now", Against.CONTENT, DAY))
TURN = AnswerTurn("40.1 (a)", "50B770500a", False, "Install 40.1 (b) by hand", "Up to date", "a", "b")
PAGE = PageChange(Turn.CHANGED, "patches", (PageLink("patches/a/", "A *note*"),), ("old ``` line",), ("new <line>",))
ENTRY = EntryChange(
    Turn.NEW, "patches/a/released/2031-02-01", DAY, "Released: @someone", ("all", "device/a", "device/b")
)
SOME = dataclasses.replace(
    SAME,
    pages=(PAGE,),
    feeds=(FeedChange(Turn.NEW, "device/c", "C"),),
    entries=(ENTRY,),
    answers=(AnswerChange("ios", ("iPhone90,1",), "Phone One", (TURN,)),),
    shapes=(ShapeChange(Turn.NEW, "patch", "$.new", "is new"),),
)
GONE = dataclasses.replace(SOME, broken=(Problem("content/a.yml", 3, 1, "P901", "/a/ was published", "put it back"),))


def test_no_difference_is_one_sentence() -> None:
    assert FORMATS["text"](SAME).splitlines()[-1] == "Readers see no difference."
    assert "**Readers see no difference.**" in FORMATS["markdown"](SAME)
    assert json.loads(FORMATS["json"](SAME))["empty"] is True


def test_what_could_not_be_told_is_never_called_no_difference() -> None:
    blind = dataclasses.replace(SAME, untold=("Which pages changed.",))
    text = FORMATS["text"](blind)
    assert "as far as it can be told" in text
    assert text.endswith("Not told:\n  Which pages changed.")


def test_text_has_every_part_in_the_order_in_which_it_matters() -> None:
    text = FORMATS["text"](GONE)
    titles = [line for line in text.splitlines() if line and not line.startswith(" ") and ": " in line]
    assert titles == [
        "Broken promises: 1\u00a0problem",
        "Answers: 1\u00a0device",
        "Feeds: 1 new",
        "Feed entries: 1 new",
        "Pages: 1 changed",
        "Shape of the data: 1 new",
        "Something is gone that readers had: put it back, or keep it and say in a correction what was wrong.",
    ]
    assert (
        "        with 40.1 (a) (50B770500a), automatic off\n      - Install 40.1 (b) by hand\n      + Up to date"
        in text
    )
    assert "in all, 2\u00a0feeds of devices: a, b" in text


def test_markdown_takes_no_mark_from_records_and_calls_nobody() -> None:
    text = FORMATS["markdown"](SOME)
    assert r"A \*note\*" in text
    assert "@someone" not in text
    assert "````diff\n  - old ``` line\n  + new <line>\n  ````" in text
    assert text.count("<details>") == text.count("</details>") == 5


@pytest.mark.parametrize("count", [1, 40, 4000])
def test_markdown_is_never_longer_than_a_comment_and_counts_what_it_left_out(count: int) -> None:
    pages = tuple(
        dataclasses.replace(PAGE, kind=f"kind-{i}", pages=(PageLink(f"kind-{i}/a/", "T" * 200),)) for i in range(count)
    )
    long = dataclasses.replace(SOME, pages=pages, entries=(ENTRY,) * count)
    text = FORMATS["markdown"](long)
    assert len(text) <= LONGEST
    assert text.count("<details>") == text.count("</details>")
    assert ("left out here" in text) == (count == 4000)
    if count == 4000:
        shown = text.count("**Changed** /kind-")
        assert f"{4000 - shown}\u00a0more items left out here." in text


def test_json_has_all_of_it_under_the_names_of_the_fields() -> None:
    found = json.loads(FORMATS["json"](GONE))
    assert found["loses"] is True
    assert found["then"] == {"label": "v1 (abc)", "kind": "revision", "checked": "2031-02-01"}
    assert found["pages"][0]["turn"] == "changed"
    assert found["answers"][0]["answers"][0]["automatic"] is False
    assert found["broken"][0]["code"] == "P901"
    assert set(found) == {"schema", "empty", "loses", *(field.name for field in dataclasses.fields(Difference))}
