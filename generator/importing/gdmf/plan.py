"""From the lookup service's answer to the plan of its import."""

from generator.importing.devices import Names
from generator.importing.foreign import Foreign
from generator.importing.gdmf.listed import gathered, without_seconds
from generator.importing.gdmf.patches import Patches
from generator.importing.gdmf.shape import Answer
from generator.importing.gdmf.updates import Updates
from generator.importing.lines import outside, strange
from generator.importing.planned import planned
from generator.model.addition import Plan, Sources
from generator.model.catalogue import Catalogue

WHAT = "an answer of the vendor's lookup service (GDMF)"


def plan(catalogue: Catalogue, foreign: Foreign, sources: Sources) -> Plan:
    """What an answer of the lookup service would add to the records, and what of it does not fit them.

    `sources` are what each fact names as where it comes from. Raises Unreadable if it is no such answer.
    """
    answer = foreign.shaped(Answer, WHAT)
    names = Names(catalogue)
    found = gathered(answer.updates(), names, catalogue.platforms)
    builds = gathered(answer.patches(), names, catalogue.platforms)
    updates = Updates(catalogue, sources)
    said = list(updates.compared(without_seconds(found)))
    said += updates.lines()
    patches = Patches(catalogue, sources, updates.new)
    said += patches.compared(builds.listed.values())
    every = [*found.listed.values(), *builds.listed.values()]
    said += outside(catalogue, ((one.platform, one.version) for one in every))
    said += strange(catalogue, found.strange)
    return planned(catalogue, [*found.refused, *builds.refused, *said], updates.known + patches.known)
