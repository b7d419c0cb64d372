"""Calendars: releases, withdrawals and inclusions as whole days. The only file that knows icalendar.

An event keeps its UID for ever and never leaves: a correction raises its SEQUENCE, and a release that the vendor took
back as a whole is CANCELLED.
"""

import datetime
import uuid
from collections.abc import Iterator

import icalendar

from generator.derive.happening import Happening, HappeningKind
from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.render.feeds.entry import Entry
from generator.render.feeds.moments import corrections, midnight
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.scopes import Scope, has_calendar, scopes
from generator.render.feeds.text import one_line

KINDS = (HappeningKind.UPDATE, HappeningKind.RELEASED, HappeningKind.WITHDRAWN, HappeningKind.INCLUDED)
"""What a calendar tells."""
DAILY = datetime.timedelta(days=1)


class Calendars:
    """`feeds/all.ics` and one a platform. Each event is drawn once for all of them."""

    def __init__(self, catalogue: Catalogue, publisher: Publisher) -> None:
        self._publisher = publisher
        self._scopes = [scope for scope in scopes(catalogue) if has_calendar(scope)]
        self._events: dict[str, list[bytes]] = {scope.key: [] for scope in self._scopes}
        self._changed: dict[str, datetime.datetime] = {scope.key: publisher.born for scope in self._scopes}

    def add(self, happening: Happening, entry: Entry) -> None:
        """Takes the next thing that is told, oldest first."""
        if happening.kind not in KINDS:
            return
        changed = _changed(happening, entry)
        event = _event(happening, entry, changed).to_ical()
        for scope in self._scopes:
            if scope.holds(happening):
                self._events[scope.key].append(event)
                self._changed[scope.key] = max(changed, self._changed[scope.key])

    def files(self) -> Iterator[OutputFile]:
        """The calendars, after the last event."""
        for scope in self._scopes:
            head, end, rest = self._calendar(scope).to_ical().rpartition(b"END:VCALENDAR")
            yield OutputFile(f"{scope.address}.ics", b"".join((head, *self._events[scope.key], end, rest)))

    def _calendar(self, scope: Scope) -> icalendar.Calendar:
        """A calendar without its events."""
        address = f"{scope.address}.ics"
        name = f"{self._publisher.site_name}: {scope.title}"
        calendar = icalendar.Calendar()
        calendar.add("prodid", f"-//{self._publisher.site_name}//Calendar//EN")
        calendar.add("version", "2.0")
        calendar.add("uid", _uid(self._publisher.tag(address)))
        calendar.add("last-modified", self._changed[scope.key])
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("description", scope.description)
        calendar.add("url", self._publisher.site_url + scope.page)
        calendar.add("source", icalendar.vUri(self._publisher.site_url + address), parameters={"VALUE": "URI"})
        calendar.add("refresh-interval", icalendar.vDuration(DAILY), parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", icalendar.vDuration(DAILY))
        return calendar


def _event(happening: Happening, entry: Entry, changed: datetime.datetime) -> icalendar.Event:
    gone = _gone(happening)
    event = icalendar.Event()
    event.add("uid", _uid(entry.id))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("created", entry.published)
    event.add("sequence", len(corrections(happening)) + bool(gone))
    event.add("status", "CANCELLED" if gone else "CONFIRMED")
    event.add("dtstart", happening.date)
    event.add("transp", "TRANSPARENT")
    event.add("summary", entry.title)
    event.add("description", "\n".join((entry.summary, *_corrected(happening), entry.link)))
    event.add("url", entry.link)
    event.add("categories", [c.label for c in entry.categories if not c.term.startswith("CVE-")])
    return event


def _corrected(happening: Happening) -> Iterator[str]:
    """What was corrected, in words."""
    for event in corrections(happening):
        yield one_line(f"Corrected on {event.date}: {event.note or event.reason or ''}")


def _changed(happening: Happening, entry: Entry) -> datetime.datetime:
    """When the event was last changed: a correction or a withdrawal changes it."""
    gone = _gone(happening)
    return max(entry.updated, midnight(gone)) if gone else entry.updated


def _gone(happening: Happening) -> datetime.date | None:
    """The day by which the vendor had taken back all that was released; None where some of it stays."""
    if happening.kind is HappeningKind.RELEASED:
        days = [row.withdrawn.date if row.withdrawn else None for row in happening.rows]
    elif happening.kind is HappeningKind.UPDATE:
        days = [row.withdrawn_from_all for row in happening.builds]
    else:
        return None
    return max(day for day in days if day) if days and all(days) else None


def _uid(tag: str) -> str:
    """A UUID that follows from a tag URI: the form that calendar programs are sure to take."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, tag))
