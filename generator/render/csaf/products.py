"""The product tree: the vendor's platforms, their versions with letters, and their builds; and the devices.

A device stands once, by its marketing name, and a group of devices once for each build of the patch: so the tree
grows with builds plus devices, where a relationship for each pair would grow with their product.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.device import Device
from generator.model.rows import BuildRow, PatchRow
from generator.model.slug import slugify
from generator.render.csaf.subject import Subject
from generator.render.words import family

VENDOR = "Apple"
Tree = dict[str, Any]
Version = tuple[str, str]
"""A platform and a version as people see it."""


def product_tree(subject: Subject) -> Tree:
    """The tree of everything that an advisory names."""
    branches = [*_platforms(subject), *_families(subject)]
    groups = list(_groups(subject))
    tree: Tree = {"branches": [{"branches": branches, "category": "vendor", "name": VENDOR}]}
    return tree | ({"product_groups": groups} if groups else {})


def build_id(platform: str, build: str) -> str:
    """The product id of a build; platforms share build numbers, so the platform is part of it."""
    return f"{platform}-{build}"


def update_rows(subject: Subject, row: PatchRow) -> tuple[BuildRow, ...]:
    """The released builds of the update that took a build of the patch in."""
    update = subject.taken_in(row)
    return tuple(found for found in update.rows if found.published) if update else ()


def device_ids(subject: Subject, row: PatchRow) -> dict[str, list[str]]:
    """The product ids of the devices that a build is made for, or their group where it is more than one."""
    ids = [_device_id(devices) for devices in _names(subject, row.devices).values()]
    if len(ids) < 2:
        return {"product_ids": ids} if ids else {}
    return {"group_ids": [_group_id(row)]}


def _platforms(subject: Subject) -> Iterator[Tree]:
    versions: dict[Version, dict[str, Tree]] = {}
    for row in subject.rows:
        for version, build, note in _builds(subject, row):
            product = _build(subject, row.platform, version, build, note)
            versions.setdefault((row.platform, version), {})[build] = product
    for platform in dict.fromkeys(platform for platform, _ in versions):
        branches = [
            {"branches": [products[b] for b in sorted(products)], "category": "product_version", "name": version}
            for (key, version), products in versions.items()
            if key == platform
        ]
        yield {"branches": branches, "category": "product_name", "name": subject.catalogue.platforms[platform].name}


def _builds(subject: Subject, row: PatchRow) -> Iterator[tuple[str, str, str]]:
    """Version, build and page of a patch's base, of the patch, and of the update that took it in."""
    update = subject.taken_in(row)
    yield row.version.text, row.base, f"updates/{row.platform}-{row.version}"
    yield f"{row.version} ({row.letter})", row.build, f"patches/{row.patch.id}"
    for found in update_rows(subject, row):
        yield found.version.text, found.build, f"updates/{update.id}" if update else ""


def _build(subject: Subject, platform: str, version: str, build: str, address: str) -> Tree:
    name = f"{VENDOR} {subject.catalogue.platforms[platform].name} {version} build {build}"
    helper = {"x_generic_uris": [{"namespace": subject.publisher.site_url, "uri": subject.page(address)}]}
    product = {"name": name, "product_id": build_id(platform, build), "product_identification_helper": helper}
    return {"category": "patch_level", "name": build, "product": product}


def _families(subject: Subject) -> Iterator[Tree]:
    catalogue = subject.catalogue
    names = _names(subject, frozenset().union(*(row.devices for row in subject.rows)))
    families: dict[str, list[Tree]] = {}
    for name, devices in names.items():
        families.setdefault(family(catalogue.families[devices[0].identifier]), []).append(_device(name, devices))
    for title, branches in families.items():
        yield {"branches": branches, "category": "product_family", "name": title}


def _device(name: str, devices: Sequence[Device]) -> Tree:
    helper = {"model_numbers": [device.identifier for device in devices]}
    named = {"name": f"{VENDOR} {name}", "product_id": _device_id(devices), "product_identification_helper": helper}
    return {"category": "product_name", "name": name, "product": named}


def _groups(subject: Subject) -> Iterator[Tree]:
    for row in subject.rows:
        names = _names(subject, row.devices)
        if len(names) > 1:
            summary = f"Devices that {subject.named([row])}, build {row.build}, is made for"
            ids = [_device_id(devices) for devices in names.values()]
            yield {"group_id": _group_id(row), "product_ids": ids, "summary": summary}


def _names(subject: Subject, identifiers: frozenset[str]) -> dict[str, list[Device]]:
    """Devices by their leading names, in the order of the records."""
    found: dict[str, list[Device]] = {}
    for device in subject.catalogue.fleet.devices.values():
        if device.identifier in identifiers:
            found.setdefault(device.name, []).append(device)
    return found


def _device_id(devices: Sequence[Device]) -> str:
    """The product id of the devices of one name: what their page is called."""
    return f"device-{devices[0].slug or slugify(devices[0].name)}"


def _group_id(row: PatchRow) -> str:
    return f"devices-of-{build_id(row.platform, row.build)}"
