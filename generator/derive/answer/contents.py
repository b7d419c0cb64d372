"""What a step brings, what the installed build already has, and what removing the installed patch would undo."""

import dataclasses
import datetime

from generator.derive.answer import patches
from generator.derive.answer.index import Index
from generator.derive.answer.standing import Standing
from generator.model.answer import Gain, Inside, Undo
from generator.model.catalogue import Catalogue
from generator.model.patch import Exploited, Fix
from generator.model.program import About
from generator.model.rows import BuildRow, PatchRow


def patch_fixes(row: PatchRow, day: datetime.date) -> tuple[Fix, ...] | None:
    """What a patch fixes: nothing only where the records say so of a test, None where it is not known by the day."""
    if not patches.test(row, day):
        return row.patch.fixes_on(day)
    # What a test held that became a release is published with the release.
    return () if row.patch.test and row.patch.fixes == () else None


def patch_gain(row: PatchRow, day: datetime.date) -> Gain:
    """The CVE ids that a patch fixes."""
    fixes = patch_fixes(row, day)
    exploited = frozenset(c for fix in fixes or () if fix.exploited is Exploited.REPORTED for c in fix.cves or ())
    cves = frozenset(c for fix in fixes or () for c in fix.cves or ())
    return Gain((cves,), (exploited,), unknown=fixes is None or any(fix.cves is None for fix in fixes))


def step_gain(standing: Standing, row: PatchRow) -> Gain:
    """The CVE ids that a patch fixes, without those that the installed patch already does."""
    return dataclasses.replace(patch_gain(row, standing.day), had=_patched(standing))


def update_gain(index: Index, standing: Standing, row: BuildRow) -> Gain:
    """The CVE ids of the updates on the way to `row`, without those that the device already has fixed.

    Only updates that were published for the device by the day count: what a beta fixes is published with its release.
    """
    lines, day, last = index.releases(standing.device), standing.day, row.version.numbers
    own = [offer for offer in lines.get(standing.major, ()) if offer.date <= day]
    had = {offer.numbers: offer for offer in own if not standing.older_than(offer)}
    newer = [o for major in lines if standing.major < major <= last[0] for o in lines[major] if o.date <= day]
    ahead = (o for o in (*own, *newer) if o.numbers <= last and o.numbers not in had)
    way = {offer.numbers: offer for offer in ahead}.values()
    return Gain(
        brought=tuple([offer.cves for offer in way]),
        reported=tuple([offer.exploited for offer in way if offer.exploited]),
        had=(*[offer.cves for offer in had.values()], *_patched(standing)),
        unknown=not row.published or True in [offer.unknown for offer in way],
    )


def contains(standing: Standing, row: BuildRow) -> bool:
    """Whether an update of the line was known by the day to contain the installed patch's fixes."""
    patch = standing.patch
    if patch is None or patch.included is None or patch.included.date > standing.day or not row.published:
        return False
    version = patch.included_version
    return version is not None and version.major == row.version.major and version <= row.version


def _patched(standing: Standing) -> tuple[frozenset[str], ...]:
    """The CVE ids that the installed patch fixes."""
    return patch_gain(standing.patch, standing.day).brought if standing.patch else ()


def inside(index: Index, standing: Standing) -> tuple[Inside, ...]:
    """The patches whose fixes the device has: the installed one, then those that its update took in, newest first."""
    taken = (row for row in index.included(standing.device) if standing.took_in(row))
    installed = (standing.patch,) if standing.patch and not patches.test(standing.patch, standing.day) else ()
    return tuple(_inside(row, standing) for row in (*installed, *taken))


def _inside(row: PatchRow, standing: Standing) -> Inside:
    installed = row is standing.patch
    sources = row.item.sources if installed or not row.included else row.included.sources
    return Inside(
        version=row.version,
        letter=row.letter,
        build=row.build,
        address=f"patches/{row.patch.id}",
        included_in=None if installed else row.included_version,
        gain=patch_gain(row, standing.day),
        fixes=patch_fixes(row, standing.day),
        sources=sources,
    )


def undo(catalogue: Catalogue, standing: Standing) -> Undo | None:
    """What removing the installed patch would do; None where no patch is installed."""
    row = standing.patch
    if row is None:
        return None
    removal = row.patch.removal
    return Undo(
        version=standing.version,
        build=standing.base,
        loss=patch_gain(row, standing.day),
        fixes=patch_fixes(row, standing.day),
        effect=removal.effect,
        certainty=removal.certainty,
        sources=removal.sources,
        facts=catalogue.programs[row.patch.program].facts_about(About.REMOVAL, row.platform),
    )
