"""Builds of patches, put into the mapping of a patch, which is made where it is missing."""

from typing import Any

from generator.edit.adding_updates import scope
from generator.edit.roundtrip import printed, row
from generator.model.addition import NewPatch, NewPatchBuild
from generator.model.values import UNKNOWN

_TO_DO = """\
# Imported: only the builds and the day are known. Before it is published, give it an id (and file name) that names what
# it fixes, a title and a summary. What nobody knows stays unknown.
"""


def patch_of(new: NewPatch) -> str:
    """The text that a new patch begins with; its builds are still missing."""
    sources = list(new.sources)
    data: dict[str, Any] = {
        "id": new.id,
        "program": new.program,
        "title": new.name,
        "summary": "What it fixes is not known yet.",
        "security_content": UNKNOWN,
        "builds": [],
        "fixes": UNKNOWN,
        "events": [row({"date": new.date.isoformat(), "event": "released", "sources": sources})],
        "removal": {"effect": UNKNOWN, "sources": sources},
    }
    return _TO_DO + printed(data)


def builds_of(data: Any, new: NewPatch) -> None:
    """Puts builds below those of their platform."""
    builds = data["builds"] = data["builds"] or []  # an empty list that was read is a row in brackets
    for one in new.builds:
        same = [place for place, old in enumerate(builds, 1) if old["platform"] == one.platform]
        builds.insert(max(same, default=len(builds)), _written(one))


def _written(one: NewPatchBuild) -> Any:
    keys: dict[str, Any] = {
        "platform": one.platform,
        "version": str(one.version),
        "letter": one.letter,
        "build": one.build,
        "base": one.base,
    }
    if one.devices is not None:
        keys["devices"] = scope(one.devices)
    return row({**keys, "sources": list(one.sources)})
