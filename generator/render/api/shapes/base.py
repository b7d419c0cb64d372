"""What all documents have in common."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from generator.model.values import Certainty


class Shape(BaseModel):
    """A frozen piece of output. A key is never missing; what is not known, or does not apply, is null."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, populate_by_name=True)


class Source(Shape):
    """Where a fact comes from."""

    name: str
    url: str


class Sourced(Shape):
    """A fact that says how sure it is and where it comes from."""

    certainty: Certainty
    sources: tuple[Source, ...]


class Document(Shape):
    """One file of the API."""

    path: ClassVar[str]
    """Where files of this kind lie below `/api/v1/`; what stands in braces differs from file to file."""

    schema_url: str = Field(alias="$schema")
    """The JSON Schema (2020-12) of this document."""
    api: str
    """This document's own address."""
    page: str
    """The page that says the same to a person."""


class Entry(Shape):
    """A line of a list: enough to choose by, and the address of the whole."""

    api: str
    """The whole document."""
    page: str
    """The page that says the same to a person."""
