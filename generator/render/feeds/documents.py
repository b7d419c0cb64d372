"""A feed as documents: one that readers poll, and archives of what came before it (RFC 5005)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.derive.happening import Happening
from generator.render.feeds.scopes import Scope

BLOCK = 50
"""How many entries an archive holds."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a feed, in any format."""

    scope: Scope
    address: str
    """Without its ending: `feeds/all`, `feeds/all.archive-1`."""
    happenings: tuple[Happening, ...]
    """Newest first."""
    previous: str | None
    """The address of the archive before it, without its ending."""

    @property
    def archive(self) -> bool:
        """Whether it is an archive."""
        return self.address != self.scope.address


def documents(scope: Scope, happenings: Sequence[Happening]) -> Iterator[Document]:
    """The documents of a scope: archives from the oldest on, then the feed itself.

    `happenings` are all that are told, newest first. Archives hold blocks of 50 counted from the first of all, so a
    full one never changes again; it names the archive before it and not the next, which is not there yet when it is
    written. The feed holds the newest 50 to 99.
    """
    own = [happening for happening in happenings if scope.holds(happening)]
    oldest = own[::-1]
    archives = max(0, len(own) // BLOCK - 1)
    previous: str | None = None
    for number in range(1, archives + 1):
        address = f"{scope.address}.archive-{number}"
        block = oldest[(number - 1) * BLOCK : number * BLOCK]
        yield Document(scope, address, tuple(block[::-1]), previous)
        previous = address
    yield Document(scope, scope.address, tuple(own[: len(own) - archives * BLOCK]), previous)
