"""The device is on the newest that its line has for it: the patches for its base decide."""

import dataclasses

from generator.derive.answer import patches, reasons
from generator.derive.answer.index import Index
from generator.derive.answer.standing import Standing
from generator.derive.answer.verdict import Verdict
from generator.model.answer import State


def patches_decide(index: Index, standing: Standing) -> Verdict:
    """Decides always; that the update underneath was withdrawn changes no state, but it is said."""
    verdict, event = _by_patches(index, standing), standing.recalled
    if event is None:
        return verdict
    newest, *others = verdict.reasons
    why = newest, reasons.recalled(index, standing, event), *others
    return dataclasses.replace(verdict, reasons=why, recalled=event)


def _by_patches(index: Index, standing: Standing) -> Verdict:
    """By the installed patch, by the live one, by a withdrawn one, or by there being none."""
    rows = patches.dated(index, standing.platform, standing.base, standing.device, standing.day)
    live = patches.live(rows, standing.day)
    installed, day = standing.patch, standing.day
    newest = reasons.newest_in_line(index, standing)
    if installed and installed.withdrawn_by(day):
        why = newest, reasons.withdrawn(installed), *((reasons.instead(live, day),) if live else ())
        return Verdict(State.WITHDRAWN_INSTALLED, why, patch=live, withdrawn=installed)
    if live and live is installed:
        return Verdict(State.PATCHED, (newest, reasons.patched(live, day)))
    if live:
        return Verdict(State.PATCH_WAITING, (newest, reasons.waiting(standing, live)), patch=live)
    if gone := patches.last_withdrawn(rows, day):
        return Verdict(State.WITHDRAWN_WAITING, (newest, reasons.withdrawn(gone)), withdrawn=gone)
    return Verdict(State.UP_TO_DATE, (newest, reasons.no_patch(standing)))
