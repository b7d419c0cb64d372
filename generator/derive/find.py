"""What people call a device or a version, resolved to identifiers and builds. Nothing is guessed: all count."""

import datetime
import difflib
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.derive.answer import installable
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow
from generator.model.update import Channel
from generator.model.version import Version

_VERSION = re.compile(
    r"(?:ios |ipados |macos |version )*(?P<version>\d{1,3}(?:\.\d{1,3}){0,3}) ?"
    r"(?:\((?P<letter>[a-z])\)|(?P<label>(?:beta|rc).*)|)",
    re.IGNORECASE,
)
_BUILD = re.compile(r"(\d{2})([a-z])(\d+)([a-z]?)", re.IGNORECASE)


def devices(catalogue: Catalogue, text: str) -> tuple[str, ...]:
    """The identifiers of the devices with this identifier, marketing name or board, in whatever case; none if none."""
    return _called(catalogue).get(_plain(text), ())


def nearest_devices(catalogue: Catalogue, text: str) -> tuple[str, ...]:
    """Up to three names and identifiers that look like `text`, as they are written."""
    written = {_plain(name): name for name in _names(catalogue)}
    return tuple(written[name] for name in difflib.get_close_matches(_plain(text), written, n=3, cutoff=0.7))


def build(text: str) -> str:
    """A build number as it is written, whatever the case: `23d771330A` is 23D771330a. Other text stays as it is."""
    match = _BUILD.fullmatch(text.strip())
    if not match:
        return text.strip()
    train, letter, number, suffix = match.groups()
    return f"{train}{letter.upper()}{number}{suffix.lower()}"


def nearest_builds(catalogue: Catalogue, device: str, text: str, day: datetime.date) -> tuple[str, ...]:
    """Up to three builds of a known device that look like `text`."""
    return tuple(difflib.get_close_matches(text, installable(catalogue, device, day), n=3, cutoff=0.7))


def is_version(text: str) -> bool:
    """Whether a text reads as a version: `26.3.1`, `26.3.1 (a)`, `26.2 beta 2`."""
    return _VERSION.fullmatch(_plain(text)) is not None


def builds(catalogue: Catalogue, device: str, text: str, day: datetime.date) -> tuple[str, ...]:
    """The builds of a known device that a version text stands for.

    With a letter, patches; with `beta 2` or `RC`, what the vendor calls so; else the builds of the release, and those
    of betas only where there is no release. Builds that were not out by `day` count only where no other fits.
    """
    match = _VERSION.fullmatch(_plain(text))
    if not match:
        return ()
    version, letter, label = Version(match["version"]), match["letter"], match["label"]
    if letter:
        return _patches(catalogue, device, version, letter, day)
    rows = list(_rows(catalogue, device, version))
    if label:
        return _numbers([row for row in rows if _plain(row.item.label or row.item.channel) == label], day)
    return _numbers([row for row in rows if row.item.channel is Channel.RELEASE and row.date <= day] or rows, day)


def _rows(catalogue: Catalogue, device: str, version: Version) -> Iterator[BuildRow]:
    line = catalogue.lines.get((catalogue.platform_of(device), version.major), ())
    return (row for row in line if row.version == version and device in row.devices)


def _numbers(rows: Iterable[BuildRow], day: datetime.date) -> tuple[str, ...]:
    return _by_then(((row.build, row.date) for row in rows), day)


def _patches(catalogue: Catalogue, device: str, version: Version, letter: str, day: datetime.date) -> tuple[str, ...]:
    platform = catalogue.platform_of(device)
    rows = (row for row in catalogue.patch_rows if row.platform == platform and device in row.devices)
    fitting = ((row.build, row.began) for row in rows if row.version == version and row.letter == letter)
    return _by_then(fitting, day)


def _by_then(dated: Iterable[tuple[str, datetime.date]], day: datetime.date) -> tuple[str, ...]:
    """Each build once: those that were out by the day, or all if none was."""
    pairs = list(dated)
    past = [build for build, date in pairs if date <= day]
    return tuple(dict.fromkeys(past or [build for build, _ in pairs]))


@functools.lru_cache(maxsize=2)
def _called(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Identifiers by everything that a device is called, in plain small letters."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for device in catalogue.fleet.devices.values():
        for name in (device.identifier, *device.names, *device.boards, *device.efi_boards):
            found[_plain(name)][device.identifier] = None
    return {name: tuple(identifiers) for name, identifiers in found.items()}


def _names(catalogue: Catalogue) -> Iterator[str]:
    for device in catalogue.fleet.devices.values():
        yield from (*device.names, device.identifier)


def _plain(text: str) -> str:
    """Small letters, and one ordinary space wherever there is any: a non-breaking one holds a version together."""
    return " ".join(text.split()).lower()
