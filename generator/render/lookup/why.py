"""The reasons of a class, with their sources, for all dates."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from generator.derive.answer import facts, reasons
from generator.derive.answer.index import index
from generator.derive.spans import AS_OF, ClassSpans, Held, Level, Share
from generator.model.catalogue import Catalogue
from generator.model.dates import spoken
from generator.render.lookup.columns import Columns
from generator.render.lookup.compact import Json, Table, filled, flat, trimmed
from generator.render.lookup.installed import Facts
from generator.render.lookup.past import Past
from generator.render.lookup.tell import INSTALLED, Reasons, ReasonText, Teller, reason_text

INCLUDED = "included"


class Why:
    """Writes the reasons of one class, with spans of their own."""

    def __init__(self, catalogue: Catalogue, spans: ClassSpans, teller: Teller) -> None:
        self._catalogue, self._spans, self._teller = catalogue, spans, teller
        self._reasons = Table[ReasonText]()
        self._rows = Table[tuple[tuple[int, ...], tuple[int, ...]]]()
        self._sources = Table[tuple[str, str]]()

    def file(self, columns: Columns, own: Facts) -> Json:
        """The file, for the builds of these columns."""
        past = Past(self._spans, self._row)
        for line, build in columns.builds:
            past.add(line, build)
        about = {str(place): self._before(own.before(b.installed)) for place, (_, b) in enumerate(columns.builds)}
        others = {alias: self._before(own.before(known)) for alias, (_, known) in columns.aliases.items()}
        rest = {"aliases": others, "contained": self._contained(columns), **self._bare(), **self._devices()}
        rows = [list(on) if on == off else [list(on), list(off)] for on, off in self._rows.all]
        told = [self._reason(reason) for reason in self._reasons.all]  # this finds the sources
        head = {"sources": [list(source) for source in self._sources.all], "reasons": told, "rows": rows}
        builds = {place: found for place, found in about.items() if any(found[1::2])}
        return filled({**head, "days": past.days(), **past.spread(), "builds": builds, **rest})

    def _row(self, held: Held, shared: Level | None) -> int:
        on, off = self._teller.reasons(held)
        return self._rows.add((self._places(on, shared), self._places(off, shared)))

    def _places(self, reasons: Iterable[ReasonText], shared: Level | None = None) -> tuple[int, ...]:
        """The places of reasons. Where builds share them, each has its own on the patch that is contained."""
        return tuple([-1 if shared and r[0] == INCLUDED else self._reasons.add(r) for r in reasons])

    def _contained(self, columns: Columns) -> Json:
        """By build with a patch, that the update which comes first took it in: it stands where rows say -1."""
        found: Json = {}
        for place, (line, build) in enumerate(columns.builds):
            offer = next((s.offer for s in line.chains[Share.CONTAINED].segments if s.held and s.offer), None)
            patch = build.installed.standings[0].patch
            if patch and patch.included and offer:
                reason = reasons.contained(index(self._catalogue), patch, offer.row)
                said = reason.text.replace(f" {offer.row.version} contains", " {step} contains")
                named = said.replace(patch.version.with_letter(patch.letter), INSTALLED)
                found[str(place)] = self._reasons.add(reason_text(reason, named))
        return found

    def _before(self, told: Sequence[tuple[datetime.date, Reasons]]) -> list[Any]:
        return flat((day.isoformat(), list(self._places(found))) for day, found in told)

    def _bare(self) -> Json:
        """The reasons of answers that name nothing but the question."""
        platform = reasons.platform_name(self._catalogue, self._spans.devices.platform)
        late = reasons.not_yet_released("{build}", self._spans.until)
        text = late.text.replace(spoken(self._spans.until), AS_OF)
        told: Iterable[tuple[str, ReasonText]] = (
            ("unknown_build", reason_text(reasons.unknown_build("{build}", platform))),
            ("unknown_version", reason_text(reasons.unknown_build("", platform))),
            ("not_yet_released", reason_text(late, text)),
        )
        return {name: [self._reasons.add(reason)] for name, reason in told}

    def _devices(self) -> Json:
        look = index(self._catalogue)
        sale = ((device, facts.not_on_sale(look, device)) for device in self._spans.devices.devices)
        return {"not_on_sale": {device: self._reasons.add(reason_text(reason)) for device, reason in sale}}

    def _reason(self, reason: ReasonText) -> list[Any]:
        rule, said, doubt, references = reason
        places = [self._sources.add(source) for source in self._teller.cited(references)]
        return trimmed(rule, said, places or 0, doubt or 0)
