"""What was published stays: a ledger of now is held against the one on the published site.

One mistake is told once: what only follows from it (a feed of a page that is gone, an entry `replaced` of a patch whose
release moved, entries in the feeds of devices) is left out.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.check.finding import Finding
from generator.model.ledger import Ledger
from generator.model.slug import device_slug

Place = Callable[[str, str], tuple[str, tuple[str | int, ...]]]
"""Where the record of a page stands, and in it an entry's id or a build: path, and the way into the file."""
SOME = 4
"""How many devices a message names."""


def lost(then: Ledger, now: Ledger, place: Place) -> Iterator[Finding]:
    """What `then` promised and `now` does not hold."""
    held = _Held(then, now, place, set(then.addresses) - set(now.addresses))
    found = [*held.authority(), *held.addresses(), *held.entries(), *held.releases()]
    yield from found or held.devices()


@dataclass(slots=True)
class _Held:
    """Two ledgers, held against each other."""

    then: Ledger
    now: Ledger
    place: Place
    gone: set[str]
    """The addresses that are gone."""
    told: dict[str, set[datetime.date]] = field(default_factory=dict)
    """By page, the days of the written events that were told to be lost."""

    def authority(self) -> Iterator[Finding]:
        """The beginning of every id."""
        if self.then.authority != self.now.authority:
            path, _ = self.place("platforms/", "")
            message = f"the tag authority is {self.now.authority}; {self.then.authority} was published"
            yield Finding(path, ("authority",), "P905", message, f"write {self.then.authority} again")

    def addresses(self) -> Iterator[Finding]:
        """Pages, and feeds that did not go with their page: one finding for all formats of a feed."""
        feeds: dict[str, str] = {}
        for address in sorted(self.gone):
            if address.startswith("feeds/"):
                feeds.setdefault(address.partition(".")[0], address)
            else:
                yield self._address(address)
        for scope, address in feeds.items():
            if f"{scope.replace('feeds/device/', 'devices/')}/" not in self.gone:
                yield self._address(address)

    def entries(self) -> Iterator[Finding]:
        """Events; those that follow from other patches, such as `replaced`, come last."""
        added = {_undated(name): day for name, day in self.now.entries.items() if name not in self.then.entries}
        for name, day in sorted(self.then.entries.items(), key=lambda entry: (entry[0].count("/"), entry[0])):
            if self.now.entries.get(name) != day and not self._follows(name, day):
                if not _cause(name):
                    self.told.setdefault(_subject(name), set()).add(day)
                yield self._entry(name, day, self.now.entries.get(name) or added.get(_undated(name)))

    def releases(self) -> Iterator[Finding]:
        """Builds, and the days on which they came out."""
        for page, builds in self.then.releases.items():
            known = self.now.releases.get(page, {})
            for name, day in builds.items():
                if known.get(name) != day and day not in self.told.get(page, ()) and f"{page}/" not in self.gone:
                    yield self._release(page, name, day, known.get(name))

    def devices(self) -> Iterator[Finding]:
        """Entries in the feeds of devices: one finding for each event that these feeds no longer tell of."""
        for cause, names in self.then.devices.items():
            if left := sorted(set(names) - set(self.now.devices.get(cause, ()))):
                path, where = self.place(f"{_subject(cause)}/", cause)
                some = ", ".join(left[:SOME]) + (f" and {len(left) - SOME} more" if len(left) > SOME else "")
                message = f"the event {cause} was published in feeds of devices that no longer have it: {some}"
                yield Finding(path, where, "P902", message, "put back what made it an event for them")

    def _follows(self, name: str, day: datetime.date) -> bool:
        """Whether an entry went with its page, or with what caused it."""
        subject, cause = _subject(name), _cause(name)
        if f"{subject}/" in self.gone:
            return True
        if subject.startswith("devices/"):
            return f"feeds/device/{device_slug(subject.partition('/')[2])}.rss" in self.gone
        return bool(cause) and (subject in self.told or day in self.told.get(cause, ()) or f"{cause}/" in self.gone)

    def _address(self, address: str) -> Finding:
        path, where = self.place(address, "")
        return Finding(path, where, "P901", f"/{address} was published and is gone", "put back what stood there")

    def _entry(self, name: str, day: datetime.date, moved: datetime.date | None) -> Finding:
        path, where = self.place(f"{_subject(name)}/", name)
        if moved is None:
            return Finding(path, where, "P902", f"the event {name} was published and is gone", "put it back")
        message = f"the event {name} was published for {day} and is now on {moved}"
        return Finding(path, where, "P903", message, f"write {day} again")

    def _release(self, page: str, name: str, day: datetime.date, moved: datetime.date | None) -> Finding:
        path, where = self.place(f"{page}/", name)
        build = name.partition("/")[2]
        state = f"now has the date {moved}" if moved else "is gone"
        message = f"build {build} of /{page}/ was published for {day} and {state}"
        return Finding(path, where, "P904", message, f"write {build} with {day} again")


def _subject(name: str) -> str:
    """`patches/ID` of `patches/ID/replaced/2026-03-17/OTHER`."""
    return "/".join(name.split("/")[:2])


def _cause(name: str) -> str:
    """`patches/OTHER` of `patches/ID/replaced/2026-03-17/OTHER`, the patch that made it happen; "" if none did."""
    parts = name.split("/")
    return f"patches/{parts[4]}" if len(parts) > 4 and parts[0] == "patches" else ""


def _undated(name: str) -> str:
    """An id without its date."""
    return "/".join(part for part in name.split("/") if not _is_date(part))


def _is_date(part: str) -> bool:
    try:
        return len(part) == 10 and bool(datetime.date.fromisoformat(part))
    except ValueError:
        return False
