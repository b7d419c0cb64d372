"""Patches of a feed, held against the records: their page, and what they fix."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.importing import against
from generator.importing.planned import Said
from generator.importing.sofa.shape import Feed, Improvement
from generator.model.addition import LeftOut, NewPatchPage
from generator.model.catalogue import Catalogue
from generator.model.patch import Patch
from generator.model.rows import PatchRow


@dataclass(slots=True)
class Patches:
    """The comparison of one feed with the records."""

    catalogue: Catalogue
    known: int = 0

    def compared(self, feed: Feed) -> Iterator[Said]:
        """What follows from the feed's patches, in its order."""
        for improvements in feed.improvements.values():
            for one in improvements:
                rows = [row for row in self.catalogue.patch_rows if row.build == one.build]
                letter = f"{one.version} {one.extra or ''}".strip()
                if not rows:
                    why = "the records have no patch with this build: import it from the lookup service first"
                    yield LeftOut(f"{letter}, build {one.build}", why)
                for row in rows:
                    self.known += 1
                    yield from self._against(one, row)
                yield from self._new(one, {row.patch.id: row.patch for row in rows}, letter)

    def _against(self, one: Improvement, row: PatchRow) -> Iterator[Said]:
        letter = (one.extra or f"({row.letter})").strip("()")
        if (one.version, letter) != (row.version, row.letter):
            yield against.build("P953", row, f"the source has {one.build} as {one.version} ({letter})")
        bases = self.catalogue.rows.get((row.platform, one.base or ""), ())
        if one.base and (bases[0].build if bases else one.base) != row.base:
            yield against.build("P957", row, f"the source gives {one.build} the base {one.base}, not {row.base}")
        if one.posted and one.posted < row.began:
            yield against.build("P954", row, f"the source had {one.build} on {one.posted} already")

    def _new(self, one: Improvement, patches: dict[str, Patch], letter: str) -> Iterator[Said]:
        for patch in patches.values():
            pages = (patch.security_content, *patch.security_content_on.values())
            if one.page and not any(pages):
                yield NewPatchPage(patch.id, one.page)
            elif one.page and one.page not in pages:
                message = f"the source leads to {one.page}, the record to another page"
                yield against.patch("P958", patch.id, "security_content", message)
            told = ", ".join(sorted(one.cves or ()))
            if told and patch.fixes is None:
                why = f"the feed names {told}, but no component: write the fix into {patch.id}"
                yield LeftOut(f"what {letter} fixes", why)
            elif told and _whole(patch) and set(one.cves or ()) != set(patch.cves):
                yield against.patch("P958", patch.id, "fixes", f"the source has {told}, the record other CVE ids")


def _whole(patch: Patch) -> bool:
    """Whether the record has the CVE ids of each of its fixes."""
    return all(fix.cves is not None for fix in patch.fixes or ())
