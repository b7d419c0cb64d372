"""A patch as one row of a list."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.labels import Label, labels
from generator.derive.status import Status
from generator.model.patch import Patch
from generator.model.rows import PatchRow
from generator.render.pages.context import Context


@dataclass(frozen=True, slots=True)
class PatchLine:
    """What a list says of a patch, or of those of its builds that concern the list."""

    patch: Patch
    date: datetime.date
    labels: tuple[Label, ...]
    statuses: tuple[Status, ...]

    @property
    def id(self) -> str:
        """The patch's id."""
        return str(self.patch.id)

    @property
    def title(self) -> str:
        """The patch's title."""
        return str(self.patch.title)


def patch_lines(context: Context, rows: Iterable[PatchRow]) -> tuple[PatchLine, ...]:
    """One line a patch for these builds, newest first."""
    patches: dict[str, list[PatchRow]] = {}
    for row in rows:
        patches.setdefault(row.patch.id, []).append(row)
    lines = (_line(context, group) for group in patches.values())
    return tuple(sorted(lines, key=lambda line: (line.date, line.id), reverse=True))


def _line(context: Context, rows: list[PatchRow]) -> PatchLine:
    began = min(row.began for row in rows)
    return PatchLine(rows[0].patch, began, labels(rows), context.statuses(rows))
