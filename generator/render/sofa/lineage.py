"""What comes after a release or a patch, among the releases of its line."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from generator.model.version import Version
from generator.render.sofa.release import Release


def after(line: Sequence[Release], version: Version, devices: frozenset[str], since: datetime.date) -> Release | None:
    """The next version for these devices: the lowest newer one, no older in days, made for more than half of them.

    A version for a few new models does not count for the others; where most devices got nothing more, it is None.
    """
    for release in reversed(line):
        newer = release.version > version and release.date >= since
        if newer and 2 * len(release.devices & devices) > len(devices):
            return release
    return None


def absorbed(line: Sequence[Release], release: Release) -> Release | None:
    """The next version for all devices that a release for a few of them went up in; None for one that is for all."""
    if release.universal:
        return None
    for other in reversed(line):
        if other.version > release.version and other.universal and release.devices <= other.devices:
            return other
    return None


def days_since_previous(line: Iterable[Release], release: Release) -> int:
    """Days since the last older version of the line came; 0 for the first, as SOFA has it."""
    before = (other.date for other in line if other.version < release.version and other.date <= release.date)
    return (release.date - max(before, default=release.date)).days


def reference(release: Release, origin: datetime.date) -> dict[str, Any]:
    """A release as another entry names it, with the days that lie between."""
    return {
        "ProductVersion": release.version.text,
        "Build": release.build,
        "ReleaseDate": moment(release.date),
        "DaysLater": abs((release.date - origin).days),
    }


def moment(day: datetime.date) -> str:
    """A day as SOFA writes it: records know no hours."""
    return f"{day.isoformat()}T00:00:00Z"
