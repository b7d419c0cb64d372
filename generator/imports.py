"""The conductor's part about imports: from a foreign file to a plan, to the texts of records, and onto the disk."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.assemble import assemble
from generator.check import check
from generator.check.finding import Finding, problems
from generator.check.whereabouts import whereabouts
from generator.edit.adding import added
from generator.errors import Problem, ProblemsFound
from generator.importing import foreign, gdmf, sofa
from generator.importing.foreign import Foreign, Unreadable
from generator.importing.source import source as source_of
from generator.load import load
from generator.load.foreign import load_foreign
from generator.memory import uncollected
from generator.model.addition import Contradiction, Plan, Sources
from generator.model.catalogue import Catalogue
from generator.model.device import DevicesFile
from generator.model.document import Document, Where
from generator.model.records import Records
from generator.project import Project
from generator.trial import trial
from generator.write.records import put

Planner = Callable[[Catalogue, Foreign, Sources], Plan]
KINDS: Mapping[str, Planner] = {"gdmf": gdmf.plan, "sofa": sofa.plan}
"""What can be imported; each is also the id that its source has in sources.yml."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An import that could be carried out: nothing is written yet."""

    plan: Plan
    contradicted: tuple[Problem, ...]
    """What the source says otherwise than the records, at their places."""
    refused: tuple[Problem, ...]
    """What cannot be so, at its place in the source."""
    platforms: Mapping[str, str]
    """What people call each platform, by its id."""
    checked: datetime.date
    """How far the records reach as they are."""
    texts: dict[str, str]
    """The new texts of the files that change, by path."""
    before: dict[str, str]
    """The texts of all record files as they were read."""
    broken: tuple[Problem, ...]
    """What would be wrong with the records afterwards: if there is anything, nothing may be written."""


def prepare(project: Project, kind: str, place: str, source: str | None, trusted: Path | None) -> Prepared:
    """Reads a file or an address, and plans what it would add. `source` is what new facts name as their source.

    Raises ProblemsFound if the records have problems or the source cannot be read, BetweenError if nothing can be
    fetched or no source can be named.
    """
    raw = load_foreign(place, foreign.LARGEST, trusted)
    with uncollected():
        documents, unreadable = load(project.root)
        records, found = check(documents, [problem.path for problem in unreadable])
        if unreadable or found:
            raise ProblemsFound(sorted([*unreadable, *found]))
        catalogue = assemble(records)
        named = source_of(catalogue, kind, place, source)
        try:
            read_from = foreign.read(place, raw)
            plan = _plausible(KINDS[kind](catalogue, read_from, (named,)), place)
        except Unreadable as error:
            raise ProblemsFound(sorted(error.problems)) from error
        return _prepared(project, plan, read_from, catalogue, records, documents)


def _plausible(plan: Plan, place: str) -> Plan:
    """The plan, if what it was made from can be what it should be. Raises Unreadable if nearly nothing in it fits."""
    if len(plan.refused) > foreign.MOST:
        message = f"{len(plan.refused)} things in it cannot be so"
        repair = "check that it is the right file; if it is, the source has changed its form"
        raise Unreadable([Problem(place, 1, 1, "P952", message, repair)])
    return plan


def write(project: Project, prepared: Prepared) -> tuple[str, ...]:
    """Carries out an import; the paths that changed. Raises ProblemsFound if the records would have problems then."""
    if prepared.broken:
        raise ProblemsFound(prepared.broken)
    put(project.root, prepared.texts, {path: text.encode() for path, text in prepared.before.items()})
    return tuple(prepared.texts)


def _prepared(
    project: Project, plan: Plan, source: Foreign, catalogue: Catalogue, records: Records, documents: Sequence[Document]
) -> Prepared:
    before = {document.path: document.text for document in documents}
    texts = added(before, plan)
    texts = {path: text for path, text in texts.items() if text != before.get(path)}
    return Prepared(
        plan,
        tuple(problems((_finding(records, one) for one in plan.contradictions), documents)),
        tuple(source.problem(one) for one in plan.refused),
        {platform.id: platform.name for platform in catalogue.platforms.values()},
        catalogue.checked,
        texts,
        before,
        trial(project, texts) if texts else (),
    )


def _finding(records: Records, one: Contradiction) -> Finding:
    path, where = _device(records, one.address) or whereabouts(records, one.address, one.name)
    if one.key and not one.name:
        where = (*where[:-1], one.key)
    return Finding(path, where, one.code, one.message, one.repair, key=one.key in _WHOLE)


_WHOLE = ("builds", "fixes", "runs")
"""Keys with more than one line under them: a problem with them marks the key."""


def _device(records: Records, address: str) -> tuple[str, Where] | None:
    """Where the device with the identifier `devices/IDENTIFIER/` stands."""
    kind, _, identifier = address.rstrip("/").partition("/")
    return next(_devices(records, identifier), None) if kind == "devices" else None


def _devices(records: Records, identifier: str) -> Iterator[tuple[str, Where]]:
    for path, file in records.of(DevicesFile).items():
        for number, device in enumerate(file.devices):
            if device.identifier == identifier:
                yield path, ("devices", number, "runs")
