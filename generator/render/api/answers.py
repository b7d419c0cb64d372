"""Today's answers as JSON: a document for each device, with every build that can be installed on it.

A beta or candidate of a version that has been released since is left out: there are hundreds, they all need the update,
and `between lookup` answers them. Devices that every record treats alike share everything but their own name.
"""

import datetime
from collections.abc import Iterator, Sequence

from generator.model.answer import Answer, Reason, Step, StepKind, Withdrawal
from generator.model.output import OutputFile
from generator.model.update import Channel
from generator.render.api.shapes import answers as shapes
from generator.render.api.view import View, device_path


def render(view: View) -> Iterator[OutputFile]:
    """A document for each device, in the order of the records."""
    made: dict[tuple[int, bool], shapes.Answers] = {}
    for identifier in view.catalogue.fleet.devices:
        kind = view.kind(identifier)
        if kind not in made:
            made[kind] = document(view, identifier)
        head = view.head("answers", device_path(identifier, "answers"), view.device_page(identifier))
        yield view.file(made[kind].model_copy(update={**head, "device": identifier}))


def document(view: View, identifier: str) -> shapes.Answers:
    """The document of one device."""
    reasons = _Reasons(view)
    own = tuple(builds(view, identifier))
    platform = view.catalogue.platform_of(identifier)
    return shapes.Answers(
        **view.head("answers", device_path(identifier, "answers"), view.device_page(identifier)),
        device=identifier,
        platform=platform,
        as_of=view.catalogue.checked,
        on_sale=view.catalogue.fleet.devices[identifier].on_sale(view.catalogue.checked),
        aliases=_aliases(view, platform, own),
        answers={build: _answer(view, identifier, build, reasons) for build in own},
        reasons=tuple(reasons.all),
    )


def builds(view: View, identifier: str) -> Iterator[str]:
    """What can be installed on a device, newest first, without the betas of what it has been released since."""
    platform, day = view.catalogue.platform_of(identifier), view.catalogue.checked
    for build in view.installable(identifier):
        patch = view.catalogue.patches_by_build.get((platform, build))
        if not _superseded(view, identifier, patch.base if patch else build, day):
            yield build


def _superseded(view: View, identifier: str, build: str, day: datetime.date) -> bool:
    rows = view.catalogue.rows[view.catalogue.platform_of(identifier), build]
    if any(row.item.channel is Channel.RELEASE for row in rows):
        return False
    update = view.catalogue.update_of(rows[0].platform, rows[0].version)
    return update is not None and any(row.offered(identifier, day) for row in update.rows)


def _aliases(view: View, platform: str, builds: Sequence[str]) -> dict[str, str]:
    rows = (row for build in builds for row in view.catalogue.rows.get((platform, build), ()))
    return {alias: row.build for row in rows for alias in row.item.aliases}


class _Reasons:
    """Reasons with their places: many answers share them."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._places: dict[Reason, int] = {}

    def places(self, reasons: Sequence[Reason]) -> tuple[int, ...]:
        return tuple(self._places.setdefault(reason, len(self._places)) for reason in reasons)

    @property
    def all(self) -> Iterator[shapes.Reason]:
        for reason in self._places:
            cited = self._view.cite(reason.sources)
            yield shapes.Reason(rule=reason.rule, text=reason.text, certainty=reason.certainty, sources=cited)


def _answer(view: View, identifier: str, build: str, reasons: _Reasons) -> shapes.Answer:
    on = view.answer(identifier, build)
    return shapes.Answer(
        version=str(on.version),
        letter=on.letter,
        label=on.label,
        base=str(on.base),
        state=on.state,
        steps=_steps(view, on),
        off=_manual(view, on, reasons),
        upgrade=on.upgrade.text if on.upgrade else None,
        withdrawn=_withdrawn(view, on.withdrawn) if on.withdrawn else None,
        program=on.program.id if on.program else None,
        line_updated=on.line_updated,
        reasons=reasons.places(on.reasons),
    )


def _manual(view: View, on: Answer, reasons: _Reasons) -> shapes.Manual | None:
    """Only a patch can come by itself: without one, the switch changes nothing."""
    if not any(step.kind is StepKind.PATCH for step in on.steps):
        return None
    off = view.answer(on.device, on.build, automatic=False)
    return shapes.Manual(steps=_steps(view, off), reasons=reasons.places(off.reasons))


def _steps(view: View, answer: Answer) -> tuple[shapes.Step, ...]:
    return tuple(_step(view, step) for step in answer.steps)


def _step(view: View, step: Step) -> shapes.Step:
    return shapes.Step(
        kind=step.kind,
        version=step.version.text,
        letter=step.letter,
        build=step.build,
        how=step.how,
        test=step.test,
        contains=step.contains,
        channel=step.channel,
        label=step.label,
        page=view.page(step.address),
    )


def _withdrawn(view: View, withdrawal: Withdrawal) -> shapes.Withdrawn:
    return shapes.Withdrawn(
        version=withdrawal.version.text,
        letter=withdrawal.letter,
        build=withdrawal.build,
        date=withdrawal.date,
        reason=withdrawal.reason,
        page=view.page(withdrawal.address),
    )
