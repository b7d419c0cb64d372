"""Pages of two states, by address and by what they say."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.difference import PageChange, PageLink, Turn

_BREAK = re.compile(
    r"</?(?:p|li|ul|ol|dl|dt|dd|tr|table|caption|h[1-6]|div|section|summary|details|nav|br|option)\b[^>]*>"
)
_CELL = re.compile(r"</t[dh]>")
_WORD = re.compile(r"</(?:time|span|a|code)>")
_SAID = re.compile(
    r'<span class="bu-said"[^>]*>|<a class="headerlink".*?</a>|<(script|style|template)\b.*?</\1>', re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")
_TURNS = list(Turn)
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says, without the frame: its body as HTML, and the text that was written for it by hand."""

    title: str
    description: str
    body: str
    written: str = ""


class _Alike(NamedTuple):
    """What pages that are told together have in common."""

    turn: Turn
    kind: str
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def page_changes(then: Mapping[str, Said], now: Iterable[tuple[str, Said]]) -> tuple[PageChange, ...]:
    """What became of the pages: new, changed and gone ones by kind; those that changed alike stand together.

    `now` is gone through once, so that its pages need not all be kept.
    """
    found: dict[_Alike, list[PageLink]] = {}
    seen = set()
    for address, said in now:
        seen.add(address)
        if key := _turned(address, then.get(address), said):
            found.setdefault(key, []).append(PageLink(address, said.title))
    for address in sorted(then.keys() - seen):
        found.setdefault(_Alike(Turn.GONE, _kind(address)), []).append(PageLink(address, then[address].title))
    return _ordered(found)


def address_changes(then: Iterable[str], now: Iterable[str], titles: Mapping[str, str]) -> tuple[PageChange, ...]:
    """New and gone pages, where nothing but their addresses is known of one side."""
    old, new = set(then), set(now)
    found: dict[_Alike, list[PageLink]] = {}
    for turn, addresses in ((Turn.NEW, new - old), (Turn.GONE, old - new)):
        for address in sorted(addresses):
            link = PageLink(address, titles.get(address, address))
            found.setdefault(_Alike(turn, _kind(address)), []).append(link)
    return _ordered(found)


def _ordered(found: Mapping[_Alike, list[PageLink]]) -> tuple[PageChange, ...]:
    changes = (PageChange(key.turn, key.kind, tuple(pages), key.removed, key.added) for key, pages in found.items())
    return tuple(sorted(changes, key=lambda change: (_TURNS.index(change.turn), change.kind, change.pages[0].address)))


def _turned(address: str, then: Said | None, now: Said) -> _Alike | None:
    if then is None:
        return _Alike(Turn.NEW, _kind(address))
    return None if then == now else _Alike(Turn.CHANGED, _kind(address), *_differing(then, now))


def _differing(then: Said, now: Said) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines that only one of them has, each as often as it has it more often than the other."""
    old, new = list(lines(then)), list(lines(now))
    return tuple(_only(old, new)), tuple(_only(new, old))


def _only(some: list[str], others: list[str]) -> Iterator[str]:
    left = Counter(others)
    for line in some:
        if left[line] > 0:
            left[line] -= 1
        else:
            yield line


def lines(said: Said) -> Iterator[str]:
    """What a person reads on a page, a line for each paragraph, item and row."""
    yield from (said.title, said.description)
    text = _CELL.sub(" | ", _BREAK.sub("\n", _SAID.sub("", _SPACE.sub(" ", said.body))))
    for line in (*said.written.splitlines(), *_TAG.sub("", _WORD.sub(" ", text)).splitlines()):
        if plain := _SPACE.sub(" ", html.unescape(line)).replace(" ,", ",").replace(" :", ":").strip(" |"):
            yield plain


def _kind(address: str) -> str:
    return address.partition("/")[0]
