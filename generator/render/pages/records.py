"""The reference of records: every kind, every key, every word."""

from collections.abc import Iterator

from generator.derive.addresses import RECORDS
from generator.model.document import Kind
from generator.model.output import Digest, Page
from generator.render.pages.context import Context
from generator.render.pages.draw import Head, draw
from generator.render.pages.feeds import following
from generator.render.records.reference import reference
from generator.render.records.schemas import FOLDER

_TITLES = {
    Kind.PATCH: "A patch",
    Kind.UPDATES: "Updates",
    Kind.DEVICES: "Devices",
    Kind.PLATFORMS: "Platforms",
    Kind.PROGRAMS: "Programs",
    Kind.COMPONENTS: "Components",
    Kind.SOURCES: "Sources",
}


def pages(context: Context) -> Iterator[Page]:
    """The one page, below its hand-written beginning."""
    kinds, shared = reference()
    summary = "Every key of every kind of record: what it holds, whether it is needed, what it means, and an example."
    keys = {key.name for one in kinds for part in (one.part, *one.parts, *shared) for key in part.keys}
    digest = Digest("Guide", "Record reference", summary, tuple(sorted(keys)))
    head = Head(RECORDS, None, "Record reference", summary, digest, feeds=following(context))
    yield draw(context, "records", head, kinds=kinds, shared=shared, titles=_TITLES, schemas=FOLDER, title=_title)


def _title(name: str) -> str:
    """The name of a part in words: `UpdateBuild` is `Update build`."""
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
    return words.capitalize()
