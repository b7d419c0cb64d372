"""What was found, sorted into a plan."""

import datetime
from collections.abc import Iterable, Iterator

from generator.model.addition import Addition, Contradiction, LeftOut, NewBuild, NewPatch, Plan, Refused
from generator.model.catalogue import Catalogue

Said = Addition | Contradiction | Refused | LeftOut
"""Anything that a comparison can find."""


def planned(catalogue: Catalogue, said: Iterable[Said], known: int) -> Plan:
    """The plan: each kind in the order in which it was found, each once."""
    every = list(dict.fromkeys(said))
    additions = tuple(one for one in every if not isinstance(one, Contradiction | Refused | LeftOut))
    newest = max(_days(additions), default=catalogue.checked)
    return Plan(
        additions=additions,
        contradictions=tuple(one for one in every if isinstance(one, Contradiction)),
        refused=tuple(one for one in every if isinstance(one, Refused)),
        left_out=tuple(one for one in every if isinstance(one, LeftOut)),
        known=known,
        checked=newest if newest > catalogue.checked else None,
    )


def _days(additions: Iterable[Addition]) -> Iterator[datetime.date]:
    return (one.date for one in additions if isinstance(one, NewBuild | NewPatch))
