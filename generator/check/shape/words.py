"""The words of shape problems: for each kind of value its code, its name and its repair."""

CUSTOM: dict[str, tuple[str, str, str]] = {
    "text": ("P125", "a text", "write a text"),
    "day": ("P131", "a date", "write a day that exists as year-month-day, as in 2026-03-17"),
    "version": ("P132", "a version", "write numbers and points, as in 26.3.1"),
    "build": ("P133", "a build number", "write it as the device shows it, as in 23D8133"),
    "letter": ("P134", "the letter of a patch", "write one small letter, without brackets"),
    "cve": ("P135", "a CVE id", "write it as CVE-2026-20643"),
    "slug": ("P136", "a name for an address", "write small letters, digits and single hyphens"),
    "device-id": ("P137", "a device identifier", 'write it as "iPhone17,1"'),
    "board": ("P138", "a board id", "write letters, digits and hyphens, as in D93AP"),
    "url": ("P139", "an https address", "write the https address"),
    "source": (
        "P141",
        "a source",
        "write an https address, or a key of sources.yml with an optional @commit and :path",
    ),
    "authority": ("P142", "a tag authority", "write a domain, a comma and a date, as in between-updates.example,2026"),
    "flag": ("P143", "true or false", "write true or false"),
    "count": ("P144", "a whole number", "write a whole number"),
}
"""By the type of pydantic's error: code, what it should be, repair."""

KINDS: dict[str, tuple[str, str]] = {
    "tuple_type": ("{value} stands where a list belongs", "write a list, in brackets or with hyphens"),
    "model_type": ("{value} stands where keys and values belong", "write keys with their values"),
    "dict_type": ("{value} stands where keys and values belong", "write keys with their values"),
}
"""By the type of pydantic's error: message and repair."""

DERIVED: dict[str, str] = {
    "status": "follows from the events",
    "state": "follows from the events",
    "live": "follows from the events",
    "available": "follows from the events",
    "withdrawn": "follows from the events",
    "replaced": "follows from the events",
    "returned": "follows from the events",
    "included": "follows from the events",
    "superseded": "follows from the events",
    "latest": "follows from versions and dates",
    "newest": "follows from versions and dates",
    "current": "follows from versions and dates",
    "count": "is counted",
    "counts": "is counted",
    "total": "is counted",
    "cve_count": "is counted",
    "device_count": "is counted",
}
"""Keys that somebody may want to write, and why they are refused."""

_LONGEST = 60


def shown(value: object) -> str:
    """A value as it stands in a message: in quotes, on one line, cut where it is long."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of keys"
    text = " ".join(str(value).split())
    return repr(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")
