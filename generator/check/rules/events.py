"""What happened to a patch: events that can happen, each written once, in order."""

import datetime
import itertools
from collections.abc import Iterable, Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.model.document import Where
from generator.model.patch import EventKind, Patch, PatchEvent

_HAS = {
    "in": ("included_in", (EventKind.INCLUDED,)),
    "replaced_by": ("replaced_by", (EventKind.WITHDRAWN,)),
    "reason": ("reason", (EventKind.WITHDRAWN, EventKind.CORRECTED)),
    "platforms": ("platforms", (EventKind.TESTED, EventKind.RELEASED, EventKind.WITHDRAWN, EventKind.CORRECTED)),
}


def _events(index: Index) -> Iterator[tuple[str, Patch, Where, PatchEvent]]:
    for path, patch in index.patch_files.items():
        for number, event in enumerate(patch.events):
            yield path, patch, ("events", number), event


def begun(index: Index) -> Iterator[Finding]:
    """On each of its platforms a patch was tested or released."""
    for path in index.begun:
        without = [platform for platform, since in index.begun[path].items() if since is None]
        if without:
            message = f"no event says when the patch was tested or released on {', '.join(without)}"
            yield Finding(path, ("events",), "P501", message, "write the event with which it began", key=True)


def nothing_before(index: Index) -> Iterator[Finding]:
    """Nothing happens to a patch before it was tested or released."""
    for path, patch in index.patch_files.items():
        began = index.begun[path]
        latest = max((since for since in began.values() if since), default=datetime.date.min)
        for number, event in enumerate(patch.events):
            if event.date >= latest:
                continue
            starts = [since for platform, since in began.items() if since and event.touches(platform)]
            if starts and event.date < max(starts):
                message = f"{event.event} on {event.date}, before the patch began on {max(starts)}"
                yield Finding(path, ("events", number, "date"), "P502", message, "correct one of the dates")


def in_order(index: Index) -> Iterator[Finding]:
    """Events stand in the order of their dates."""
    for path, patch in index.patch_files.items():
        for number, (before, event) in enumerate(itertools.pairwise(patch.events), 1):
            if event.date < before.date:
                message = f"{event.date} stands below {before.date}"
                yield Finding(path, ("events", number, "date"), "P503", message, "move the event up")


def once(index: Index) -> Iterator[Finding]:
    """A build is tested, released, withdrawn and included once; what happened on one day is one event."""
    for path, patch in index.patch_files.items():
        if len({event.event for event in patch.events}) == len(patch.events):
            continue
        for number, event in enumerate(patch.events):
            earlier = [e for e in patch.events[:number] if e.event is event.event]
            if any(e.date == event.date for e in earlier):
                message = f"{event.event} stands twice on {event.date}"
                repair = "write one event with all the platforms"
                yield Finding(path, ("events", number, "event"), "P505", message, repair)
            elif both := _shared(patch, event, earlier):
                message = f"{event.event} stands twice for {', '.join(both)}"
                repair = "keep one, or say which platforms each one is about"
                yield Finding(path, ("events", number, "event"), "P504", message, repair)


def _shared(patch: Patch, event: PatchEvent, earlier: Iterable[PatchEvent]) -> list[str]:
    """The platforms on which an event that happens once has happened before."""
    if event.event is EventKind.CORRECTED:
        return []
    before = tuple(earlier)
    return [p for p in patch.platforms if event.touches(p) and any(e.touches(p) for e in before)]


def whole(index: Index) -> Iterator[Finding]:
    """A withdrawal has a reason, an inclusion says in what, and no event has a key that belongs to another."""
    for path, _, where, event in _events(index):
        at = (*where, "event")
        if event.event is EventKind.WITHDRAWN and not event.reason:
            message = "withdrawn without a reason"
            yield Finding(path, at, "P506", message, "add the reason; if the vendor gave none, say so")
        if event.event is EventKind.INCLUDED and not event.included_in:
            yield Finding(path, at, "P508", "included in no update", "add in: {ios: 26.4} or the like")
        for key, (attribute, kinds) in _HAS.items():
            if event.event not in kinds and getattr(event, attribute):
                message = f"{event.event} has no {key}"
                yield Finding(path, (*where, key), "P507", message, "take the key away, or correct the event", key=True)


def own_platforms(index: Index) -> Iterator[Finding]:
    """Events happen on platforms that the patch has builds for."""
    for path, patch, where, event in _events(index):
        if not (event.platforms or event.included_in):
            continue
        named = [((*where, "platforms", number), p, False) for number, p in enumerate(event.platforms)]
        named += [((*where, "in", platform), platform, True) for platform in event.included_in]
        for at, platform, key in named:
            if platform not in patch.platforms and not index.may_be_for(path, platform):
                repair = f"its platforms are {', '.join(patch.platforms)}"
                yield Finding(path, at, "P509", f"the patch has no build for {platform}", repair, key)


RULES = (begun, nothing_before, in_order, once, whole, own_platforms)
