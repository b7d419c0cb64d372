"""When things happened, as feeds tell it: records know days and no hours."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.derive.happening import Happening, HappeningKind
from generator.model.patch import EventKind, PatchEvent


def told(happening: Happening) -> bool:
    """Whether a happening is an entry. A correction is none: it changes the entries that it corrects."""
    return happening.kind is not HappeningKind.CORRECTED


def midnight(day: datetime.date) -> datetime.datetime:
    """The first moment of a day in UTC: the hour of nothing in the records is known."""
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def moments(happenings: Sequence[Happening]) -> dict[str, datetime.datetime]:
    """When each was last changed, by id. `happenings` are newest first.

    Those of one day stand a second apart, the first at midnight. So a reader that sorts by this time keeps their
    order, and no two entries of a document share it, which validators warn of.
    """
    found: dict[str, datetime.datetime] = {}
    seen: Counter[datetime.datetime] = Counter()
    for happening in reversed(happenings):
        moment = changed(happening.date, corrections(happening))
        found[happening.id] = moment + datetime.timedelta(seconds=seen[moment])
        seen[moment] += 1
    return found


def changed(day: datetime.date, corrected: Iterable[PatchEvent]) -> datetime.datetime:
    """The first moment of the day on which something was last changed: when it happened, or was last corrected."""
    return midnight(max((event.date for event in corrected), default=day))


def corrections(happening: Happening, platforms: Iterable[str] | None = None) -> list[PatchEvent]:
    """What was corrected in the patch's note since this happened, on these of its platforms, oldest first."""
    events = happening.patch.events if happening.patch else ()
    wanted = happening.platforms if platforms is None else platforms
    later = (e for e in events if e.event is EventKind.CORRECTED and e.date >= happening.date)
    return sorted((e for e in later if any(map(e.touches, wanted))), key=lambda event: event.date)
