"""What many builds of a line share: the update that comes first for all older ones, and the beta for older betas."""

import bisect
import datetime
import functools
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.derive.answer import patches
from generator.derive.answer.contents import contains, patch_fixes, patch_gain
from generator.derive.answer.index import Index
from generator.derive.answer.offer import Offer
from generator.derive.answer.rules.beta import is_later, is_withdrawn
from generator.derive.answer.standing import Standing
from generator.derive.spans.days import Days, Window, windows
from generator.derive.spans.held import Held, Share, held
from generator.derive.spans.installed import Installed
from generator.derive.spans.segments import Chain, Leads, Segment
from generator.model.rows import PatchRow

Known = dict[tuple[object, ...], Held]
"""Answers by all that they rest on, whichever line they are of."""
_began = operator.attrgetter("began")


@dataclass(frozen=True, slots=True)
class _Link:
    """How a chain is made: what is newest on a day, whom it leads, of which builds, and when that can change."""

    share: Share
    newest: Callable[[datetime.date], Offer | None]
    leads: Leads
    builds: Sequence[Installed]
    days: Sequence[datetime.date]


class Chains:
    """Makes the chains of a line. `builds` are those of the line, `known` is filled with what lines have in common."""

    def __init__(
        self, look: Index, device: str, days: Days, builds: Sequence[Installed], since: datetime.date, known: Known
    ) -> None:
        self._look, self._device, self._days, self._since, self._known = look, device, days, since, known
        self._major = major = builds[0].major
        self._builds = sorted(builds, key=_began)
        self._update = functools.cache(functools.partial(look.offered, device, major))

    def all(self) -> Mapping[Share, Chain]:
        """Every chain of the line."""
        links = (self._line(Share.UPDATE), self._line(Share.CONTAINED), self._early())
        return {link.share: self._chain(link) for link in links}

    def _line(self, share: Share) -> _Link:
        """The newest update of the line, for all older builds: those whose patch it took in, or the others."""

        def leads(stands: Standing, offer: Offer, day: datetime.date) -> bool:
            if not stands.older_than(offer) or not self._brings_all(stands, offer, day):
                return False
            took = stands.patch is not None and stands.patch.included is not None
            return (share is Share.CONTAINED) == (took and contains(replace(stands, day=day), offer.row))

        builds = [build for build in self._builds if build.standings[0].patch or share is Share.UPDATE]
        return _Link(share, self._update, leads, builds, self._days.line(self._major) if builds else ())

    def _early(self) -> _Link:
        """The newest beta or candidate of the line, for all older ones for which no update comes first."""
        offers = self._look.early(self._device, self._major)

        def newest(day: datetime.date) -> Offer | None:
            there = (o for o in offers if o.date <= day)
            return next((o for o in there if not is_withdrawn(self._look, self._device, o, day)), None)

        releases = self._look.releases(self._device).get(self._major, ())

        def leads(stands: Standing, offer: Offer, day: datetime.date) -> bool:
            if not stands.early or not is_later(self._look, stands, offer, day):
                return False
            # With a release on the way, one that was withdrawn since, the beta would bring what that one held.
            on_the_way = any(update.date <= day and stands.older_than(update) for update in releases)
            return not on_the_way and self._brings_all(stands, offer, day)

        builds = [build for build in self._builds if build.standings[0].early]
        return _Link(Share.BETA, newest, leads, builds, self._days.early(self._major) if builds else ())

    def _chain(self, link: _Link) -> Chain:
        found: list[tuple[tuple[object, ...], Window]] = []
        for first, last in windows(self._since, self._look.catalogue.checked, link.days):
            offer = link.newest(first)
            key = (link.share, offer and offer.row, *self._around(offer, first))
            begin = found.pop()[1][0] if found and found[-1][0] == key else first
            found.append((key, (begin, last)))
        return Chain(tuple([self._segment(link, *one) for one in found]), link.leads)

    def _segment(self, link: _Link, key: tuple[object, ...], window: Window) -> Segment:
        first, last = window
        offer = link.newest(first)
        # The builds just before the newest one are the likeliest to be led to it.
        there = reversed(link.builds[: bisect.bisect_right(link.builds, last, key=_began)]) if offer else ()
        one = next((build for build in there if offer and link.leads(build.on(last), offer, last)), None)
        return Segment(first, last, offer, self._held(key, one.build, window) if one else None)

    def _held(self, key: tuple[object, ...], build: str, window: Window) -> Held:
        """What the build leads to: the same as in other lines, where all that is around it is the same."""
        known = self._look.catalogue.families[self._device], *key
        if known not in self._known:
            self._known[known] = held(self._look, self._device, build, *window)
        return self._known[known]

    def _brings_all(self, stands: Standing, offer: Offer, day: datetime.date) -> bool:
        """Whether nothing that the installed patch fixes is what the next one brings."""
        live = self._live(offer, day) if stands.patch else None
        if live is None or stands.patch is None:
            return True
        had, brought = patch_gain(stands.patch, day), patch_gain(live, day)
        return had.brought[0].isdisjoint(brought.brought[0])

    def _live(self, offer: Offer | None, day: datetime.date) -> PatchRow | None:
        if offer is None:
            return None
        row = offer.row
        return patches.live(patches.dated(self._look, row.platform, row.build, self._device, day), day)

    def _around(self, offer: Offer | None, day: datetime.date) -> Iterator[object]:
        """All else that an answer says: of newer lines, of this one, and of the patch on top."""
        newer = self._look.newer_line(self._device, self._major, day)
        yield newer and newer.row
        yield self._look.last_of_line(self._device, self._major, day)
        if live := self._live(offer, day):
            fixes = patch_fixes(live, day)
            # What is known of a patch can grow, and does not change otherwise.
            yield from (live, patches.test(live, day), None if fixes is None else len(fixes))
