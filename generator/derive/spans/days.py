"""The days on which an answer can change: rather one too many than one too few."""

import bisect
import datetime
import functools
from collections.abc import Iterator, Sequence

from generator.derive.answer.index import Index
from generator.derive.answer.offer import FOR_EVER
from generator.model.answer import QUIET_AFTER
from generator.model.rows import BuildRow, PatchRow

DAY = datetime.timedelta(1)
Window = tuple[datetime.date, datetime.date]
"""A first and a last day."""


class Days:
    """The days that matter to one device, sorted."""

    def __init__(self, look: Index, device: str) -> None:
        self._look, self._device, self._platform = look, device, look.platforms[device]
        rows = look.catalogue.patch_rows
        self.patches = [row for row in rows if row.platform == self._platform and device in row.devices]
        self.line = functools.cache(self._line)
        self.early = functools.cache(self._early)

    def _line(self, major: int) -> tuple[datetime.date, ...]:
        """Of a line and those after it: updates that come and go, patches, and when the line grows quiet."""
        lines = self._look.releases(self._device)
        own = [offer for other in lines if other >= major for offer in lines[other]]
        days = {day for offer in own for day in (offer.date, offer.until) if day != FOR_EVER}
        days |= {offer.date + QUIET_AFTER + DAY for offer in lines.get(major, ())}
        days |= {day for row in self.patches if row.version.major >= major for day in patch_days(row)}
        newer = min((offer.date for offer in own if offer.row.version.major > major), default=None)
        if newer:  # from then on the line may move on without the device, by what comes for others
            days |= {day for day in self._others(major) if day >= newer}
        return tuple(sorted(days))

    def _others(self, major: int) -> Iterator[datetime.date]:
        for (platform, other), rows in self._look.catalogue.lines.items():
            if platform == self._platform and other >= major:
                yield from (day for row in rows if row.published for day in _row_days(row))

    def _early(self, major: int) -> tuple[datetime.date, ...]:
        """Those of a line, with the days on which its betas and candidates come and go."""
        offers = self._look.early(self._device, major)
        return tuple(sorted({*self.line(major), *(day for offer in offers for day in _row_days(offer.row))}))


def patch_days(row: PatchRow) -> Iterator[datetime.date]:
    """The days on which something happened to a patch's build, or became known of it."""
    yield row.began
    yield from (event.date for event in (row.released, row.withdrawn, row.included) if event)
    yield from (fix.known for fix in row.patch.fixes or () if fix.known)


def _row_days(row: BuildRow) -> Iterator[datetime.date]:
    yield row.date
    yield from (since for since, _ in row.withdrawn)


def windows(first: datetime.date, last: datetime.date, days: Sequence[datetime.date]) -> Iterator[Window]:
    """The time from the first to the last day, cut before each of these days, which are sorted."""
    begin, end = bisect.bisect_right(days, first), bisect.bisect_right(days, last)
    for day in days[begin:end]:
        yield first, day - DAY
        first = day
    yield first, last
