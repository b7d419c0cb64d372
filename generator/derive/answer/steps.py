"""The builds that a verdict names become steps, with what each of them brings."""

from generator.derive.answer import contents, patches
from generator.derive.answer.index import Index
from generator.derive.answer.standing import Standing, label
from generator.derive.answer.verdict import Verdict
from generator.model.answer import How, Step, StepKind
from generator.model.program import About
from generator.model.rows import BuildRow, PatchRow


def steps(index: Index, standing: Standing, verdict: Verdict) -> tuple[Step, ...]:
    """What is to be installed, in order."""
    first = (_update(index, standing, verdict.update),) if verdict.update else ()
    return (*first, *((_patch(index, standing, verdict.patch),) if verdict.patch else ()))


def _update(index: Index, standing: Standing, row: BuildRow) -> Step:
    return Step(
        kind=StepKind.UPDATE,
        version=row.version,
        letter=None,
        build=row.build,
        address=f"updates/{row.platform}-{row.version}",
        channel=row.item.channel,
        label=label(row),
        contains=contents.contains(standing, row),
        gain=contents.update_gain(index, standing, row),
    )


def _patch(index: Index, standing: Standing, row: PatchRow) -> Step:
    program = index.catalogue.programs[row.patch.program]
    return Step(
        kind=StepKind.PATCH,
        version=row.version,
        letter=row.letter,
        build=row.build,
        address=f"patches/{row.patch.id}",
        how=How.AUTOMATIC if standing.question.automatic else How.MANUAL,
        test=patches.test(row, standing.day),
        gain=contents.step_gain(standing, row),
        fixes=contents.patch_fixes(row, standing.day),
        sizes=row.item.sizes,
        restart=program.facts_about(About.RESTART, row.platform),
    )
