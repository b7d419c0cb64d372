"""Answers as they are written: with slots for what many of them share but for a name or a day."""

import dataclasses
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.spans import Counts, Held, Level
from generator.model.answer import Answer, Reason, State, Step, StepKind
from generator.model.catalogue import Catalogue
from generator.model.update import Channel
from generator.model.values import Certainty
from generator.model.version import Version
from generator.render.lookup.compact import text
from generator.render.lookup.pieces import Pieces
from generator.render.lookup.sentences import Sentences

INSTALLED, BASE = "{installed}", "{base_build}"
_SOME = Version("1")
BEFORE = ("alias", "base", "became-release", "factory")
"""The rules of reasons that are about the installed build and stand before all others."""
Words = tuple[str, str, int]
"""State, sentence, and what it ends with: 1 for the line's last update, 2 for a newer line, 3 for both."""
ReasonText = tuple[str, str, str, tuple[str, ...]]
"""Rule, text, how sure ("" if certain), source references."""


@dataclass(frozen=True, slots=True)
class UpdateStep:
    """An update to install: its build, and what it brings."""

    build: str
    early: bool
    """Whether it is a beta or candidate."""
    contains: bool
    """Whether it took the installed patch in."""
    total: Level | None
    """What it holds with all before it, where builds share the step."""
    gain: Counts | None
    """Else what it brings."""


@dataclass(frozen=True, slots=True)
class PatchStep:
    """A patch to install, as JSON. It comes by itself with the switch on, and else by hand."""

    json: str


@dataclass(frozen=True, slots=True)
class Told:
    """One answer, ready to be interned. What its line got last, and what a newer line offers, stand elsewhere."""

    words: Words
    steps: tuple[UpdateStep | PatchStep, ...]
    withdrawn: str
    """As JSON; "" without one."""


Pair = tuple[Told, Told]
"""With the switch on, and off."""
Reasons = tuple[ReasonText, ...]


class Teller:
    """Tells the answers of one catalogue, each of them once."""

    def __init__(self, catalogue: Catalogue, sentences: Sentences) -> None:
        self.sentences, self.pieces, self._catalogue = sentences, Pieces(catalogue), catalogue
        self._cited: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}
        self._told: dict[tuple[Held, Level | None], Pair] = {}
        self._reasons: dict[Held, tuple[Reasons, Reasons]] = {}

    def told(self, held: Held, total: Level | None = None) -> Pair:
        """What is said with the switch on and off. `total` is given where builds share the first step."""
        key = held, total  # what lines have in common, one of them may hold with other updates before it
        if key not in self._told:
            on = self._tell(held.on, total)
            self._told[key] = on, on if held.off is held.on else self._tell(held.off, total)
        return self._told[key]

    def reasons(self, held: Held) -> tuple[Reasons, Reasons]:
        """All reasons but those about the installed build, with the switch on and off."""
        if held not in self._reasons:
            on = _reasons(held, held.on)
            self._reasons[held] = on, on if held.off is held.on else _reasons(held, held.off)
        return self._reasons[held]

    def cited(self, references: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """Sources by name and address."""
        if references not in self._cited:
            self._cited[references] = tuple([(one.name, one.url) for one in self._catalogue.cite(*references)])
        return self._cited[references]

    def plain(self, family: str, platform: str, platform_name: str) -> Iterator[Words]:
        """How it is said that an update comes first, in the order of `Share`."""
        first = Step(StepKind.UPDATE, _SOME, None, "", "", channel=Channel.RELEASE)
        beta = dataclasses.replace(first, channel=Channel.BETA, label="beta")
        contained = dataclasses.replace(first, contains=True)
        bare = Answer("", "", True, datetime.date.min, datetime.date.min, State.UPDATE_FIRST, version=_SOME)
        whose = dataclasses.replace(bare, family=family, platform=platform, platform_name=platform_name)
        for step, letter in ((first, None), (beta, None), (contained, "a")):
            yield self._tell(dataclasses.replace(whose, steps=(step,), letter=letter), None).words

    def _tell(self, answer: Answer, total: Level | None) -> Told:
        said, last = self.sentences.of(answer)
        # An update to a newer line is a step, and nothing to be offered besides.
        ends = int(last) + 2 * (not answer.moved)
        return Told(
            words=(str(answer.state), said, ends),
            steps=tuple([self._step(answer, step, total) for step in answer.steps]),
            withdrawn=text(self.pieces.withdrawal(answer.withdrawn)) if answer.withdrawn else "",
        )

    def _step(self, answer: Answer, step: Step, total: Level | None) -> UpdateStep | PatchStep:
        if step.kind is StepKind.PATCH:
            platform = str(answer.platform)
            return PatchStep(text(self.pieces.patch(platform, step.build, step.fixes, step.gain, answer.as_of)))
        gain = None if total else (len(step.gain.cves), len(step.gain.exploited), int(step.gain.unknown))
        return UpdateStep(step.build, step.channel is not Channel.RELEASE, step.contains, total, gain)


def _reasons(held: Held, answer: Answer) -> Reasons:
    found = list(answer.reasons)
    while found and found[0].rule in BEFORE:
        del found[0]
    return tuple([reason_text(reason, _slotted(held, answer, reason)) for reason in found])


def _slotted(held: Held, answer: Answer, reason: Reason) -> str:
    said, name = held.told(reason), f" {answer.name}"
    if reason.rule in ("newer-update", "newer-beta"):  # "... is newer than 26.3.1."
        return said.removesuffix(f"{name}.") + f" {INSTALLED}." if said.endswith(f"{name}.") else said
    if reason.rule == "newest-in-line":  # "By ... nothing newer than 26.3.1 was there ..."
        return said.replace(f"than{name} was", f"than {INSTALLED} was", 1)
    if reason.rule == "no-patch":  # "By ... no patch for build 23D8133 was ..."
        return said.replace(f"build {answer.base} was", f"build {BASE} was", 1)
    return said


def reason_text(reason: Reason, said: str | None = None) -> ReasonText:
    """A reason, with other words if `said` has some."""
    doubt = "" if reason.certainty is Certainty.CERTAIN else str(reason.certainty)
    return reason.rule, said or reason.text, doubt, reason.sources
