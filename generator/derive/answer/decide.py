"""The decision: what one device gets, as of one date. Pure: the same records and question give the same answer."""

import dataclasses
import datetime
from collections.abc import Iterator
from typing import TypedDict

from generator.derive.answer import contents, facts, reasons
from generator.derive.answer.index import Index, index
from generator.derive.answer.rules import RULES
from generator.derive.answer.standing import Standing, standing
from generator.derive.answer.steps import steps
from generator.derive.answer.verdict import Verdict
from generator.model.answer import Answer, Question, Reason, State, Withdrawal
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow, PatchRow


class Asked(TypedDict):
    """The parts of an answer that only repeat the question and the device."""

    device: str
    build: str
    automatic: bool
    as_of: datetime.date
    reach: datetime.date
    family: str | None
    platform: str | None
    platform_name: str | None


def answer(catalogue: Catalogue, question: Question) -> Answer:
    """What the device gets at the end of that day, by nothing that is dated later. Never raises."""
    look = index(catalogue)
    if question.device not in look.platforms:
        return _bare(look, question, State.UNKNOWN_DEVICE, reasons.unknown_device(question.device))
    found = look.shared(question, decided)
    device = catalogue.fleet.devices[question.device]
    if found.device != question.device:
        found = dataclasses.replace(found, device=question.device)
    if device.on_sale(question.as_of):
        return found
    return dataclasses.replace(found, on_sale=False, reasons=(*found.reasons, facts.not_on_sale(look, question.device)))


def decided(look: Index, question: Question, *, whole: bool = True) -> Answer:
    """The answer for a known device, without what is about this one identifier only. It is not kept.

    It is `whole` with what belongs to the installed build whatever it leads to: what is inside, and removing it.
    """
    stands = standing(look, question)
    platform = reasons.platform_name(look.catalogue, look.platforms[question.device])
    if stands is None:
        why = reasons.unknown_build(question.build, platform)
        return _bare(look, question, State.UNKNOWN_BUILD, why)
    if stands.began > question.as_of:
        why = reasons.not_yet_released(question.build, question.as_of)
        return _bare(look, question, State.NOT_YET_RELEASED, why)
    verdict = next(verdict for rule in RULES if (verdict := rule(look, stands)))
    found = _led(look, stands, verdict)
    if not whole or not (stands.patch or look.included(stands.device)):
        return found
    inside, undo = contents.inside(look, stands), contents.undo(look.catalogue, stands)
    return dataclasses.replace(found, inside=inside, undo=undo) if inside or undo else found


def _led(look: Index, stands: Standing, verdict: Verdict) -> Answer:
    """What the installed build leads to."""
    newer = look.newer_line(stands.device, stands.major, stands.day)
    upgrade = newer.row if newer and newer.row is not verdict.update else None
    last = look.last_of_line(stands.device, stands.major, stands.day)
    patch = stands.patch
    return Answer(
        **_asked(look, stands.question),
        state=verdict.state,
        reasons=tuple(_why(look, stands, verdict, upgrade, last)),
        main_build=patch.build if patch else stands.base,
        base=stands.base,
        version=stands.version,
        letter=patch.letter if patch else None,
        channel=stands.row.item.channel,
        label=stands.label,
        steps=steps(look, stands, verdict),
        upgrade=upgrade.version if upgrade else None,
        withdrawn=_withdrawal(verdict.withdrawn) or _recalled(stands, verdict),
        program=look.program(stands.platform, stands.version),
        line_updated=last.date if last else None,
    )


def _bare(look: Index, question: Question, state: State, *why: Reason) -> Answer:
    """An answer that names nothing but what was asked."""
    return Answer(**_asked(look, question), state=state, reasons=why)


def _asked(look: Index, question: Question) -> Asked:
    """What an answer says whatever the records hold on the build."""
    platform = look.platforms.get(question.device)
    return {
        "device": question.device,
        "build": question.build,
        "automatic": question.automatic,
        "as_of": question.as_of,
        "reach": look.catalogue.checked,
        "family": look.catalogue.families.get(question.device),
        "platform": platform,
        "platform_name": reasons.platform_name(look.catalogue, platform) if platform else None,
    }


def _why(
    look: Index, stands: Standing, verdict: Verdict, upgrade: BuildRow | None, last: BuildRow | None
) -> Iterator[Reason]:
    """All reasons, in the order in which one thinks."""
    yield from facts.before(stands)
    yield from verdict.reasons
    if stands.patch and verdict.update and contents.contains(stands, verdict.update):
        yield reasons.contained(look, stands.patch, verdict.update)
    yield from facts.patch_step(look, stands, verdict)
    if verdict.state is not State.UPDATE_FIRST:
        yield facts.line_updated(look, stands, last)
    if verdict.state in (State.UP_TO_DATE, State.WITHDRAWN_WAITING):
        yield facts.program(look, stands, look.program(stands.platform, stands.version))
    if upgrade:
        yield facts.upgrade(look, upgrade)


def _withdrawal(row: PatchRow | None) -> Withdrawal | None:
    """A withdrawn patch as an answer tells of it: not its note and not what replaced it, which may be from later."""
    if row is None or row.withdrawn is None:
        return None
    event = row.withdrawn
    return Withdrawal(
        version=row.version,
        letter=row.letter,
        build=row.build,
        address=f"patches/{row.patch.id}",
        date=event.date,
        reason=event.reason,
        certainty=event.certainty,
        sources=event.sources,
    )


def _recalled(stands: Standing, verdict: Verdict) -> Withdrawal | None:
    """The installed update, where it was withdrawn and nothing newer comes first."""
    event = verdict.recalled
    if event is None:
        return None
    return Withdrawal(
        version=stands.version,
        letter=None,
        build=stands.base,
        address=f"updates/{stands.platform}-{stands.version}",
        date=event.date,
        reason=event.reason,
        certainty=event.certainty,
        sources=event.sources,
    )
