"""How a form is filled in, whatever it asks."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.desk import answers as say
from generator.desk.fields import Answers, Field, Unfit, fill
from tests.desk.filled import answers_for


def form(answers: Answers) -> Iterator[Field]:
    yield Field("day", "Which day?", say.day, "2031-01-01")
    yield Field("cve", "Which ids?", say.cve, many=True)
    yield Field("note", "A note?", say.text, needed=False)
    if answers.get("note"):
        yield Field("more", "More?", say.text)


class Person:
    """Answers in order, and remembers what was asked."""

    def __init__(self, *texts: str) -> None:
        self.texts = list(texts)
        self.asked: list[tuple[str, str]] = []

    def __call__(self, question: Field, wrong: str) -> str:
        self.asked.append((question.name, wrong))
        return self.texts.pop(0)


def test_all_that_is_missing_or_wrong_is_told_at_once(tmp_path: Path) -> None:
    answers = answers_for(tmp_path, {"day": "1 May", "nonsense": "x"})
    with pytest.raises(Unfit) as unfit:
        fill(form, answers, None)
    assert str(unfit.value).split("\n") == [
        "--day: '1 May' is not a date: write a day that exists as year-month-day, as in 2026-03-17",
        "--cve: it is missing (Which ids?)",
        "--nonsense: it has no place in this record",
    ]


def test_proposals_are_taken_where_nobody_can_be_asked(tmp_path: Path) -> None:
    answers = answers_for(tmp_path, {"cve": ["CVE-2031-0001", "CVE-2031-0002"]})
    fill(form, answers, None)
    assert answers.values == {"day": "2031-01-01", "cve": ["CVE-2031-0001", "CVE-2031-0002"], "note": None}
    assert answers.day("day") == datetime.date(2031, 1, 1)


def test_a_person_is_asked_again_until_the_answer_fits(tmp_path: Path) -> None:
    answers = answers_for(tmp_path, {}, asking=True)
    person = Person("yesterday", "2031-02-02", "", "CVE-2031-1; x", "CVE-2031-0001; CVE-2031-0002", "n", "m")
    fill(form, answers, person)
    assert answers.values["cve"] == ["CVE-2031-0001", "CVE-2031-0002"]
    assert [name for name, _ in person.asked] == ["day", "day", "cve", "cve", "cve", "note", "more"]
    assert person.asked[1][1].startswith("'yesterday' is not a date")
    assert person.asked[3][1] == "there must be an answer"


def test_what_an_option_answers_is_not_asked_unless_it_is_wrong(tmp_path: Path) -> None:
    answers = answers_for(tmp_path, {"day": "2031-03-03", "cve": "nonsense", "note": "n"}, asking=True)
    person = Person("CVE-2031-0001", "m")
    fill(form, answers, person)
    assert [name for name, _ in person.asked] == ["cve", "more"]
    assert person.asked[0][1].startswith("'nonsense' is not a CVE id")
