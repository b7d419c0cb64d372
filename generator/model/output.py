"""What renderers return: files, and pages that still have to be hung in the theme's frame."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the published site. `path` is relative to the site's root, with forward slashes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Link:
    """A title and an address relative to the site's root (`patches/ID/`)."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's contents list: the id of the heading and its text."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page announces in its head. `address` is without its ending: `feeds/platform/ios`."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same as a page says, in another format. `address` is relative to the site's root."""

    media_type: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Article:
    """What a note is, for machines that read pages: the vocabulary of schema.org is chosen where it is written."""

    published: datetime.date
    modified: datetime.date
    about: tuple[tuple[str, str], ...]
    """Each platform's name, and the version with its letter."""
    keywords: tuple[str, ...]
    citations: tuple[tuple[str, str], ...]
    """The name and address of each source."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What the search knows of a page: short on purpose, so that a build or a CVE id finds its own page first."""

    kind: str
    title: str
    summary: str
    words: tuple[str, ...] = ()
    """Builds, versions with letters, CVE ids, device names."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page whose content is made from records.

    `address` is relative to the site's root and ends in a slash ("" is the home page). With a `frame`, the page hangs
    in the frame of that name; without one, `body` follows the hand-written text that the engine built at that
    address, and `title` and `description` are the hand-written page's own.
    """

    address: str
    frame: str | None
    title: str
    description: str
    body: str
    headings: tuple[Heading, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    record: str | None = None
    """The record file behind the page, relative to the project root."""
    previous: Link | None = None
    next: Link | None = None
    digest: Digest | None = None
    changed: datetime.date | None = None
    """The newest date in what the page says: the sitemap's lastmod."""
    alternates: tuple[Alternate, ...] = ()
    article: Article | None = None
    picture: str = "site"
    """Which picture a link to the page is shown with: that of a status, or of the site."""
