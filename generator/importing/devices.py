"""Names of devices in foreign lists: identifiers and boards, in any case, some of them of devices without a record."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.catalogue import Catalogue

_KIND = re.compile(r"[A-Za-z]+(?=[0-9])")


@dataclass(slots=True)
class Meant:
    """What a foreign list means: identifiers by platform, and names that no record has."""

    known: dict[str, set[str]] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Names:
    """Every device of the records under each name that a machine may give it."""

    catalogue: Catalogue
    _named: dict[str, str] = field(init=False)
    _kinds: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        devices = self.catalogue.fleet.devices.values()
        self._named = {b.lower(): d.identifier for d in devices for b in (*d.boards, *d.efi_boards, d.identifier)}
        kinds = ((_kind(identifier), identifier) for identifier in self.catalogue.fleet.devices)
        self._kinds = {kind: self.catalogue.platform_of(identifier) for kind, identifier in kinds}

    def meant(self, names: Iterable[str]) -> Meant:
        """What these names mean, each once."""
        found = Meant()
        for name in dict.fromkeys(names):
            identifier = self._named.get(name.lower())
            if identifier is None:
                found.strange.append(name)
            else:
                found.known.setdefault(self.catalogue.platform_of(identifier), set()).add(identifier)
        return found

    def platform_of(self, strange: str, section: str) -> str | None:
        """The platform of a name that no record has; None for a watch.

        An identifier has it by its kind (an iPhone99,1 runs iOS), a board by the section of the source.
        """
        if "," in strange:
            return self._kinds.get(_kind(strange))
        return next((p.id for p in self.catalogue.platforms.values() if p.name == section), None)


def _kind(name: str) -> str:
    found = _KIND.match(name)
    return found[0] if found else ""
