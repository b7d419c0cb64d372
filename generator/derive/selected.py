"""Some of what happened: of a time, a platform, a device, a component, or what another state of the records lacks."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.happening import Happening, HappeningKind


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted. What is empty or None restricts nothing; of several words, one must fit."""

    since: datetime.date | None = None
    """The first day that counts."""
    until: datetime.date | None = None
    """The last day that counts."""
    platforms: tuple[str, ...] = ()
    devices: frozenset[str] = frozenset()
    """Identifiers."""
    components: tuple[str, ...] = ()
    kinds: tuple[HappeningKind, ...] = ()
    known: frozenset[str] = frozenset()
    """Ids of what is left out, since it was known before."""

    def holds(self, happening: Happening) -> bool:
        """Whether it is wanted."""
        return (
            (self.since is None or self.since <= happening.date)
            and (self.until is None or happening.date <= self.until)
            and (not self.platforms or any(platform in self.platforms for platform in happening.platforms))
            and (not self.devices or not self.devices.isdisjoint(happening.devices))
            and (not self.components or any(c in self.components for c in components(happening)))
            and (not self.kinds or happening.kind in self.kinds)
            and happening.id not in self.known
        )


def selected(happenings: Iterable[Happening], selection: Selection) -> tuple[Happening, ...]:
    """Those that are wanted, in their order."""
    return tuple(happening for happening in happenings if selection.holds(happening))


def components(happening: Happening) -> tuple[str, ...]:
    """What the patch that it happened to fixes, each once; none for an update, whose components are not recorded."""
    fixes = (happening.patch.fixes or ()) if happening.patch else ()
    return tuple(dict.fromkeys(str(fix.component) for fix in fixes))
