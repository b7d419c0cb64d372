"""Reasons that come with an answer whatever its state: how a patch installs, what else is known of the build."""

from collections.abc import Iterator

from generator.derive.answer import patches, reasons
from generator.derive.answer.index import Index
from generator.derive.answer.standing import Standing
from generator.derive.answer.verdict import Verdict
from generator.model.answer import Reason, State
from generator.model.dates import spoken
from generator.model.program import About, Program
from generator.model.rows import BuildRow, PatchRow
from generator.model.values import Certainty


def before(standing: Standing) -> Iterator[Reason]:
    """What had to be known about the installed build before any rule could decide."""
    row = standing.row
    if standing.patch is None and standing.question.build != standing.base:
        text = f"{standing.question.build} is another number for build {standing.base}."
        yield Reason("alias", text, row.item.sources, row.item.certainty)
    if standing.patch:
        text = f"{standing.patch.build} is {row.version.with_letter(standing.patch.letter)}, on build {standing.base}."
        yield Reason("base", text, standing.patch.item.sources, standing.patch.item.certainty)
    if not standing.early and row.date > standing.date:
        text = f"Build {standing.base}, a {standing.first.item.label or 'beta'} at first, "
        yield Reason("became-release", f"{text}became the release on {spoken(row.date)}.", row.item.sources)
    if row.item.factory:
        yield _factory(row)


def _factory(row: BuildRow) -> Reason:
    """Where it was only concluded that a build was never offered, the record's note says from what."""
    if row.item.certainty is not Certainty.CERTAIN and row.item.note:
        return Reason("factory", f"Build {row.build}: {row.item.note}", row.item.sources, row.item.certainty)
    text = f"Build {row.build} comes on new devices only; it was never offered as an update."
    return Reason("factory", text, row.item.sources, row.item.certainty)


def patch_step(index: Index, standing: Standing, verdict: Verdict) -> Iterator[Reason]:
    """How the patch step installs, and on what."""
    row = verdict.patch
    if row is None:
        return
    program = index.catalogue.programs[row.patch.program]
    if verdict.state is State.UPDATE_FIRST:
        yield reasons.on_update(row, standing.day)
        yield from _about(program, row, About.BASE)
        yield from _about(program, row, About.COMBINED)
    if patches.test(row, standing.day):
        name = row.version.with_letter(row.letter)
        held = "what it held is not known" if row.patch.fixes is None else "it fixed nothing"
        yield Reason("test", f"{name} was a test for those who run betas; {held}.", row.item.sources)
    if standing.patch and standing.patch is not row and verdict.state is not State.UPDATE_FIRST:
        yield from _about(program, row, About.CUMULATIVE)
    for about in (About.AUTOMATIC,) if standing.question.automatic else (About.OFF, About.MANUAL):
        yield from _about(program, row, about)


def _about(program: Program, row: PatchRow, about: About) -> Iterator[Reason]:
    for fact in program.facts_about(about, row.platform):
        yield Reason(str(about), fact.text, fact.sources, fact.certainty)


def upgrade(index: Index, row: BuildRow) -> Reason:
    """An update of a newer line is offered besides."""
    name = reasons.platform_name(index.catalogue, row.platform)
    text = f"{name} {row.version}, of a newer line, has been offered to this device since {spoken(row.date)}."
    return Reason("upgrade", text, row.item.sources, row.item.certainty)


def line_updated(index: Index, standing: Standing, last: BuildRow | None) -> Reason:
    """When the line last got something for the device: `last` is that row."""
    line = f"{reasons.platform_name(index.catalogue, standing.platform)} {standing.major}"
    if last is None:
        return Reason("line", f"No update of {line} had been released for this device by {spoken(standing.day)}.")
    text = f"The last update of {line} for this device came on {spoken(last.date)}."
    return Reason("line", text, last.item.sources, last.item.certainty)


def program(index: Index, standing: Standing, serving: Program | None) -> Reason:
    """What brings fixes between updates to the installed version."""
    name = f"{reasons.platform_name(index.catalogue, standing.platform)} {standing.version}"
    if serving is None:
        return Reason("program", f"Nothing is known to bring fixes to {name} between updates.")
    sources = tuple(dict.fromkeys(ref for fact in serving.facts_about(About.BASE) for ref in fact.sources))
    return Reason("program", f"{serving.plural} bring fixes to {name} between updates.", sources)


def not_on_sale(index: Index, device: str) -> Reason:
    """The device was only announced by then."""
    record = index.catalogue.fleet.devices[device]
    return Reason("not-on-sale", f"{record.name} was not on sale yet.", record.sources, record.sale_certainty)
