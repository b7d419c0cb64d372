"""What a rule decides: a state and the builds that it rests on."""

from dataclasses import dataclass

from generator.derive.answer import patches
from generator.derive.answer.index import Index
from generator.derive.answer.standing import Standing
from generator.model.answer import Reason, State
from generator.model.rows import BuildRow, PatchRow
from generator.model.update import UpdateWithdrawal


@dataclass(frozen=True, slots=True)
class Verdict:
    """A state, with what is to be installed."""

    state: State
    reasons: tuple[Reason, ...]
    update: BuildRow | None = None
    """The first step."""
    patch: PatchRow | None = None
    """The step after that, or the only one."""
    withdrawn: PatchRow | None = None
    """The withdrawn patch that the state is about."""
    recalled: UpdateWithdrawal | None = None
    """How the installed update was taken back, where nothing newer comes first."""


def update_first(index: Index, standing: Standing, row: BuildRow, *reasons: Reason) -> Verdict:
    """That update, and then the patch that is live on its build, if one is."""
    rows = patches.dated(index, standing.platform, row.build, standing.device, standing.day)
    return Verdict(State.UPDATE_FIRST, reasons, row, patches.live(rows, standing.day))
