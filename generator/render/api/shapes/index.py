"""The way in: what there is, and where."""

import datetime
from typing import ClassVar, Literal

from generator.render.api.shapes.base import Document, Shape


class Kind(Shape):
    """A kind of document."""

    name: str
    title: str
    """What it holds, in one sentence."""
    url: str
    """Its address; what stands in braces differs from file to file (a URI template, RFC 6570, level 1)."""
    json_schema: str
    """The address of its JSON Schema."""


class File(Shape):
    """The same data in another format."""

    name: str
    title: str
    url: str
    media_type: str


class Index(Document):
    """Where everything is."""

    path: ClassVar[str] = "index.json"

    version: Literal[1]
    """Of the API: what breaks readers gets another number, and another folder beside this one."""
    name: str
    site: str
    checked: datetime.date
    """How far the records reach: nothing later is known."""
    authority: str
    """The tag authority (RFC 4151) under which events have their ids in feeds: `tag:{authority}:{id}`."""
    documents: tuple[Kind, ...]
    files: tuple[File, ...]
