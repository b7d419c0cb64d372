"""Today's answers as a table: a row for each device and each build that can be installed on it. For SQLite only."""

from collections.abc import Iterator

from generator.model.answer import Answer, Step
from generator.render.api.answers import builds
from generator.render.api.tables.table import Column, Kind, Row, Table, Value
from generator.render.api.view import View


def _rows(view: View) -> Iterator[Row]:
    shared: dict[tuple[int, bool], tuple[Row, ...]] = {}
    for device in view.catalogue.fleet.devices:
        kind = view.kind(device)
        if kind not in shared:
            shared[kind] = tuple(_row(view.answer(device, build)) for build in builds(view, device))
        yield from ((device, *row) for row in shared[kind])


def _row(answer: Answer) -> Row:
    first, second = (*answer.steps, None, None)[:2]
    return (
        answer.build,
        answer.version,
        answer.letter,
        answer.label,
        str(answer.state),
        *_step(first),
        *_step(second),
        answer.upgrade,
    )


def _step(step: Step | None) -> tuple[Value, ...]:
    return (step.version.with_letter(step.letter).replace("\u00a0", " "), step.build) if step else (None, None)


TABLE = Table(
    "answers",
    "What each device gets today, with each build that can be installed on it and automatic installation on.",
    (
        Column("device", about="its identifier"),
        Column("build", about="what is installed"),
        Column("version", Kind.VERSION),
        Column("letter"),
        Column("label"),
        Column("state"),
        Column("step", about="what to install: version and letter"),
        Column("step_build"),
        Column("then", about="what to install after that"),
        Column("then_build"),
        Column("upgrade", Kind.VERSION, "the newest version of a newer line that is offered besides"),
    ),
    _rows,
)
