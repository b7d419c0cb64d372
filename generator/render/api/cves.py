"""CVE ids as JSON: a list of years, a list a year, and a document for each block of a thousand numbers.

The path of a block follows from the id alone (CVE-2026-20643 is in `cves/2026/20xxx.json`), and no block can ever hold
more than a thousand ids.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.derive.facts import grouped
from generator.model.catalogue import LinkedUpdate
from generator.model.output import OutputFile
from generator.model.patch import Exploited, Fix, Patch
from generator.render.api.shapes import cves as shapes
from generator.render.api.updates import sources
from generator.render.api.view import View

RECORD = "https://www.cve.org/CVERecord?id="


@dataclass(slots=True)
class Fixed:
    """Everything in the records that fixes a CVE id, oldest first."""

    updates: list[LinkedUpdate] = field(default_factory=list)
    patches: list[tuple[Patch, Fix]] = field(default_factory=list)

    def exploited(self, cve: str) -> bool:
        """Whether any record says that exploitation was known or reported."""
        reported = any(fix.exploited is Exploited.REPORTED for _, fix in self.patches)
        return reported or any(cve in update.update.exploited for update in self.updates)


def block(cve: str) -> str:
    """The block of an id: `20xxx` of CVE-2026-20643, `0xxx` of CVE-2026-0001."""
    return f"{cve.split('-')[2][:-3] or '0'}xxx"


def year(cve: str) -> int:
    """The year in an id."""
    return int(cve.split("-")[1])


def by_number(cve: str) -> tuple[int, int]:
    """Sorts ids by year and number."""
    return year(cve), int(cve.split("-")[2])


def fixed(view: View) -> dict[str, Fixed]:
    """What fixes each CVE id of the records; the ids by year and number."""
    found: dict[str, Fixed] = defaultdict(Fixed)
    for update in sorted(view.catalogue.updates.values(), key=lambda update: update.published or update.began):
        for cve in update.update.cves or ():
            found[cve].updates.append(update)
    for patch in reversed(tuple(view.catalogue.patches.values())):
        for fix in patch.fixes or ():
            for cve in fix.cves or ():
                found[cve].patches.append((patch, fix))
    return {cve: found[cve] for cve in sorted(found, key=by_number)}


def render(view: View) -> Iterator[OutputFile]:
    """The years, then each year with its blocks, newest first."""
    found = fixed(view)
    years = grouped((year(cve), cve) for cve in sorted(found, key=by_number, reverse=True))
    entries = tuple(
        shapes.YearEntry(year=key, cves=len(ids), api=view.api(f"cves/{key}/index")) for key, ids in years.items()
    )
    yield view.file(shapes.Cves(**view.head("cves", "cves/index", ""), years=entries))
    for key, ids in years.items():
        blocks = grouped((block(cve), cve) for cve in sorted(ids, key=by_number))
        yield _year(view, key, blocks)
        for name, own in blocks.items():
            head = view.head("cves-block", f"cves/{key}/{name}", "")
            cves = tuple(_cve(view, cve, found[cve]) for cve in own)
            yield view.file(shapes.CveBlock(**head, year=key, block=name, cves=cves))


def _year(view: View, key: int, blocks: dict[str, list[str]]) -> OutputFile:
    entries = tuple(
        shapes.BlockEntry(block=name, cves=tuple(ids), api=view.api(f"cves/{key}/{name}"))
        for name, ids in blocks.items()
    )
    return view.file(shapes.CveYear(**view.head("cves-year", f"cves/{key}/index", ""), year=key, blocks=entries))


def _cve(view: View, cve: str, found: Fixed) -> shapes.Cve:
    patches, updates = found.patches, found.updates
    references = [source for _, fix in patches for source in fix.sources]
    references += [source for update in updates for source in sources(update)]
    return shapes.Cve(
        api=view.api(f"cves/{year(cve)}/{block(cve)}"),
        page=view.page(f"patches/{patches[-1][0].id}" if patches else f"updates/{updates[-1].id}"),
        id=cve,
        record=f"{RECORD}{cve}",
        exploited=found.exploited(cve),
        updates=tuple(update.id for update in updates),
        patches=tuple(
            shapes.CveFix(patch=patch.id, component=fix.component, exploited=fix.exploited) for patch, fix in patches
        ),
        sources=view.cite(dict.fromkeys(references)),
    )
