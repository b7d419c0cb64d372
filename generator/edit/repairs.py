"""Repairs that need no knowledge: one small function a problem code. Each says whether it did anything.

They work on plain data and on a mapping from `parse` alike, so that what they mean can be compared afterwards. Whether
a repair was right is not decided here: the checks are asked again, and what they still refuse is put back.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from generator.edit import comments
from generator.edit.values import VALUES
from generator.model.document import Where
from generator.model.keys import keys_at, kinds_at, list_of_texts
from generator.model.values import Record
from generator.model.version import Version

_SURE = 0.8
"""How like a known key a word must be to be meant for it."""
_THINKABLE = 0.6
"""How like another key it must not be."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the repairs of a file may rest on."""

    model: type[Record]
    hosts: frozenset[str] = frozenset()
    """Hosts whose https addresses stand in the records."""
    names: frozenset[str] = frozenset()
    """The ids of platforms, programs and components."""


Repair = Callable[[Any, Where, Known], bool]


def repair(code: str, data: Any, where: Where, known: Known) -> bool:
    """Repairs the problem of this code at this place of a document, in place; False if that cannot be done."""
    try:
        return code in REPAIRS and bool(where) and REPAIRS[code](data, where, known)
    except (LookupError, TypeError, ValueError):  # another repair took away what was there
        return False


class Placed(Protocol):
    """Whatever has a way into a document."""

    @property
    def where(self) -> Where:
        """The way."""


P = TypeVar("P", bound=Placed)


def backwards(placed: Iterable[P]) -> list[P]:
    """In the order in which they can be repaired without moving each other: the last of a list first."""
    return sorted(placed, key=lambda one: [f"{p:06}" if isinstance(p, int) else p for p in one.where], reverse=True)


def _at(data: Any, where: Where) -> Any:
    for part in where:
        data = data[part]
    return data


def _value(change: Callable[[str], str | None]) -> Repair:
    """The repair of a single value."""

    def repaired(data: Any, where: Where, _known: Known) -> bool:
        return _put(data, where, change(str(_at(data, where))))

    return repaired


def _put(data: Any, where: Where, wanted: str | None) -> bool:
    holder = _at(data, where[:-1])
    written = holder[where[-1]]
    if not isinstance(written, str) or not wanted or wanted == written:
        return False
    holder[where[-1]] = wanted
    return True


def _meant_key(data: Any, where: Where, known: Known) -> bool:
    """The one key that is like the one that is not known, if it does not stand there too."""
    holder, old = _at(data, where[:-1]), str(where[-1])
    free = {key.lower(): key for key in keys_at(known.model, where[:-1])}
    near = difflib.get_close_matches(old.lower(), list(free), 2, _THINKABLE)
    sure = difflib.get_close_matches(old.lower(), near, 1, _SURE)
    if len(near) != 1 or not sure or free[near[0]] in holder or old not in holder:
        return False
    new = free[near[0]]
    pairs = [(new if key == old else key, value) for key, value in holder.items()]
    for key in list(holder):
        del holder[key]
    for key, value in pairs:
        holder[key] = value
    comments.renamed(holder, old, new)
    return True


def _whole_identifier(data: Any, where: Where, _known: Known) -> bool:
    """[Mac14, 8] was ["Mac14,8"], and {identifier: Mac14, 8: ''} was {identifier: "Mac14,8"}."""
    holder, last = _at(data, where[:-1]), where[-1]
    if isinstance(holder, list) and isinstance(last, int):
        holder[last] = f"{holder[last]},{holder[last + 1]}"
        del holder[last + 1]
        return True
    keys = list(holder)
    front = keys[keys.index(last) - 1]
    holder[front] = f"{holder[front]},{last}"
    del holder[last]
    return True


def _listed(data: Any, where: Where, known: Known) -> bool:
    """One value where a list of values belongs becomes a list of one."""
    holder, value = _at(data, where[:-1]), _at(data, where)
    if not isinstance(value, str) or not any(map(list_of_texts, kinds_at(known.model, where))):
        return False
    holder[where[-1]] = [str.__str__(value)]
    return True


def _secure(data: Any, where: Where, known: Known) -> bool:
    """Http becomes https where the records have https addresses of the same host."""
    found = re.fullmatch(r"http://([^\s/@:]+)(/\S*)?", str(_at(data, where)))
    safe = found and found[1] in known.hosts
    return _put(data, where, f"https://{found[1]}{found[2] or ''}" if found and safe else None)


def _named(data: Any, where: Where, known: Known) -> bool:
    """A name with capitals or spaces becomes the id that it means."""
    name = re.sub(r"[\s_]+", "-", str(_at(data, where)).strip().lower())
    return _put(data, where, name if name in known.names else None)


def _version(data: Any, where: Where, _known: Known) -> bool:
    """v40.2 is 40.2, and so is 40.2 (a) where the letter stands beside it."""
    found = re.fullmatch(r"[vV]?([0-9][0-9.]*)(?:\s*\(?([a-z])\)?)?", str(_at(data, where)).strip())
    if not found or (found[2] and _at(data, where[:-1]).get("letter") != found[2]):
        return False
    return _put(data, where, found[1])


def _once(data: Any, where: Where, _known: Known) -> bool:
    """A CVE id that stands twice in one list loses its second place."""
    holder, last = _at(data, where[:-1]), where[-1]
    if not isinstance(holder, list) or not isinstance(last, int) or holder[last] not in holder[:last]:
        return False
    del holder[last]
    return True


def _by_date(data: Any, where: Where, _known: Known) -> bool:
    """The events of a patch in the order of their dates; those of one day stay in theirs."""
    events = _at(data, where[:-2])
    if not all(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(event["date"])) for event in events):
        return False
    return _move(events, sorted(range(len(events)), key=lambda number: str(events[number]["date"])))


def _by_version(data: Any, where: Where, _known: Known) -> bool:
    """The updates of a line, the newest first."""
    updates = _at(data, where[:-2])
    versions = [Version(update["version"]) for update in updates]
    return _move(updates, sorted(range(len(updates)), key=versions.__getitem__, reverse=True))


def _move(items: Any, order: Sequence[int]) -> bool:
    """Brings the items of a list into another order, with their comments; False if it is theirs already."""
    values = [items[number] for number in order]
    for number, value in enumerate(values):
        items[number] = value
    comments.moved(items, order)
    return list(order) != sorted(order)


REPAIRS: dict[str, Repair] = {
    "P120": _meant_key,
    "P124": _whole_identifier,
    "P125": _listed,
    "P132": _version,
    "P136": _named,
    "P139": _secure,
    "P317": _by_version,
    "P503": _by_date,
    "P701": _once,
    **{code: _value(change) for code, change in VALUES.items()},
}
"""By problem code; each of these codes says that it is `mechanical`."""
