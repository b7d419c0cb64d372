"""Values that are written in another way than the records have them, and can mean one thing only."""

import re
from collections.abc import Callable


def _word(written: str) -> str:
    return re.sub(r"[\s_]+", "-", written.strip().lower())


def _day(written: str) -> str | None:
    """2026-3-7 and 2026/03/07: the year first, so that nobody can take the day for the month."""
    found = re.fullmatch(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})", written.strip())
    return f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}" if found else None


def _build(written: str) -> str | None:
    found = re.fullmatch(r"([0-9]{2})([A-Za-z])([0-9]+)([A-Za-z]?)", written.strip())
    return f"{found[1]}{found[2].upper()}{found[3]}{found[4].lower()}" if found else None


def _letter(written: str) -> str | None:
    found = re.fullmatch(r"\(?([A-Za-z])\)?", written.strip())
    return found[1].lower() if found else None


def _cve(written: str) -> str | None:
    found = re.fullmatch(r"(?:cve[-\s_]?)?([0-9]{4})-([0-9]{4,7})", written.strip(), re.IGNORECASE)
    return f"CVE-{found[1]}-{found[2]}" if found else None


def _flag(written: str) -> str | None:
    truths = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
    return truths.get(written.strip().lower())


VALUES: dict[str, Callable[[str], str | None]] = {
    "P130": _word,
    "P131": _day,
    "P133": _build,
    "P134": _letter,
    "P135": _cve,
    "P143": _flag,
}
"""By problem code: what is meant by what was written; None where that is not certain."""
