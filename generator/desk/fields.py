"""What a form asks for: one field after the other, each with what may be answered and what is proposed."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.errors import BetweenError
from generator.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be told on the command line: `--name`, more than once if there can be many."""

    name: str
    help: str
    many: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A question. `parse` gives what is meant by an answer, or raises ValueError with what is wrong with it."""

    name: str
    """The option that answers it too."""
    question: str
    parse: Callable[[str], Any]
    proposal: str | None = None
    """What is taken if nothing else is said."""
    many: bool = False
    """Whether the answer is a list; at a prompt it stands on one line, with semicolons."""
    needed: bool = True
    """Whether there must be an answer; where not, no answer is None, or an empty list."""


@dataclass(slots=True)
class Answers:
    """What was told so far, by the names of the fields."""

    catalogue: Catalogue
    today: datetime.date
    given: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What stands on the command line."""
    asking: bool = False
    """Whether there is somebody to ask."""
    values: dict[str, Any] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        """An answer; None if there was none, or a wrong one."""
        return self.values.get(name)

    def day(self, name: str) -> datetime.date | None:
        """An answer that is a day."""
        told = self.values.get(name)
        return datetime.date.fromisoformat(told) if told else None


Form = Callable[[Answers], Iterator[Field]]
"""Asks field after field; the answer to one is there when the next is made."""
Ask = Callable[[Field, str], str]
"""Puts a question to a person, with what was wrong with the last answer; the text of the answer."""


class Unfit(BetweenError):
    """What is missing or wrong on the command line, all of it, one line each."""


def fill(form: Form, answers: Answers, ask: Ask | None) -> None:
    """Fills in a form. Without anybody to ask, raises Unfit with everything that is missing or wrong."""
    wrong: list[str] = []
    asked: set[str] = set()
    for question in form(answers):
        asked.add(question.name)
        told = answers.given.get(question.name)
        try:
            answers.values[question.name] = _answer(question, told, ask)
        except ValueError as error:
            answers.values[question.name] = None
            wrong.append(f"--{question.name}: {error}")
    wrong += [f"--{name}: it has no place in this record" for name in answers.given if name not in asked]
    if wrong:
        raise Unfit("\n".join(wrong))


def _answer(question: Field, told: Sequence[str] | None, ask: Ask | None) -> Any:
    if told is not None:
        try:
            return _parsed(question, told)
        except ValueError as error:
            if not ask:
                raise
            return _asked(question, ask, str(error))
    if ask:
        return _asked(question, ask, "")
    if question.proposal is not None:
        return _parsed(question, _split(question, question.proposal))
    if question.needed:
        raise ValueError(f"it is missing ({question.question})")
    return [] if question.many else None


def _asked(question: Field, ask: Ask, wrong: str) -> Any:
    while True:
        text = ask(question, wrong).strip()
        try:
            if text:
                return _parsed(question, _split(question, text))
            if not question.needed:
                return [] if question.many else None
            wrong = "there must be an answer"
        except ValueError as error:
            wrong = str(error)


def _parsed(question: Field, texts: Sequence[str]) -> Any:
    found = [question.parse(text.strip()) for text in texts]
    return found if question.many else found[-1]


def _split(question: Field, text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()] if question.many else [text]
