"""What a platform's devices share: the events of the slider, and what is known about managed devices."""

import datetime

from generator.derive.facts import grouped
from generator.derive.history import Happening, HappeningKind, history
from generator.derive.labels import letters
from generator.derive.spans import since
from generator.model.catalogue import Catalogue
from generator.model.program import About, Program
from generator.render.lookup.compact import Json
from generator.render.lookup.pieces import ON_CARD, facts
from generator.render.words import listed

SHOWN = (HappeningKind.TESTED, HappeningKind.RELEASED, HappeningKind.WITHDRAWN)
"""What is a stop of the slider, besides updates."""
ABOUT = (*ON_CARD, About.MANAGED)


def platform(catalogue: Catalogue, platform: str) -> Json:
    """The file of one platform: the slider's stops, and what is known of its programs."""
    programs = {
        program.id: {str(about): told for about in ABOUT if (told := _facts(catalogue, program, about, platform))}
        for program in catalogue.programs.values()
        if platform in program.serves
    }
    return {"days": [[day.isoformat(), said] for day, said in _stops(catalogue, platform)], "programs": programs}


def _facts(catalogue: Catalogue, program: Program, about: About, platform: str) -> list[Json]:
    """Facts with their sources."""
    found = program.facts_about(about, platform)
    return [
        {**plain, "sources": [[cited.name, cited.url] for cited in catalogue.cite(*fact.sources)]}
        for fact, plain in zip(found, facts(found), strict=True)
    ]


def _stops(catalogue: Catalogue, platform: str) -> list[tuple[datetime.date, str]]:
    """The days on which something came or was taken back, oldest first, with a few words for each."""
    first = since(catalogue)
    found = [h for h in history(catalogue) if platform in h.platforms and h.date >= first]
    days = grouped((h.date, h) for h in reversed(found))
    told = ((day, _words(own, platform)) for day, own in sorted(days.items()))
    return [(day, words) for day, words in told if words]


def _words(happenings: list[Happening], platform: str) -> str:
    updates = [h.update.version.text for h in happenings if h.kind is HappeningKind.UPDATE and h.update]
    patches = [_patch(h, platform) for h in happenings if h.kind in SHOWN]
    return "; ".join([*([listed(updates)] if updates else []), *patches])


def _patch(happening: Happening, platform: str) -> str:
    if happening.update:
        return f"{happening.update.version} {happening.kind}"
    own = letters(row for row in happening.rows if row.platform == platform)
    return f"{listed(own)} {happening.kind}"
