"""The interned lists of a class: today's file takes what was put there first, the history what came later."""

import itertools
from typing import Any

from generator.derive.spans import Level, Share
from generator.render.lookup.compact import Json, Table, text, trimmed, untext
from generator.render.lookup.tell import Pair, PatchStep, Told, UpdateStep, Words

NOT_KNOWN = (0, 0, 1)
"""What a beta brings to one before it, as far as anybody knows."""


class Shelf:
    """The lists of one class. The first texts are those of what builds share, in the order of `Share`."""

    def __init__(self, *plain: Words) -> None:
        self.builds: dict[str, int] = {}
        self.levels_of: list[int] = []
        """The level of each build today."""
        self.texts = Table[Words](*plain)
        self.answers = Table[tuple[Told, Words]]()
        self.levels = Table[Level]()
        self.patches = Table[str]()
        self.insides = Table[tuple[tuple[int, str], ...]](())
        self.undos = Table[tuple[int, str]]()
        self.withdrawals = Table[str]()

    def close(self) -> None:
        """Everything of today is in."""
        for table in (self.texts, self.answers, self.levels, self.patches, self.insides, self.undos, self.withdrawals):
            table.close()

    def answer(self, pair: Pair) -> int:
        """What stands for an answer in a span list: its place times four, or a build's with its kind of update."""
        on, off = pair
        if (plain := self._plain(on)) is not None:
            return plain
        self.texts.add(on.words)
        self.texts.add(off.words)
        if on.withdrawn:
            self.withdrawals.add(on.withdrawn)
        for step in on.steps:
            if isinstance(step, PatchStep):
                self.patches.add(step.json)
            elif step.total:
                self.levels.add(step.total)
        return 4 * self.answers.add((on, off.words))

    def _plain(self, told: Told) -> int | None:
        """What stands for an answer that is an update first, of which nothing more need be said."""
        step = told.steps[0] if len(told.steps) == 1 else None
        if not isinstance(step, UpdateStep):
            return None
        place = self.builds[step.build]
        share = Share.CONTAINED if step.contains else Share.BETA if step.early else Share.UPDATE
        if step.total:
            plain = self.levels.add(step.total) == self.levels_of[place]
        else:
            plain = step.early and step.gain == NOT_KNOWN
        return 4 * place + share if plain and self.texts.add(told.words) == share - 1 else None

    def lists(self, part: str) -> Json:
        """The lists of `today`, or what the history adds `later`."""
        return {
            "texts": [trimmed(*words) for words in getattr(self.texts, part)],
            "answers": [self._answer(on, off) for on, off in getattr(self.answers, part)],
            "had": self._had()[self.levels.slice(part)],
            "insides": [
                [[patch, by] if by else [patch] for patch, by in inside] for inside in getattr(self.insides, part)
            ],
            "undos": [self._undo(patch, untext([told])[0]) for patch, told in getattr(self.undos, part)],
            "patches": self._patches()[self.patches.slice(part)],
            "withdrawals": untext(getattr(self.withdrawals, part)),
        }

    def _answer(self, told: Told, off: Words) -> list[Any]:
        gone = self.withdrawals.add(told.withdrawn) + 1 if told.withdrawn else 0
        steps = [self._step(step) for step in told.steps]
        other = self.texts.add(off) if off != told.words else 0
        return trimmed(self.texts.add(told.words), steps or 0, gone, other)

    def _step(self, step: UpdateStep | PatchStep) -> Any:
        if isinstance(step, PatchStep):
            return -1 - self.patches.add(step.json)
        place = self.builds[step.build]
        if step.gain:
            return [place, 1] if step.early and step.gain == NOT_KNOWN else [place, int(step.early), *step.gain]
        level = self.levels.add(step.total) if step.total else 0
        return place if level == self.levels_of[place] else [place, 0, level]

    def _undo(self, patch: int, told: Json) -> Json:
        """What stays is named by its place."""
        return {"patch": patch, **told, "build": self.builds.get(told["build"], told["build"])}

    def _patches(self) -> list[Json]:
        """Patches; one that differs from an earlier one in ids alone names that one and the ids."""
        whole: dict[str, int] = {}
        found: list[Json] = []
        for place, plain in enumerate(untext(self.patches.all)):
            ids = {key: plain.pop(key) for key in ("cves", "exploited") if key in plain}
            other = whole.setdefault(text(plain), place)
            found.append({"as": other, **ids} if other != place else {**plain, **ids})
        return found

    def _had(self) -> list[list[int]]:
        """The counts of each level, less those of the level before."""
        counts = [(0, 0, 0), *(level.had for level in self.levels.all)]
        return [[n - m for n, m in zip(own, before, strict=True)] for before, own in itertools.pairwise(counts)]

    def but(self) -> tuple[Json, Json]:
        """What updates bring, by their level and that of a build, where the subtraction is wrong: today's, the rest."""
        levels = self.levels.all
        places = {level.numbers: place for place, level in enumerate(levels) if not level.apart}
        today: Json = {}
        later: Json = {}
        for place, level in enumerate(levels):
            for numbers, counts in level.but:
                if numbers in places:
                    known = max(place, places[numbers]) < len(self.levels.today)
                    (today if known else later).setdefault(str(places[numbers]), {})[str(place)] = list(counts)
        return today, later
