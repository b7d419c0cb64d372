"""From a feed of SOFA to the plan of its import."""

from generator.importing.foreign import Foreign
from generator.importing.lines import outside
from generator.importing.planned import planned
from generator.importing.sofa.faults import faults, platforms_of
from generator.importing.sofa.patches import Patches
from generator.importing.sofa.shape import Feed
from generator.importing.sofa.updates import Updates
from generator.model.addition import Plan, Sources
from generator.model.catalogue import Catalogue

WHAT = "a feed of SOFA (v2)"


def plan(catalogue: Catalogue, foreign: Foreign, sources: Sources) -> Plan:
    """What a feed of SOFA would add to the records, and what of it does not fit them, or cannot be so.

    `sources` are what CVE ids name as where they come from. Raises Unreadable if it is no such feed.
    """
    feed = foreign.shaped(Feed, WHAT)
    updates, patches = Updates(catalogue, sources), Patches(catalogue)
    said = [*faults(catalogue, feed), *updates.compared(feed), *patches.compared(feed)]
    versions = ((p, release.version) for _, release in feed.releases() for p in platforms_of(catalogue, release))
    said += outside(catalogue, versions)
    return planned(catalogue, said, updates.known + patches.known)
