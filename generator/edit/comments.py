"""Comments and blank lines: each belongs to a key or an item, before it or beside it, and moves along with it.

They are kept in the library's own place for them, which follows insertions and deletions: `ca.items[key]` has at index
1 what stands before, at 0 (an item) or 2 (a key) what stands beside, at 3 whether the key or item of a row begins a
line; `ca.end` is below the last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SCHEMA = "# yaml-language-server:"
"""How the line begins that tells editors the schema of a file."""


@dataclass(slots=True)
class Comment:
    """One line: a comment with its `#`, or "" for a blank line."""

    value: str


def before(holder: Any, key: Any) -> list[str]:
    """The lines that stand before a key or item, without their indentation; blank ones are ""."""
    return _lines(_slots(holder, key)[1])


def beside(holder: Any, key: Any) -> str:
    """The comment on the line of a key or item, or ""."""
    return " ".join(_lines([_slots(holder, key)[place(holder)]]))


def below(holder: Any) -> list[str]:
    """The lines below the last key or item."""
    return _lines(getattr(getattr(holder, "ca", None), "end", None))


def begins_line(holder: Any, key: Any) -> bool:
    """Whether a key or item of a row was written at the beginning of a line."""
    return bool(_slots(holder, key)[3])


def every(holder: Any) -> Iterator[str]:
    """Every comment in a mapping or list, in the order in which they are printed; no blank lines."""
    for key, value in holder.items() if isinstance(holder, dict) else enumerate(holder):
        yield from filter(None, [*before(holder, key), beside(holder, key)])
        if isinstance(value, dict | list):
            yield from every(value)
    yield from filter(None, below(holder))


def put_before(holder: Any, key: Any, lines: list[str]) -> None:
    """Lets these lines stand before a key or item, above those that stand there already."""
    slots = made(holder, key)
    slots[1] = [*map(Comment, lines), *(slots[1] or [])]


def take_before(holder: Any, key: Any) -> None:
    """Takes away what stands before a key or item."""
    made(holder, key)[1] = None


def head(data: Any, line: str) -> None:
    """Lets a mapping begin with this line about its schema, in place of another such line."""
    first = next(iter(data))
    others = [text for text in before(data, first) if not text.startswith(SCHEMA)]
    made(data, first)[1] = [*map(Comment, [line, *others])]


def renamed(holder: Any, old: str, new: str) -> None:
    """Lets the comments of one key be those of another; plain data has none."""
    if hasattr(holder, "ca") and old in holder.ca.items:
        holder.ca.items[new] = holder.ca.items.pop(old)


def moved(holder: Any, order: Sequence[int]) -> None:
    """Brings the comments of a list into the order of its items, which were moved; plain data has none."""
    if hasattr(holder, "ca"):
        found = dict(holder.ca.items)
        holder.ca.items.clear()
        holder.ca.items.update({new: found[old] for new, old in enumerate(order) if old in found})


def place(holder: Any) -> int:
    """Where what stands beside is kept, for a mapping or a list."""
    return 2 if isinstance(holder, dict) else 0


def _slots(holder: Any, key: Any) -> Any:
    ca = getattr(holder, "ca", None)
    return (ca.items.get(key) if ca is not None else None) or (None, None, None, None)


def made(holder: Any, key: Any) -> list[Any]:
    """The places of a key or item for what stands around it, made if there are none yet."""
    slots: list[Any] = holder.ca.items.setdefault(key, [None, None, None, None])
    return slots


def _lines(tokens: Any) -> list[str]:
    """The library's own tokens may hold several lines, if somebody put them there by its functions."""
    return [line.strip() for token in tokens or () if token for line in token.value.removesuffix("\n").split("\n")]
