"""Which of two builds is newer, and which of several is the newest."""

import datetime
import re

from generator.model.rows import BuildRow
from generator.model.version import Version

_PARTS = re.compile(r"(\d+)([A-Z])(\d+)([a-z]?)")


def build_key(build: str) -> tuple[int, str, int, str]:
    """A build number as it is counted: 23D127 < 23D8133 < 23D8133a < 23E1."""
    match = _PARTS.fullmatch(build)
    if not match:
        return 0, "", 0, build
    train, letter, number, suffix = match.groups()
    return int(train), letter, int(number), suffix


def newest_key(row: BuildRow) -> tuple[Version, datetime.date, int, tuple[int, str, int, str]]:
    """Sorts the newest last: by version, then date, then the one made for fewer devices, then the build number."""
    return row.version, row.date, -len(row.devices), build_key(row.build)
