"""Draws one page: its body from a template, and what stands around it."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.output import Article, Digest, FeedLink, Link, Page
from generator.render.environment import render
from generator.render.pages.alternates import alternates
from generator.render.pages.context import Context
from generator.render.pages.sheet import Cited, Contents
from generator.render.words import clipped


@dataclass(frozen=True, slots=True)
class Head:
    """What stands around a page's body."""

    address: str
    frame: str | None
    title: str
    description: str
    digest: Digest | None = None
    changed: datetime.date | None = None
    previous: Link | None = None
    next: Link | None = None
    feeds: tuple[FeedLink, ...] = ()
    article: Article | None = None
    picture: str = "site"


def draw(context: Context, template: str, head: Head, **values: Any) -> Page:
    """The page of a template. Besides `values`, templates get `context`, `root`, `contents`, `cited` and `head`."""
    filters = context.env.filters
    contents, cited = Contents(head.address, filters), Cited(context.catalogue, filters)
    root = "../" * head.address.count("/")
    own = {"context": context, "root": root, "contents": contents, "cited": cited, "head": head}
    body = render(context.env, f"pages/{template}.html", **own, **values)
    return Page(
        address=head.address,
        frame=head.frame,
        title=head.title,
        description=clipped(head.description),
        body=body,
        headings=tuple(contents.headings),
        feeds=head.feeds,
        record=context.catalogue.paths.get(head.address.strip("/")),
        previous=head.previous,
        next=head.next,
        digest=head.digest,
        changed=head.changed,
        alternates=alternates(context.catalogue, head.address),
        article=head.article,
        picture=head.picture,
    )


def newest(days: Iterable[datetime.date | None]) -> datetime.date | None:
    """The newest of these dates; None without one."""
    return max((day for day in days if day), default=None)


def around(links: Sequence[Link], index: int) -> tuple[Link | None, Link | None]:
    """The earlier and the later neighbour in a list that is newest first."""
    earlier = links[index + 1] if index + 1 < len(links) else None
    return earlier, links[index - 1] if index else None
