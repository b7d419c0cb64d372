"""An answer in outline: what is to be done and nothing besides. For walks over time that ask thousands of times."""

from dataclasses import dataclass, field

from generator.derive.answer.index import index
from generator.derive.answer.rules import RULES
from generator.derive.answer.standing import standing
from generator.model.answer import Question, State
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow, PatchRow
from generator.model.update import UpdateWithdrawal


@dataclass(frozen=True, slots=True)
class Outline:
    """What counts in an answer. Two of them are equal where nothing changed for the device."""

    state: State
    update: BuildRow | None = None
    """The update that is a step."""
    patch: PatchRow | None = None
    """The patch that is a step."""
    withdrawn: PatchRow | None = None
    recalled: UpdateWithdrawal | None = None
    """How the installed update was taken back."""
    upgrade: BuildRow | None = None
    """The newest update of a newer line that is offered besides."""
    last: BuildRow | None = field(default=None, compare=False)
    """The release of the line that came last for the device: what is told of it is nothing to be done."""


def outline(catalogue: Catalogue, question: Question) -> Outline | None:
    """What `answer` says of a known device and a build that was there by the day; None for all else."""
    look = index(catalogue)
    stands = standing(look, question)
    if stands is None or stands.began > question.as_of:
        return None
    verdict = next(verdict for rule in RULES if (verdict := rule(look, stands)))
    newer = look.newer_line(stands.device, stands.major, stands.day)
    upgrade = newer.row if newer and newer.row is not verdict.update else None
    last = look.last_of_line(stands.device, stands.major, stands.day)
    return Outline(verdict.state, verdict.update, verdict.patch, verdict.withdrawn, verdict.recalled, upgrade, last)
