"""The closed lists that records choose from: platforms, components, sources; and how far the records reach."""

import urllib.parse

from pydantic import Field

from generator.model.values import Authority, Count, Day, Record, Slug, SourceRef, Text, Url


class Line(Record):
    """The releases of one major version of a platform; `train` is the number its builds begin with."""

    major: Count = Field(description="The major version", examples=["26"])
    train: Count = Field(description="The number that its builds begin with", examples=["23"])


class Platform(Record):
    """An operating system."""

    id: Slug = Field(description="Its name in addresses and records", examples=["ios"])
    name: Text = Field(description="What people call it", examples=["iOS"])
    families: tuple[Slug, ...] = Field(
        min_length=1, description="The families of devices that run it, each a file in devices/", examples=[["iphone"]]
    )
    lines: tuple[Line, ...] = Field(
        min_length=1,
        description="Its major versions, each a file in updates/",
        examples=[[{"major": "26", "train": "23"}]],
    )


class Unknown(Record):
    """Something that nobody here knows, said plainly; or where sources disagree and how that was resolved."""

    text: Text = Field(description="The sentence", examples=["Whether patches come in stages."])
    sources: tuple[SourceRef, ...] = Field((), description="Where it comes from", examples=[["appledb"]])


class PlatformsFile(Record):
    """Platforms, how far the records reach, and the tag authority of feed ids, in `content/platforms.yml`."""

    checked: Day = Field(
        description="The day to which the records reach: all were checked on it, and nothing lies after it",
        examples=["2026-10-06"],
    )
    authority: Authority = Field(
        description="A domain of yours and a date; it names every feed entry, and never changes",
        examples=["between-updates.example,2026"],
    )
    platforms: tuple[Platform, ...] = Field(min_length=1, description="One entry for each")
    unknown: tuple[Unknown, ...] = Field((), description="What nobody here knows")
    disputed: tuple[Unknown, ...] = Field((), description="Where sources disagree, and what was taken")


class Component(Record):
    """A part of the system that fixes name."""

    id: Slug = Field(description="Its name in addresses and fixes", examples=["webkit"])
    name: Text = Field(description="What people call it", examples=["WebKit"])
    summary: Text = Field(description="What it does, in a sentence", examples=["The engine that shows web pages."])


class ComponentsFile(Record):
    """The closed list of components, in `content/components.yml`."""

    components: tuple[Component, ...] = Field(min_length=1, description="One entry for each")


class SourceInfo(Record):
    """A place that facts come from. `path` and `commit` are patterns for what a reference names inside it."""

    id: Slug = Field(description="Its name in records", examples=["appledb"])
    name: Text = Field(description="What people call it", examples=["AppleDB"])
    url: Url = Field(description="Its address", examples=["https://github.com/littlebyteorg/appledb"])
    path: Text | None = Field(
        None,
        description="The address of a file in it, with {path} and perhaps {commit} to be filled in",
        examples=["https://github.com/littlebyteorg/appledb/blob/{commit}/{path}"],
    )
    commit: Text | None = Field(
        None,
        description="The address of a commit of it, with {commit} to be filled in",
        examples=["https://github.com/littlebyteorg/appledb/commit/{commit}"],
    )
    licence: Text | None = Field(None, description="Its licence", examples=["MIT"])
    credit: Text | None = Field(None, description="What was taken from it", examples=["Builds and devices."])


class SourcesFile(Record):
    """Where the facts come from, in `content/sources.yml`."""

    sources: tuple[SourceInfo, ...] = Field(min_length=1, description="One entry for each")


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
