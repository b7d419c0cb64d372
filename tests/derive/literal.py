"""The decision once more, word for word and slowly, without any index: what the fast one must agree with."""

import datetime
from dataclasses import dataclass

from generator.derive.answer.order import newest_key
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow, PatchRow
from generator.model.update import Channel


@dataclass(frozen=True)
class Literal:
    """A state, the builds of the steps, and the upgrade."""

    state: str
    steps: tuple[str, ...] = ()
    upgrade: str | None = None


class Decision:
    """One question to one catalogue."""

    def __init__(self, catalogue: Catalogue, device: str, build: str, day: datetime.date) -> None:
        self.catalogue, self.device, self.build, self.day = catalogue, device, build, day

    def answer(self) -> Literal:
        """The rules in their order."""
        if self.device not in self.catalogue.families:
            return Literal("unknown-device")
        self.platform = self.catalogue.platform_of(self.device)
        self.patch = self.catalogue.patches_by_build.get((self.platform, self.build))
        base = self.patch.base if self.patch else self.build
        rows = [r for r in self.catalogue.rows.get((self.platform, base), ()) if self.device in r.devices]
        if not rows or (self.patch and self.device not in self.patch.devices):
            return Literal("unknown-build")
        self.since = min(row.date for row in rows)
        if (self.patch.began if self.patch else self.since) > self.day:
            return Literal("not-yet-released")
        self.version, self.base = rows[0].version, rows[0].build
        self.early = not any(r.item.channel is Channel.RELEASE and r.date <= self.day for r in rows)
        return self._decide()

    def _decide(self) -> Literal:
        update = self._newer_update() or self._newer_beta() or self._moved_on()
        upgrades = [row.version for row in self._offered(self.device) if row.version.major > self.version.major]
        upgrade = str(max(upgrades)) if upgrades else None
        if update:
            live = self._live(update.build)
            steps = (update.build, live.build) if live else (update.build,)
            return Literal("update-first", steps, None if update.version.major > self.version.major else upgrade)
        state, step = self._by_patches()
        return Literal(state, (step.build,) if step else (), upgrade)

    def _rows(self) -> list[BuildRow]:
        lines = self.catalogue.lines.items()
        return [row for (platform, _), line in lines if platform == self.platform for row in line]

    def _offered(self, device: str) -> list[BuildRow]:
        return [row for row in self._rows() if row.offered(device, self.day)]

    def _newer(self, row: BuildRow) -> bool:
        if row.version == self.version:
            return self.early and row.date > self.since
        return row.version > self.version

    def _newer_update(self) -> BuildRow | None:
        line = [r for r in self._offered(self.device) if r.version.major == self.version.major]
        return max((row for row in line if self._newer(row)), key=newest_key, default=None)

    def _newer_beta(self) -> BuildRow | None:
        if not self.early:
            return None
        found = []
        for row in self._rows():
            mine = [r for r in self.catalogue.rows[self.platform, row.build] if self.device in r.devices]
            if row not in mine or row.item.channel is Channel.RELEASE or row.version.major != self.version.major:
                continue
            gone = any(since <= self.day and self.device in whom for r in mine for since, whom in r.withdrawn)
            date = min(r.date for r in mine)
            if self.since < date <= self.day and row.date <= self.day and row.version >= self.version and not gone:
                found.append(row)
        return max(found, key=newest_key, default=None)

    def _moved_on(self) -> BuildRow | None:
        def newer_lines(device: str) -> list[BuildRow]:
            return [row for row in self._offered(device) if row.version.major > self.version.major]

        def leaves_out(row: BuildRow) -> bool:
            out = row.published and row.date <= self.day and self.device not in row.devices
            return out and row.version.major == self.version.major and self._newer(row)

        without = (row for row in self._rows() if leaves_out(row))
        moved = any(not any(newer_lines(device) for device in row.devices) for row in without)
        return max(newer_lines(self.device), key=newest_key, default=None) if moved else None

    def _dated(self, base: str) -> list[PatchRow]:
        rows = [row for row in self.catalogue.patch_rows if (row.platform, row.base) == (self.platform, base)]
        return [row for row in rows if self.device in row.devices and row.began <= self.day]

    def _live(self, base: str) -> PatchRow | None:
        def last(row: PatchRow) -> tuple[datetime.date, str]:
            out = row.released is not None and row.released.date <= self.day
            return (row.released.date if out and row.released else row.began), row.letter

        return max((row for row in self._dated(base) if not row.withdrawn_by(self.day)), key=last, default=None)

    def _by_patches(self) -> tuple[str, PatchRow | None]:
        live = self._live(self.base)
        if self.patch and self.patch.withdrawn_by(self.day):
            return "withdrawn-installed", live
        if live and live is self.patch:
            return "patched", None
        if live:
            return "patch-waiting", live
        return ("withdrawn-waiting" if self._dated(self.base) else "up-to-date"), None
