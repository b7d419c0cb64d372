"""The additions of a plan, written into the texts of record files. What stands there stays, with its comments."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.edit.adding_patches import builds_of, patch_of
from generator.edit.adding_updates import alias, build, line, security
from generator.edit.roundtrip import parse, printed
from generator.model.addition import Addition, NewAliases, NewBuild, NewLine, NewPatchPage, NewSecurity, Plan
from generator.model.layout import schema_line

Change = Callable[[Any], None]
"""What happens to the mapping of one file."""
PLATFORMS = "content/platforms.yml"
"""Where `checked` stands, and the lines."""


def added(texts: Mapping[str, str], plan: Plan) -> dict[str, str]:
    """The new texts of the files that the plan changes or makes, by path; `texts` are those of all record files.

    Lists keep their order: the newest update first, and in it the newest build. Raises BetweenError for a text that
    cannot be read.
    """
    changes: dict[str, list[Change]] = {}
    made: dict[str, str] = {}
    for addition in plan.additions:
        path, begin, change = _change(addition)
        if path not in texts:
            made.setdefault(path, begin)
        changes.setdefault(path, []).append(change)
    if plan.checked:
        day = plan.checked.isoformat()
        changes.setdefault(PLATFORMS, []).append(lambda data: data.update(checked=day))
    return {path: _written(path, texts.get(path), made.get(path, ""), steps) for path, steps in sorted(changes.items())}


def _written(path: str, text: str | None, begin: str, steps: list[Change]) -> str:
    data = parse(text if text is not None else f"{schema_line(path)}\n{begin}")
    for step in steps:
        step(data)
    return printed(data)


def _change(addition: Addition) -> tuple[str, str, Change]:
    """The file of an addition, what that file begins with if it is new, and what to do with its mapping."""
    if isinstance(addition, NewLine):
        return PLATFORMS, "", lambda data: line(data, addition)
    if isinstance(addition, NewBuild):
        path = updates_path(addition.platform, addition.version.major)
        begin = f"platform: {addition.platform}\nmajor: {addition.version.major}\nupdates: []\n"
        return path, _LINE + begin, lambda data: build(data, addition)
    if isinstance(addition, NewAliases | NewSecurity):
        path = updates_path(addition.platform, addition.version.major)
        if isinstance(addition, NewAliases):
            return path, "", lambda data: alias(data, addition)
        return path, "", lambda data: security(data, addition)
    path = patch_path(addition.id)
    if isinstance(addition, NewPatchPage):
        return path, "", lambda data: data.update(security_content=addition.security_content)
    return path, patch_of(addition), lambda data: builds_of(data, addition)


_LINE = "# The newest update first, and within an update the newest build first.\n"


def updates_path(platform: str, major: int) -> str:
    """The file of a line's updates, relative to the project root."""
    return f"content/updates/{platform}/{major}.yml"


def patch_path(identifier: str) -> str:
    """The file of a patch, relative to the project root."""
    return f"content/patches/{identifier[:4]}/{identifier}.yml"
