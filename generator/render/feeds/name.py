"""What a happening is about, as a title says it: `iOS and iPadOS 26.3.1 (a), macOS 26.3.2 (a)`."""

from collections.abc import Iterable, Mapping

from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow, PatchRow
from generator.model.version import Version
from generator.render.words import listed


def named(
    catalogue: Catalogue, rows: Iterable[PatchRow | BuildRow], versions: Mapping[str, Version] | None = None
) -> str:
    """Platforms with their versions and letters, those of the same versions together; "" for no rows and versions."""
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        letter = row.letter if isinstance(row, PatchRow) else None
        found.setdefault(row.platform, {})[row.version.with_letter(letter)] = None
    for platform, version in (versions or {}).items():
        found.setdefault(platform, {})[str(version)] = None
    groups: dict[tuple[str, ...], list[str]] = {}
    for platform, texts in found.items():
        groups.setdefault(tuple(texts), []).append(catalogue.platforms[platform].name)
    return ", ".join(f"{listed(names)} {listed(texts)}" for texts, names in groups.items())
