"""All that happened, from what people wrote and from what follows from it.

Order: newest first. Within a day, what comes later by its nature stands first: corrected, included, returned,
replaced, withdrawn, released, tested, update; then patches by id, updates by platform and newest version.
"""

from collections.abc import Iterable
from itertools import chain

from generator.derive.happening import Happening, HappeningKind
from generator.derive.patch_history import derived, written
from generator.derive.update_history import published, taken_back
from generator.model.catalogue import Catalogue, LinkedUpdate
from generator.model.patch import Patch

__all__ = ["Happening", "HappeningKind", "history", "patch_history", "update_history"]


def history(catalogue: Catalogue) -> tuple[Happening, ...]:
    """All that happened to all patches and updates, newest first. Walks everything: ask once, then select."""
    patches = (patch_history(catalogue, patch) for patch in catalogue.patches.values())
    updates = (update_history(update) for update in catalogue.updates.values())
    return _ordered(chain.from_iterable(chain(patches, updates)))


def patch_history(catalogue: Catalogue, patch: Patch) -> tuple[Happening, ...]:
    """What happened to this patch, newest first."""
    return _ordered(chain(written(catalogue, patch), derived(catalogue, patch)))


def update_history(update: LinkedUpdate) -> tuple[Happening, ...]:
    """What happened to this update, newest first: the days on which it was published, and withdrawals."""
    return _ordered(chain(published(update), taken_back(update)))


def _ordered(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    return tuple(sorted(happenings, key=lambda happening: happening.order))
