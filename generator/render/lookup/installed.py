"""What belongs to an installed build, whatever it leads to: its name, what is inside, what removing it undoes."""

import dataclasses
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.answer import contents, facts
from generator.derive.answer.index import index
from generator.derive.answer.standing import Standing
from generator.derive.spans import BuildSpans, Installed, Joined, Level, LineSpans, since
from generator.derive.spans.days import patch_days
from generator.model.answer import Gain
from generator.model.catalogue import Catalogue
from generator.model.patch import Fix
from generator.model.rows import PatchRow
from generator.render.lookup.compact import text
from generator.render.lookup.pieces import Pieces
from generator.render.lookup.tell import Reasons, reason_text

Day = datetime.date
InsideText = tuple[tuple[str, str], ...]
"""Patches as JSON, each with the update that took it in; "" for the installed one."""
UndoText = tuple[str, str]
"""The patch and what removing it would do, as JSON."""


@dataclass(frozen=True, slots=True)
class Own:
    """What belongs to one build, as days and values, oldest first."""

    names: list[tuple[Day, str]]
    levels: list[tuple[Day, Level]]
    insides: list[tuple[Day, InsideText]]
    undos: list[tuple[Day, UndoText]]
    """Nothing, if the build is no patch."""


class Facts:
    """Reads what belongs to builds, once for all classes that share them."""

    def __init__(self, catalogue: Catalogue, pieces: Pieces) -> None:
        self._catalogue, self._look, self._pieces = catalogue, index(catalogue), pieces
        self._since, self._until = since(catalogue), catalogue.checked
        self._known: dict[BuildSpans, Own] = {}

    def of(self, line: LineSpans, build: BuildSpans) -> Own:
        """All that belongs to a build of a line."""
        if build not in self._known:
            own = build.installed
            names = [(self._start(stands), name(stands)) for stands in own.standings]
            self._known[build] = Own(names, self._levels(line, build), self._insides(own), self._undos(own))
        return self._known[build]

    def before(self, build: Installed) -> list[tuple[Day, Reasons]]:
        """The reasons that are about it and stand before all others."""
        told = ((stands, facts.before(stands)) for stands in build.standings)
        return [(self._start(stands), tuple([reason_text(r) for r in found])) for stands, found in told]

    def _levels(self, line: LineSpans, build: BuildSpans) -> list[tuple[Day, Level]]:
        """What it had fixed, from the first day on which it shares the steps of others."""
        own = build.installed
        patch = own.standings[0].patch
        if patch is None and len(own.standings) == 1:
            return [(own.began, line.gains.level(own.standings[0], own.began))]
        shared = next((span.first for span in build.spans if isinstance(span, Joined)), self._until)
        standings = self._on(own, set(patch_days(patch)) if patch else set(), shared)
        return [(stands.day, line.gains.level(stands, stands.day)) for stands in standings]

    def _insides(self, build: Installed) -> list[tuple[Day, InsideText]]:
        first = build.standings[0]
        # Most builds took nothing in.
        maybe = [row for row in self._look.included(first.device) if _may_hold(first, row)]
        rows = (*maybe, first.patch) if first.patch else maybe
        days = {day for row in rows for day in patch_days(row)}
        found = [(s.day, self._inside(s)) for s in self._on(build, days)] if rows else []
        return found or [(self._since, ())]

    def _inside(self, stands: Standing) -> InsideText:
        return tuple([
            (self._patch(stands, one.build, one.fixes, one.gain), one.included_in.text if one.included_in else "")
            for one in contents.inside(self._look, stands)
        ])  # fmt: skip

    def _undos(self, build: Installed) -> list[tuple[Day, UndoText]]:
        patch = build.standings[0].patch
        standings = self._on(build, set(patch_days(patch))) if patch else ()
        found = ((stands, contents.undo(self._catalogue, stands)) for stands in standings)
        return [
            (stands.day, (self._patch(stands, build.build, undo.fixes, undo.loss), text(self._pieces.undo(undo))))
            for stands, undo in found
            if undo
        ]

    def _patch(self, stands: Standing, build: str, fixes: tuple[Fix, ...] | None, gain: Gain) -> str:
        return text(self._pieces.patch(stands.platform, build, fixes, gain, stands.day))

    def _on(self, build: Installed, days: set[Day], first: Day | None = None) -> Iterator[Standing]:
        """What it is on the first day, on each of these days, and as it turns into something else."""
        begin = max(build.began, first or self._since)
        cuts = {begin, *(day for day in {*days, *build.turns} if begin < day <= self._until)}
        for day in sorted(cuts):
            stands = build.on(day)
            yield dataclasses.replace(stands, question=dataclasses.replace(stands.question, as_of=day), day=day)

    def _start(self, stands: Standing) -> Day:
        return max(stands.day, stands.began, self._since)


def name(stands: Standing) -> str:
    """What is installed, as people see it: `26.3.1 (a)`, `26.2 beta`."""
    if stands.patch:
        return stands.version.with_letter(stands.patch.letter)
    return f"{stands.version} {stands.label}" if stands.label else stands.version.text


def _may_hold(stands: Standing, row: PatchRow) -> bool:
    """Whether the update that took a patch in is this one, or an earlier one of the line."""
    version = row.included_version
    return version is not None and version.major == stands.major and version <= stands.version
