"""Builds of updates, held against the records."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.importing import against
from generator.importing.gdmf.listed import Listed
from generator.importing.lines import old, recorded
from generator.importing.numbers import looks_second
from generator.importing.planned import Said
from generator.importing.scopes import Reach, written
from generator.model.addition import Contradiction, LeftOut, NewAliases, NewBuild, NewLine, Refused, Sources
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow
from generator.model.version import Version


@dataclass(slots=True)
class Incoming:
    """The builds that come in, by platform and number."""

    devices: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    mains: dict[tuple[str, str], str] = field(default_factory=dict)
    """The main number of each second one."""
    days: dict[tuple[str, int], list[tuple[Version, datetime.date]]] = field(default_factory=dict)
    """By line, which version comes in with which day."""

    trains: dict[tuple[str, int], str] = field(default_factory=dict)
    """What the builds of each line begin with."""

    def add(self, one: Listed, devices: frozenset[str]) -> None:
        """Notes one that comes in."""
        self.devices[one.platform, one.build] = devices
        self.mains.update({(one.platform, alias): one.build for alias in one.aliases})
        self.days.setdefault((one.platform, one.version.major), []).append((one.version, one.date))


@dataclass(slots=True)
class Updates:
    """The comparison of one answer of the service with the records."""

    catalogue: Catalogue
    sources: Sources
    new: Incoming = field(default_factory=Incoming)
    known: int = 0

    def compared(self, listed: Iterable[Listed]) -> Iterator[Said]:
        """What follows from builds of updates, platform by platform, newest first. What is known gives nothing."""
        order = list(self.catalogue.platforms)
        within = [one for one in listed if not old(self.catalogue, one.platform, one.version)]
        within.sort(key=lambda one: (one.version, one.date, one.build), reverse=True)
        for one in sorted(within, key=lambda one: order.index(one.platform)):
            rows = self.catalogue.rows.get((one.platform, one.build), ())
            runs = self._that_run(one)
            for identifier in sorted(one.devices - runs):
                yield against.device(self.catalogue, identifier, one.version.major, one.build)
            yield from self._taken(one, rows)
            if found := self._otherwise(one, rows):
                yield found
            elif any(row.published for row in rows):
                self.known += 1
                yield from self._known(one, runs, [row for row in rows if row.published])
            elif runs:
                yield self._new(one, runs)

    def lines(self) -> Iterator[NewLine]:
        """The lines that come in with the builds."""
        for platform, major in sorted(self.new.days):
            if not recorded(self.catalogue, platform, Version(str(major))):
                yield NewLine(platform, major, self.new.trains[platform, major])

    def _otherwise(self, one: Listed, rows: tuple[BuildRow, ...]) -> Contradiction | None:
        """A number that means something else in the records."""
        patch = self.catalogue.patches_by_build.get((one.platform, one.build))
        if patch:
            return against.build("P953", patch, f"the source has {one.build} as the update {one.version}")
        if rows and rows[0].version != one.version:
            return against.build("P953", rows[0], f"the source has {one.build} as {one.version}")
        return None

    def _known(self, one: Listed, runs: frozenset[str], rows: list[BuildRow]) -> Iterator[Said]:
        """A release of the records: no date is earlier, no device is more, and its second numbers are written."""
        if one.date < min(row.date for row in rows):
            yield against.build("P954", rows[0], f"the source had {one.build} on {one.date} already")
        if more := runs - frozenset().union(*(row.devices for row in rows)):
            message = f"the source lists {one.build} for {against.named(more)} as well"
            yield against.build("P955", rows[0], message)
        free = self._free(one)
        if free and rows[0].build == one.build:
            yield NewAliases(one.platform, rows[0].version, one.build, free)

    def _taken(self, one: Listed, rows: tuple[BuildRow, ...]) -> Iterator[Contradiction]:
        """Second numbers that mean another build in the records."""
        build = rows[0].build if rows else one.build
        for alias in one.aliases:
            other = self.catalogue.rows.get((one.platform, alias), ())
            if other and other[0].build != build:
                yield against.build("P956", other[0], f"in the source, {alias} is a second number of {one.build}")

    def _free(self, one: Listed) -> tuple[str, ...]:
        """Second numbers that mean nothing yet."""
        return tuple(alias for alias in one.aliases if (one.platform, alias) not in self.catalogue.rows)

    def _new(self, one: Listed, runs: frozenset[str]) -> Said:
        """A build that comes in, unless there is a reason against it."""
        name = f"{self.catalogue.platforms[one.platform].name} {one.version}, build {one.build}"
        if looks_second(one.build):
            return LeftOut(name, "it looks like a second number, and the build that it could stand for is not listed")
        later = self._sooner(one)
        if later:
            message = f"{one.version} has the date {one.date}, after a higher version of {later}: it was listed again"
            return Refused("P964", (*one.where, "PostingDate"), message, "write it by hand, with the day it came out")
        train = self.new.trains.setdefault((one.platform, one.version.major), one.build[:2])
        if not recorded(self.catalogue, one.platform, one.version) and train != one.build[:2]:
            return LeftOut(name, f"the line is new, and its builds begin with {train} elsewhere in the source")
        self.new.add(one, runs)
        scope = written(runs, Reach(one.platform, one.version.major, one.date, self.catalogue.fleet))
        return NewBuild(one.platform, self._as_written(one), one.build, one.date, scope, self._free(one), self.sources)

    def _sooner(self, one: Listed) -> datetime.date | None:
        """The day of a higher version of the line that came before this one, if this version never came before."""
        update = self.catalogue.update_of(one.platform, one.version)
        if update and update.published:
            return None
        line = (one.platform, one.version.major)
        rows = self.catalogue.lines.get(line, ())
        dated = [(row.version, row.date) for row in rows if row.published] + self.new.days.get(line, [])
        return min((day for version, day in dated if version > one.version and day < one.date), default=None)

    def _as_written(self, one: Listed) -> Version:
        """The version as the records write it: 26.0, where a source says 26."""
        update = self.catalogue.update_of(one.platform, one.version)
        return update.version if update else one.version

    def _that_run(self, one: Listed) -> frozenset[str]:
        devices = self.catalogue.fleet.devices
        return frozenset(d for d in one.devices if devices[d].runs_major(one.platform, one.version.major))
