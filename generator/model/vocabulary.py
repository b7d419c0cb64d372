"""The closed lists that records choose from: platforms, components, sources; and how far the records reach."""

import urllib.parse

from pydantic import Field

from generator.model.values import Authority, Count, Day, Record, Slug, SourceRef, Text, Url


class Line(Record):
    """The releases of one major version of a platform; `train` is the number its builds begin with."""

    major: Count
    train: Count


class Platform(Record):
    """An operating system."""

    id: Slug
    name: Text
    families: tuple[Slug, ...] = Field(min_length=1, description="Device families that run it, the files in devices/")
    lines: tuple[Line, ...] = Field(min_length=1)


class Unknown(Record):
    """Something that nobody here knows, said plainly; or where sources disagree and how that was resolved."""

    text: Text
    sources: tuple[SourceRef, ...] = ()


class PlatformsFile(Record):
    """`content/platforms.yml`: platforms, how far the records reach, and the tag authority of feed ids."""

    checked: Day
    authority: Authority
    platforms: tuple[Platform, ...] = Field(min_length=1)
    unknown: tuple[Unknown, ...] = ()
    disputed: tuple[Unknown, ...] = ()


class Component(Record):
    """A part of the system that fixes name."""

    id: Slug
    name: Text
    summary: Text


class ComponentsFile(Record):
    """`content/components.yml`."""

    components: tuple[Component, ...] = Field(min_length=1)


class SourceInfo(Record):
    """A place that facts come from. `path` and `commit` are patterns for what a reference names inside it."""

    id: Slug
    name: Text
    url: Url
    path: Text | None = None
    commit: Text | None = None
    licence: Text | None = None
    credit: Text | None = None


class SourcesFile(Record):
    """`content/sources.yml`."""

    sources: tuple[SourceInfo, ...] = Field(min_length=1)


class Citation(Record):
    """A source as a page shows it: a name and an address."""

    name: Text
    url: Url


def cite(reference: str, sources: dict[str, SourceInfo]) -> Citation:
    """The name and address that a source reference stands for; the reference's key must be in `sources`."""
    if reference.startswith("https://"):
        return Citation(name=reference.removeprefix("https://").split("/")[0].removeprefix("www."), url=reference)
    key, _, path = reference.partition(":")
    key, _, commit = key.partition("@")
    source = sources[key]
    if path and source.path:
        url = source.path.format(path=urllib.parse.quote(path), commit=commit or "main")
        return Citation(name=source.name, url=url)
    if commit and source.commit:
        return Citation(name=source.name, url=source.commit.format(commit=commit))
    return Citation(name=source.name, url=source.url)
