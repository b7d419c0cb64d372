"""Second numbers: the vendor's lookup service lists some builds under another number as well."""

import re

_NUMBER = re.compile(r"([0-9]{2}[A-Z])([0-9]+)")
_THOUSANDS = {6: range(6), 9: range(8, 9)}
"""The thousands of a second number, and those of the numbers that it can stand for: 23C55 is also 23C6055, 23D8133 is
also 23D9133. Only releases are numbered so."""


def second_of(number: str, main: str) -> bool:
    """Whether one number has the form of a second number of the other.

    >>> second_of("23C6055", "23C55"), second_of("23D9133", "23D8133"), second_of("23C6055", "23C56")
    (True, True, False)
    """
    second, first = _NUMBER.fullmatch(number), _NUMBER.fullmatch(main)
    if not second or not first or second[1] != first[1]:
        return False
    high, low = divmod(int(second[2]), 1000)
    thousands, rest = divmod(int(first[2]), 1000)
    return low == rest and thousands in _THOUSANDS.get(high, ())


def kin(number: str) -> tuple[str, int] | None:
    """What a number shares with its second number; None if it is none that could have one."""
    found = _NUMBER.fullmatch(number)
    return (found[1], int(found[2]) % 1000) if found else None


def looks_second(number: str) -> bool:
    """Whether a number has the form of a second number of some other."""
    found = _NUMBER.fullmatch(number)
    return found is not None and int(found[2]) // 1000 in _THOUSANDS
