"""The shipped records, loaded once for all tests of this folder, and ways to walk over what stands in them."""

import datetime
import functools
from collections.abc import Iterator
from pathlib import Path

from generator.assemble import assemble
from generator.check import check
from generator.load import load
from generator.model.catalogue import Catalogue
from generator.model.document import Data, Document
from generator.model.rows import BuildRow, PatchRow
from generator.model.scope import Scope

ROOT = Path(__file__).resolve().parents[2]


FACTS = datetime.date(2026, 10, 6)
"""The day up to which the facts were gathered that the records were first written from; later ones come on top."""


@functools.cache
def documents() -> tuple[Document, ...]:
    """Every record file, which must be readable."""
    found, problems = load(ROOT)
    assert not problems
    return tuple(found)


@functools.cache
def catalogue() -> Catalogue:
    """The catalogue of the shipped records, which must be free of problems."""
    records, problems = check(documents())
    assert not problems, "\n".join(f"{p.path}:{p.line}: {p.code} {p.message}" for p in problems[:20])
    return assemble(records)


def build_rows() -> list[BuildRow]:
    """The builds of updates up to the day of the facts."""
    return [row for update in catalogue().updates.values() for row in update.rows if row.date <= FACTS]


def patch_rows() -> list[PatchRow]:
    """The builds of patches up to the day of the facts."""
    return [row for row in catalogue().patch_rows if row.began <= FACTS]


def values(data: Data, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in plain data, with the key it stands under."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from values(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from values(value, key)
    else:
        yield key, data


def scopes() -> Iterator[tuple[str, Scope]]:
    """Every device scope of updates and patches, with the build it belongs to."""
    shipped = catalogue()
    for update in shipped.updates.values():
        yield from ((f"{update.id} {row.build}", row.item.devices) for row in update.rows)
    for patch_row in shipped.patch_rows:
        if patch_row.item.devices:
            yield f"{patch_row.patch.id} {patch_row.build}", patch_row.item.devices
