"""Dates that can be: none after the last check, and versions in their order."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from generator.check.finding import Finding
from generator.check.index import Index, UpdateAt
from generator.model.document import Where


def nothing_after_checked(index: Index) -> Iterator[Finding]:
    """Nothing but a device lies after the day to which the records reach."""
    if index.head is None:
        return
    checked = index.head[1].checked
    for path, where, day in _dated(index):
        if day > checked:
            message = f"{day} lies after {checked}, the day under checked in content/platforms.yml"
            repair = "correct the date; or, once all records were checked again, write a later day under checked there"
            yield Finding(path, where, "P601", message, repair)


def _dated(index: Index) -> Iterator[tuple[str, Where, datetime.date]]:
    for row in index.rows:
        yield row.at.path, (*row.where, "date"), row.item.date
        for number, event in enumerate(row.item.events):
            yield row.at.path, (*row.where, "events", number, "date"), event.date
    for path, patch in index.patch_files.items():
        for number, happened in enumerate(patch.events):
            yield path, ("events", number, "date"), happened.date
        for number, fix in enumerate(patch.fixes or ()):
            if fix.known:
                yield path, ("fixes", number, "known"), fix.known


def versions_in_time(index: Index) -> Iterator[Finding]:
    """Within a line, a higher version is first released on a later day, or on the same."""
    lines: dict[tuple[str, int], list[UpdateAt]] = defaultdict(list)
    for at in index.updates:
        if at.published and index.whole(at.path, *at.where, "builds"):
            lines[at.platform, at.update.version.major].append(at)
    for updates in lines.values():
        updates.sort(key=lambda at: at.update.version)
        latest = updates[0]
        for at in updates[1:]:
            if at.published[0] < latest.published[0]:
                yield _too_early(at, latest)
            else:
                latest = at


def _too_early(at: UpdateAt, lower: UpdateAt) -> Finding:
    first = at.published[0]
    number = next(n for n, build in enumerate(at.update.builds) if build.date == first)
    message = f"{at.update.version} came on {first}, before {lower.update.version} on {lower.published[0]}"
    where = (*at.where, "builds", number, "date")
    return Finding(at.path, where, "P602", message, "correct a date or a version")


def withdrawals_in_time(index: Index) -> Iterator[Finding]:
    """A build is withdrawn after it came, and once for a device."""
    for row in index.rows:
        for number, event in enumerate(row.item.events):
            where = (*row.where, "events", number, "date")
            if event.date < row.item.date:
                message = f"withdrawn on {event.date}, before the build came on {row.item.date}"
                yield Finding(row.at.path, where, "P603", message, "correct one of the dates")
            elif any(earlier.devices is None for earlier in row.item.events[:number]):
                message = f"{row.item.build} was withdrawn for all its devices already"
                yield Finding(row.at.path, where, "P603", message, "keep one, or say for which devices each one is")


RULES = (nothing_after_checked, versions_in_time, withdrawals_in_time)
