"""How versions of patches are named together: `iOS and iPadOS 16.5.1 (a)`, each version once."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.rows import PatchRow
from generator.model.version import Version


@dataclass(frozen=True, slots=True)
class Label:
    """A version with its letter, on the platforms where it is the same."""

    platforms: tuple[str, ...]
    version: Version
    letter: str

    @property
    def text(self) -> str:
        """The version and letter, held together: `26.3.1 (a)`."""
        return self.version.with_letter(self.letter)


def labels(rows: Iterable[PatchRow]) -> tuple[Label, ...]:
    """The versions of these builds, each once, in the order of the builds."""
    found: dict[tuple[str, str], list[PatchRow]] = {}
    for row in rows:
        found.setdefault((str(row.version), row.letter), []).append(row)
    return tuple(_label(group) for group in found.values())


def _label(rows: list[PatchRow]) -> Label:
    return Label(tuple(dict.fromkeys(row.platform for row in rows)), rows[0].version, rows[0].letter)


def letters(rows: Iterable[PatchRow]) -> tuple[str, ...]:
    """The versions with letters alone, each once: `26.3.1 (a)`."""
    return tuple(dict.fromkeys(label.text for label in labels(rows)))
