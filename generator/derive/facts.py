"""What several written facts say together: their texts, how sure they are, and their sources."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

from generator.model.patch import PatchBuild, PatchEvent
from generator.model.update import UpdateBuild, UpdateWithdrawal
from generator.model.values import Certainty

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")
Fact = PatchEvent | PatchBuild | UpdateBuild | UpdateWithdrawal
_DOUBT = list(Certainty)


def grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, list[Item]]:
    """Items by their keys, both in the order in which they came."""
    groups: dict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups


def joined(texts: Iterable[str | None]) -> str | None:
    """Different texts one after the other, each once; None where there is none."""
    return " ".join(dict.fromkeys(text for text in texts if text)) or None


def weakest(facts: Iterable[Fact]) -> Certainty:
    """The least sure of their certainties."""
    return max((fact.certainty for fact in facts), key=_DOUBT.index, default=Certainty.CERTAIN)


def sources(facts: Iterable[Fact]) -> tuple[str, ...]:
    """All their source references, each once."""
    return tuple(dict.fromkeys(source for fact in facts for source in fact.sources))
