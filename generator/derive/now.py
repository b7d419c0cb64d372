"""How a platform and a device stand today, in a few words: what badges and cards say."""

import datetime
from dataclasses import dataclass

from generator.derive.answer import Answer, Question, State, answer
from generator.derive.current import newest_offered
from generator.derive.status import Status, status
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow, PatchRow


@dataclass(frozen=True, slots=True)
class Now:
    """What is newest, and a word for how it stands: a status, or one of `up-to-date`, `no-patch`, `quiet`, `unknown`.

    `quiet`: nothing newer came for long, which must calm nobody.
    """

    version: str
    """With its letter; "" where nothing is on record."""
    word: str
    since: datetime.date | None = None
    """Of what is quiet: the day of its last update."""


UNKNOWN = Now("", "unknown")


def device_answer(catalogue: Catalogue, device: str, day: datetime.date) -> Answer | None:
    """What a known device gets with the newest update that it is offered; None if it is offered none."""
    newest = newest_offered(catalogue, device, day)
    return answer(catalogue, Question(device, newest.build, True, day)) if newest else None


def device_now(found: Answer | None) -> Now:
    """How a device stands, by its answer for the newest update."""
    if found is None or found.name is None:
        return UNKNOWN
    if found.steps:
        step = found.steps[-1]
        return Now(step.name, str(Status.TEST if step.test else Status.AVAILABLE))
    if found.withdrawn:
        taken = found.withdrawn
        return Now(taken.version.with_letter(taken.letter), str(Status.WITHDRAWN))
    if found.quiet:
        return Now(found.name, "quiet", found.line_updated)
    return Now(found.name, str(State.UP_TO_DATE))


def platform_now(catalogue: Catalogue, platform: str, day: datetime.date) -> Now:
    """How a platform stands: its newest update that any device is offered, and the newest patch on top of it."""
    rows = [row for (key, _), line in catalogue.lines.items() if key == platform for row in line if _open(row, day)]
    if not rows:
        return UNKNOWN
    newest = max(row.version for row in rows)
    bases = {row.build for row in rows if row.version == newest}
    found = [row for base in sorted(bases) for row in catalogue.patches_by_base.get((platform, base), ())]
    patch = max((row for row in found if row.began <= day), key=lambda row: _place(catalogue, row, day), default=None)
    if patch is None:
        return Now(str(newest), "no-patch")
    return Now(patch.version.with_letter(patch.letter), str(status(catalogue, patch, day)))


def _place(catalogue: Catalogue, row: PatchRow, day: datetime.date) -> tuple[bool, datetime.date, str]:
    """What can be had stands above what cannot, then the newest."""
    return status(catalogue, row, day) is Status.AVAILABLE, row.began, row.letter


def _open(row: BuildRow, day: datetime.date) -> bool:
    """Whether any device is offered it."""
    return any(row.offered(device, day) for device in row.devices)
