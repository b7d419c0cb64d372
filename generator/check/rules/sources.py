"""Where facts come from: sources that are known, addresses that can be read."""

import re
from collections.abc import Container, Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.check.nearest import hint
from generator.model.document import Data, Where

_KEY = re.compile(r"([a-z0-9-]+)(?:[@:].*)?", re.DOTALL)
_SHORTENERS = (
    "adf.ly bit.do bit.ly buff.ly cutt.ly dlvr.it goo.gl ht.ly ift.tt is.gd j.mp lnkd.in ow.ly rb.gy rebrand.ly s.id "
    "shorturl.at soo.gd t.co t.ly tiny.cc tinyurl.com trib.al v.gd"
)
_SHORT = re.compile(rf"https://(?:www\.)?({'|'.join(map(re.escape, _SHORTENERS.split()))})(?:/\S*)?")


def known_sources(index: Index) -> Iterator[Finding]:
    """A source is an address, or a key of sources.yml with what it means there."""
    if index.sources is None:
        return
    for document in index.documents:
        cited: set[str] = set()
        _cite(document.data, cited)
        unknown = {value: key for value in cited if (key := _unknown(value, index.sources))}
        for where, value in _references(document.data, ()) if unknown else ():
            if value in unknown:
                message = f"{unknown[value]} is no source of sources.yml"
                yield Finding(document.path, where, "P206", message, hint(unknown[value], index.sources))


def _unknown(reference: str, known: Container[str]) -> str | None:
    """The key of a reference, if it has one that is not known."""
    key = None if "://" in reference else _KEY.fullmatch(reference)
    return key[1] if key and key[1] not in known else None


def _cite(data: Data, cited: set[str]) -> None:
    """Adds every source that is named in the data; the way there is looked up only for those that are not known."""
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str):
                if key == "source":
                    cited.add(value)
            elif key == "sources" and isinstance(value, list):
                cited.update(one for one in value if isinstance(one, str))
                _cite([one for one in value if not isinstance(one, str)], cited)
            else:
                _cite(value, cited)
    else:
        for value in data:
            if not isinstance(value, str):
                _cite(value, cited)


def _references(data: Data, where: Where) -> Iterator[tuple[Where, str]]:
    """What stands under `source` and in the lists under `sources`."""
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, list | dict):
                yield from _references(value, (*where, key))
            elif key == "source":
                yield (*where, key), value
    elif isinstance(data, list):
        cited = where[-1:] == ("sources",)
        for number, value in enumerate(data):
            if isinstance(value, list | dict):
                yield from _references(value, (*where, number))
            elif cited:
                yield (*where, number), value


def no_shorteners(index: Index) -> Iterator[Finding]:
    """No address is on a link shortener."""
    for document in index.documents:
        if _SHORT.search(document.text):
            for where, host in _short_links(document.data, ()):
                message = f"{host} is a link shortener"
                yield Finding(document.path, where, "P140", message, "follow the link and write where it leads")


def _short_links(data: Data, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(data, str):
        if short := _SHORT.fullmatch(data):
            yield where, short[1]
        return
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield from _short_links(value, (*where, key))


RULES = (known_sources, no_shorteners)
