"""What somebody probably meant: the nearest of the names that are known, if it is near."""

from collections.abc import Callable, Iterable

_FEW = 10
_STEPS = ((4, 1), (9, 2))
"""How many slips a word of at most so many letters may hold; a longer one may hold three."""
_MOST = 3
_DIGITS = 1
"""How many slips its digits may hold: another number is another thing."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that a slip or two lead to, whatever its capitals; None if none is."""
    given = word.lower()
    limit = next((slips for letters, slips in _STEPS if len(given) <= letters), _MOST)
    close: list[str] = []
    for name in sorted(set(known)) if given.strip() else ():
        far = _slips(given, name.lower(), limit)
        if far <= limit and _slips(_digits(given), _digits(name), _DIGITS) <= _DIGITS:
            close, limit = [*(close if far == limit else ()), name], far
    same = [name for name in close if _digits(name) == _digits(given)]
    # Of several numbers that are equally near, none is more likely than the others.
    if same:
        return same[0]
    return close[0] if len(close) == 1 else None


def _digits(word: str) -> str:
    return "".join(letter for letter in word if letter.isdigit())


def _slips(one: str, other: str, limit: int) -> int:
    """How many letters were left out, added, taken for another or exchanged with the next; `limit` + 1 if more."""
    if abs(len(one) - len(other)) > limit or limit < 0:
        return limit + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                row[-1] = min(row[-1], before[j - 2] + 1)
        if min(row) > limit:
            return limit + 1
        before, above = above, row
    return above[-1]


def hint(word: str, known: Iterable[str], shown: Callable[[str], str] = str, otherwise: str = "") -> str:
    """A repair: the nearest known name as `shown`, else all names where they are few, else what is said `otherwise`."""
    names = sorted(set(known))
    close = nearest(word, names)
    if close:
        return f"did you mean {shown(close)}?"
    return f"write {alternatives(names)}" if 0 < len(names) <= _FEW else otherwise


def alternatives(words: Iterable[str]) -> str:
    """Words as a person lists what may be chosen: `a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
