"""Where facts come from: sources that are known, addresses that can be read."""

import re
from collections.abc import Iterator, Mapping

from generator.check.finding import Finding
from generator.check.index import Index
from generator.check.nearest import hint
from generator.model.document import Data, Where
from generator.model.vocabulary import SourceInfo

_KEY = re.compile(r"([a-z0-9-]+)(@[^:]*)?(:.*)?", re.DOTALL)
_SHORTENERS = (
    "adf.ly bit.do bit.ly buff.ly cutt.ly dlvr.it goo.gl ht.ly ift.tt is.gd j.mp lnkd.in ow.ly rb.gy rebrand.ly s.id "
    "shorturl.at soo.gd t.co t.ly tiny.cc tinyurl.com trib.al v.gd"
)
_SHORT = re.compile(rf"https://(?:www\.)?({'|'.join(map(re.escape, _SHORTENERS.split()))})(?:/\S*)?")


def known_sources(index: Index) -> Iterator[Finding]:
    """A source is an address, or a key of sources.yml with what can be looked up there."""
    if index.sources is None:
        return
    for document in index.documents:
        cited: set[str] = set()
        _cite(document.data, cited)
        wrong = {value: what for value in cited if (what := _wrong(value, index.sources))}
        for where, value in _references(document.data, ()) if wrong else ():
            if value in wrong:
                yield Finding(document.path, where, *wrong[value])


def _wrong(reference: str, known: Mapping[str, SourceInfo]) -> tuple[str, str, str] | None:
    """Code, message and repair of a reference that leads nowhere."""
    parts = None if "://" in reference else _KEY.fullmatch(reference)
    if not parts:
        return None
    key, commit, path = parts.groups()
    if key not in known:
        repair = hint(key, known, otherwise="add it to content/sources.yml, or write the address")
        return "P206", f"{key} is no source of sources.yml", repair
    if lost := _lost(known[key], commit, path):
        return "P215", f"{key} cannot say {lost}", f"write {key} alone, an https address, or its pattern in sources.yml"
    return None


def _lost(source: SourceInfo, commit: str | None, path: str | None) -> str | None:
    """What a reference names that the source's patterns have no place for: a reader would be led elsewhere."""
    if path and not source.path:
        return "which file is meant"
    pattern = source.path if path else source.commit
    return "which commit is meant" if commit and "{commit}" not in (pattern or "") else None


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
