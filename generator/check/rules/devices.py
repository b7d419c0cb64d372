"""Devices, each once, each with an address of its own name."""

from collections.abc import Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.model.device import Device, DevicesFile
from generator.model.document import Where
from generator.model.slug import slugify


def _devices(index: Index) -> Iterator[tuple[str, Where, str, Device]]:
    for path, file in index.records.of(DevicesFile).items():
        for number, device in enumerate(file.devices):
            yield path, ("devices", number), file.family, device


def identifiers_once(index: Index) -> Iterator[Finding]:
    """An identifier stands once in all files."""
    seen: dict[str, str] = {}
    for path, where, _, device in _devices(index):
        if device.identifier in seen:
            message = f"the identifier {device.identifier} stands twice"
            repair = f"keep one of the two; the other is in {seen[device.identifier]}"
            yield Finding(path, (*where, "identifier"), "P305", message, repair)
        seen.setdefault(device.identifier, path)


def names_have_addresses(index: Index) -> Iterator[Finding]:
    """Different names have different addresses, one name has one address, and a name belongs to one family."""
    addresses: dict[str, tuple[str, str]] = {}
    slugs: dict[str, str] = {}
    for path, where, family, device in _devices(index):
        for number, name in enumerate(device.names):
            at = (*where, "names", number)
            pinned = device.slug if number == 0 else None
            slug = pinned or slugify(name)
            other, of = addresses.setdefault(slug, (name, family))
            if not slug:
                message = f"the name {name} has no letters that can stand in an address"
                yield Finding(path, at, "P407", message, "give the device a slug")
            elif (other, of) != (name, family):
                message = f"{name} would have the address devices/{slug}/, which is that of {other} ({of})"
                yield Finding(path, at, "P407", message, "write the same name, or give one a slug")
            elif slugs.setdefault(name, slug) != slug:
                message = f"{name} would have two addresses: devices/{slugs[name]}/ and devices/{slug}/"
                yield Finding(path, at, "P407", message, "devices that share a name share its slug")


def own_platform(index: Index) -> Iterator[Finding]:
    """A device runs the platform that its family belongs to, and on each the last version is not below the first."""
    owner = {family: p.id for p in reversed((index.platforms or {}).values()) for family in p.families}
    for path, where, family, device in _devices(index):
        platform = owner.get(family)
        if platform and platform not in device.runs:
            message = f"{device.identifier} is of the family {family}, but does not run {platform}"
            yield Finding(
                path, (*where, "runs"), "P402", message, f"say which versions of {platform} it runs", key=True
            )
        for name, runs in device.runs.items():
            if runs.last and runs.last.major < runs.first.major:
                message = f"the last version {runs.last} is below the first, {runs.first}"
                yield Finding(path, (*where, "runs", name, "to"), "P402", message, "correct from or to")


RULES = (identifiers_once, names_have_addresses, own_platform)
