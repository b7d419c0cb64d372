"""What a source can say against the records: each disagreement as a value, at the record it is about."""

from collections.abc import Iterable

from generator.model.addition import Contradiction
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow, PatchRow

SOME = 4
"""How many devices a message names."""
_FIND = "find out which is right; if the source is, correct the record"


def build(code: str, row: BuildRow | PatchRow, message: str, repair: str = _FIND) -> Contradiction:
    """Something about a build of an update or a patch."""
    if isinstance(row, PatchRow):
        return Contradiction(code, f"patches/{row.patch.id}/", f"{row.platform}/{row.build}", message, repair)
    return Contradiction(code, f"updates/{row.platform}-{row.version}/", f"{row.platform}/{row.build}", message, repair)


def update(code: str, platform: str, version: object, key: str, message: str) -> Contradiction:
    """Something about a key of an update."""
    return Contradiction(code, f"updates/{platform}-{version}/", "", message, _FIND, key)


def patch(code: str, identifier: str, key: str, message: str) -> Contradiction:
    """Something about a key of a patch."""
    return Contradiction(code, f"patches/{identifier}/", "", message, _FIND, key)


def device(catalogue: Catalogue, identifier: str, major: int, number: str) -> Contradiction:
    """A build of a line that the device, by its record, does not run."""
    name = catalogue.platforms[catalogue.platform_of(identifier)].name
    message = f"the source lists {number} for {identifier}, which by its record does not run {name} {major}"
    return Contradiction(
        "P955", f"devices/{identifier}/", "", message, "correct which versions it runs, if it does", "runs"
    )


def named(identifiers: Iterable[str]) -> str:
    """A few devices by identifier, and how many more."""
    every = sorted(identifiers)
    more = len(every) - SOME
    return ", ".join(every[:SOME]) + (f" and {more} more" if more > 0 else "")
