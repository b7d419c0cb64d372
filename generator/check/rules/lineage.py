"""Which patch came in place of a withdrawn one."""

from collections.abc import Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.check.nearest import hint
from generator.model.patch import Patch

_ID = "write the name of the patch's file without .yml, or take the key away"


def replaced_by(index: Index) -> Iterator[Finding]:
    """What comes in a patch's place is there, shares a base with it, is not older, and does not lead back."""
    for path, patch in index.patch_files.items():
        for number, event in enumerate(patch.events):
            if event.replaced_by and (wrong := _wrong(index, path, patch, event.replaced_by)):
                code, message, repair = wrong
                yield Finding(path, ("events", number, "replaced_by"), code, message, repair)


def _wrong(index: Index, path: str, patch: Patch, name: str) -> tuple[str, str, str] | None:
    """Code, message and repair of the first thing that is wrong with a patch's successor."""
    if name not in index.patches:
        broken = index.is_broken(f"patches/{name[:4]}/{name}.yml")
        return None if broken else ("P209", f"there is no patch {name}", hint(name, index.patches, otherwise=_ID))
    its_path, other = index.patches[name]
    if _leads_back(index, patch.id, name):
        return "P512", f"{name} leads back to {patch.id}", "correct one of the two"
    sure = index.whole(path, "builds") and index.whole(its_path, "builds")
    if sure and not _bases(patch) & _bases(other):
        return "P510", f"{name} has no base in common with this patch", "correct it, or take it away"
    if other.date < patch.date and index.whole(path, "events"):
        return "P511", f"{name} is older: {other.date}, before {patch.date}", "correct it, or take it away"
    return None


def _bases(patch: Patch) -> set[tuple[str, str]]:
    return {(build.platform, build.base) for build in patch.builds}


def _leads_back(index: Index, start: str, name: str) -> bool:
    """Whether following replaced_by from `name` reaches `start`."""
    seen: set[str] = set()
    ahead = [name]
    while ahead:
        here = ahead.pop()
        if here == start:
            return True
        if here not in seen and here in index.patches:
            seen.add(here)
            ahead.extend(event.replaced_by for event in index.patches[here][1].events if event.replaced_by)
    return False


RULES = (replaced_by,)
