"""What every page is drawn from: the catalogue, and indexes over it that are made once a build."""

import datetime
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from jinja2 import Environment
from markupsafe import Markup

from generator.derive.facts import grouped
from generator.derive.families import folded
from generator.derive.history import Happening, history
from generator.derive.labels import Label, labels, letters
from generator.derive.status import Status, rows_of, status
from generator.model.catalogue import Catalogue, LinkedUpdate
from generator.model.output import FeedLink
from generator.model.patch import Patch
from generator.model.rows import PatchRow
from generator.model.version import Version
from generator.render.environment import bound, render

UpdateKey = tuple[str, Version]
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Indexes:
    """What follows from the whole of the records and is asked for by many pages."""

    happenings: tuple[Happening, ...]
    """All that happened, newest first."""
    by_subject: dict[str, tuple[Happening, ...]]
    """The same by what it is about: `patches/ID`, `updates/ID`."""
    statuses: dict[tuple[str, str], Status]
    """Of each build of a patch, by platform and build, as of the day the records reach."""
    took_in: dict[UpdateKey, tuple[PatchRow, ...]]
    """The builds of patches that an update took in."""
    on_top: dict[UpdateKey, tuple[PatchRow, ...]]
    """The builds of patches whose base belongs to an update."""
    updates: dict[UpdateKey, LinkedUpdate]


@dataclass(frozen=True, slots=True)
class Context:
    """The catalogue with its indexes and templates."""

    catalogue: Catalogue
    env: Environment
    indexes: Indexes
    only: str | None = None
    """The one address that is asked for, if not all are."""
    feeds: dict[tuple[str, ...], tuple[FeedLink, ...]] = field(default_factory=dict)
    """Feeds by what pages asked for."""
    _letters: dict[str, str] = field(default_factory=dict)
    _labels: dict[tuple[PatchRow, ...], tuple[Label, ...]] = field(default_factory=dict)
    _folds: dict[tuple[frozenset[str], str, int, str], Markup] = field(default_factory=dict)

    def asks(self, address: str) -> bool:
        """Whether this page is asked for: those that take long are not made otherwise."""
        return self.only in (None, address)

    @property
    def day(self) -> datetime.date:
        """The day that everything is as of: how far the records reach."""
        return self.catalogue.checked

    def about(self, subject: str) -> tuple[Happening, ...]:
        """What happened to a patch or an update, newest first."""
        return self.indexes.by_subject.get(subject, ())

    def status(self, row: PatchRow) -> Status:
        """The status of a patch's build today."""
        return self.indexes.statuses[row.platform, row.build]

    def statuses(self, rows: Iterable[PatchRow]) -> tuple[Status, ...]:
        """The different statuses of these builds, each once."""
        return tuple(dict.fromkeys(self.status(row) for row in rows))

    def rows(self, patch: Patch) -> tuple[PatchRow, ...]:
        """The builds of a patch."""
        return rows_of(self.catalogue, patch)

    def letters(self, patch: Patch) -> str:
        """What people see of a patch: `26.3.1 (a), 26.3.2 (a)`."""
        if patch.id not in self._letters:
            self._letters[patch.id] = ", ".join(letters(self.rows(patch)))
        return self._letters[patch.id]

    def labels(self, rows: tuple[PatchRow, ...]) -> tuple[Label, ...]:
        """The versions of these builds, each once."""
        if rows not in self._labels:
            self._labels[rows] = labels(rows)
        return self._labels[rows]

    def took_in(self, update: LinkedUpdate) -> tuple[PatchRow, ...]:
        """The builds of patches that this update took in."""
        return self.indexes.took_in.get((update.platform, update.version), ())

    def on_top(self, update: LinkedUpdate) -> tuple[PatchRow, ...]:
        """The builds of patches for a build of this update."""
        return self.indexes.on_top.get((update.platform, update.version), ())

    def update(self, platform: str, version: Version) -> LinkedUpdate | None:
        """The update of that version, however it is written."""
        return self.indexes.updates.get((platform, version))

    def devices(self, devices: frozenset[str], platform: str, major: int, root: str) -> Markup:
        """Devices folded by family, as HTML; drawn once for each set, since many builds share one."""
        key = (devices, platform, major, root)
        if key not in self._folds:
            groups = folded(self.catalogue, devices, platform, major)
            line = f"{self.catalogue.platforms[platform].name} {major}"
            # What the template gives was escaped there.
            html = render(self.env, "components/devices.html", groups=groups, line=line, root=root)
            self._folds[key] = Markup(html.strip())  # noqa: S704
        return self._folds[key]


def context(catalogue: Catalogue, env: Environment, only: str | None = None) -> Context:
    """The context of one build of the site, or of its one page at `only`."""
    return Context(catalogue, bound(env, catalogue), _indexes(catalogue), only)


def _indexes(catalogue: Catalogue) -> Indexes:
    happenings = history(catalogue)
    rows = catalogue.patch_rows
    taken = ((row.platform, row.included_version) for row in rows)
    return Indexes(
        happenings=happenings,
        by_subject=_grouped((h.subject, h) for h in happenings),
        statuses={(r.platform, r.build): status(catalogue, r, catalogue.checked) for r in rows},
        took_in=_grouped(((platform, v), row) for (platform, v), row in zip(taken, rows, strict=True) if v),
        on_top=_grouped(((row.platform, row.version), row) for row in rows),
        updates={(update.platform, update.version): update for update in catalogue.updates.values()},
    )


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    return {key: tuple(values) for key, values in grouped(pairs).items()}
