"""What a page gathers while it is drawn: its headings, and the sources that it cites."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from markupsafe import Markup

from generator.errors import BetweenError
from generator.model.catalogue import Catalogue
from generator.model.output import Heading
from generator.render.words import clipped


@dataclass(slots=True)
class Contents:
    """The headings of one page, in the order in which they are drawn; no id may come twice."""

    address: str
    draw: Mapping[str, Callable[..., Markup]]
    """The environment's filters: `heading` and `subheading` draw."""
    headings: list[Heading] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def add(self, id: str, text: str) -> Markup:  # noqa: A002 - the word of the element that it names
        """A heading that the contents list names."""
        self.headings.append(Heading(id, text))
        return self.draw["heading"](self.mark(id), text)

    def under(self, id: str, text: str) -> Markup:  # noqa: A002 - as above
        """A heading below another, which the contents list leaves out."""
        return self.draw["subheading"](self.mark(id), text)

    def mark(self, id: str) -> str:  # noqa: A002 - as above
        """Takes an id for a place without a heading. Raises BetweenError if the page has it already."""
        if id in self.ids:
            raise BetweenError(f"the page {self.address or 'home'} has two places called {id!r}")
        self.ids.add(id)
        return id


@dataclass(frozen=True, slots=True)
class Numbered:
    """A source with its number on the page."""

    number: int
    name: str
    url: str
    detail: str
    """Which of the pages or files of that name it is; "" where the name says it all."""


@dataclass(slots=True)
class Cited:
    """The sources of one page, numbered in the order in which they are cited."""

    catalogue: Catalogue
    draw: Mapping[str, Callable[..., Markup]]
    """The environment's filters: `source` draws."""
    _found: dict[str, Numbered] = field(default_factory=dict)

    def __call__(self, *references: str) -> Markup:
        """The marks of these source references; nothing without one."""
        found = [self._number(citation.name, citation.url) for citation in self.catalogue.cite(*references)]
        marks = Markup("").join(self.draw["source"](one.number, one.name, one.url) for one in found)
        return Markup('<sup class="bu-mark">') + marks + Markup("</sup>") if found else marks

    def _number(self, name: str, url: str) -> Numbered:
        if url not in self._found:
            whole = any(source.url == url for source in self.catalogue.sources.values())
            self._found[url] = Numbered(len(self._found) + 1, name, url, "" if whole else _detail(name, url))
        return self._found[url]

    @property
    def all(self) -> tuple[Numbered, ...]:
        """Every source cited so far, by number."""
        return tuple(self._found.values())


def _detail(name: str, url: str) -> str:
    """The path of a page on a site, or the file's name in a collection."""
    path = unquote(url.removeprefix("https://").partition("/")[2]).rstrip("/")
    if path and url.removeprefix("https://").removeprefix("www.").startswith(name):
        return clipped(f"/{path}", 70)
    return clipped("/".join(path.split("/")[-3:]), 70)
