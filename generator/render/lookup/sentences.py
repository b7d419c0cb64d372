"""The sentences of answers, each drawn once: where a name or a date stands in one, it has a slot.

The templates get the answer itself, seen through a slotted one: what they show is a slot, what they ask is true.
"""

import datetime
from collections.abc import Callable, Hashable
from typing import Any

import jinja2

from generator.model.answer import Answer, State
from generator.render.words import plain_day

_ANY_DAY = datetime.date.min
_HIDDEN: dict[str, Any] = {"line_updated": None, "quiet": False, "upgrade": None, "on_sale": True}
"""How an answer looks without what many sentences end with."""
_ENDS: dict[str, dict[str, Any]] = {
    "last": {"line_updated": "{line}"},
    "quiet": {"line_updated": "{line}", "quiet": True},
    "besides": {"upgrade": "{upgrade}"},
    "not_on_sale": {"on_sale": False},
}


class Slotted:
    """Something that is seen through: some of what it has is another thing, the rest is its own."""

    def __init__(self, real: object, **slots: Any) -> None:
        self.__dict__.update(slots)
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


class _Version:
    """A version and its line, as slots."""

    def __init__(self, slot: str) -> None:
        self.slot, self.major = slot, "{major}"

    def with_letter(self, _: str | None) -> str:
        """The slot for its name."""
        return self.slot

    def __str__(self) -> str:
        return self.slot


class Sentences:
    """Draws the sentences. What many answers end with is drawn apart from them."""

    def __init__(self, env: jinja2.Environment) -> None:
        plain = env.overlay(autoescape=False)
        # An overlay shares its filters with its origin, which must go on to write dates.
        plain.filters = {**env.filters, "plain_day": lambda day: day if isinstance(day, str) else plain_day(day)}
        module = plain.get_template("answer/sentence.jinja").module
        self._sentence: Callable[[Any], str] = module.sentence  # type: ignore[attr-defined]
        self._known: dict[Hashable, tuple[str, bool]] = {}

    def of(self, answer: Answer) -> tuple[str, bool]:
        """The sentences of an answer without their ends, and whether the line's last update is one of those."""
        asked = _asked(answer)
        if asked not in self._known:
            said = self._draw(answer)
            self._known[asked] = said, said != self._draw(answer, **_ENDS["last"])
        return self._known[asked]

    def bare(self, state: State, family: str | None = None, build: str = "{build}") -> str:
        """The sentence of a state that names nothing but the question."""
        return self._draw(_answer(state, family, build=build))

    def ends(self, family: str, platform: str, platform_name: str) -> dict[str, str]:
        """What is added to a sentence: the line's last update, that it is long ago, a newer line, not on sale yet."""
        plain = _answer(State.UP_TO_DATE, family, platform=platform, platform_name=platform_name)
        start = self._draw(plain)
        found = {name: self._draw(plain, **shown).removeprefix(start) for name, shown in _ENDS.items()}
        return {**found, "quiet": found["quiet"].removeprefix(found["last"])}

    def _draw(self, answer: Answer, **shown: Any) -> str:
        return str(self._sentence(_slotted(answer, **{**_HIDDEN, **shown})))


def _answer(state: State, family: str | None, *, build: str = "", **more: Any) -> Answer:
    return Answer("{device}", build, True, _ANY_DAY, _ANY_DAY, state, family=family, **more)


def _asked(answer: Answer) -> Hashable:
    """All that the templates may ask of an answer to choose their words; the tests compare what comes of it."""
    gone, steps = answer.withdrawn, answer.steps
    return (
        (answer.state, answer.family, answer.platform, answer.platform_name, answer.moved),
        (answer.letter is None, answer.label is None, answer.channel, answer.program and answer.program.id),
        (gone is None, gone and gone.letter is None),
        tuple([(s.kind, s.how, s.test, s.channel, s.label is None, s.contains, _some(s.fixes)) for s in steps]),
    )


def _some(fixes: tuple[object, ...] | None) -> bool | None:
    return None if fixes is None else bool(fixes)


def _slotted(answer: Answer, **shown: Any) -> Slotted:
    """The answer with a slot for each name and date that is shown of it."""
    gone = answer.withdrawn and Slotted(answer.withdrawn, version=_Version("{withdrawn}"), date="{withdrawn_on}")
    steps = [Slotted(step, name=slot) for slot, step in zip(("{step}", "{then}"), answer.steps, strict=False)]
    program = answer.program and Slotted(answer.program, place=lambda platform: _place(answer, platform))
    days = {"as_of": "{as_of}", "reach": "{as_of}"}
    base = _Version("{base}")
    return Slotted(
        answer, name="{installed}", version=base, withdrawn=gone, steps=steps, program=program, **days, **shown
    )


def _place(answer: Answer, platform: str) -> Slotted | None:
    """Where a patch can be installed, if that is known."""
    place = answer.program and answer.program.place(platform)
    return Slotted(place, path=["{where}"]) if place else None
