"""What people read of a difference: sections with items, in the order in which they matter."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.derive.facts import grouped
from generator.errors import Problem
from generator.model.dates import spoken
from generator.model.difference import (
    AnswerChange,
    AnswerTurn,
    Difference,
    EntryChange,
    FeedChange,
    PageChange,
    ShapeChange,
    Turn,
)
from generator.render.words import clipped, plural

SIGNS = {Turn.NEW: "+", Turn.CHANGED: "~", Turn.GONE: "-"}
SOME = 6
"""How many names or lines are told of many; the count says how many there are."""
GROUPS = 3
"""How many groups of pages of one kind are told in full."""
LONGEST = 240
"""Characters of a line."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that differs."""

    sign: str
    """`+` new, `~` changed, `-` gone, "" for what is neither."""
    text: str
    details: tuple[tuple[str, str], ...] = ()
    """Lines below it, each with a sign of its own."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the difference."""

    title: str
    count: str
    """How much there is of it, in words."""
    items: tuple[Item, ...]


def sections(difference: Difference) -> tuple[Section, ...]:
    """The sections that have something in them."""
    found = (
        Section("Broken promises", plural(len(difference.broken), "problem"), _broken(difference.broken)),
        Section("Answers", _answer_count(difference.answers), tuple(_answers(difference.answers))),
        Section("Feeds", _turns(difference.feeds), tuple(map(_feed, difference.feeds))),
        Section("Feed entries", _turns(difference.entries), tuple(map(_entry, difference.entries))),
        Section("Pages", _page_count(difference.pages), tuple(_pages(difference.pages))),
        Section("Shape of the data", _turns(difference.shapes), tuple(map(_shape, difference.shapes))),
    )
    return tuple(section for section in found if section.items)


def headline(difference: Difference) -> str:
    """What is compared, in one sentence."""
    then, now = difference.then, difference.now
    reach = f"records checked {spoken(now.checked)}"
    if then.checked != now.checked:
        reach += f", before {spoken(then.checked)}"
    return f"Compared with {then.label}; {reach}."


def verdict(difference: Difference) -> str:
    """What it comes to, in one sentence."""
    if difference.empty:
        return "Readers see no difference." if not difference.untold else "Nothing differs, as far as it can be told."
    if difference.loses:
        return "Something is gone that readers had: put it back, or keep it and say in a correction what was wrong."
    return "Nothing is gone."


def _broken(problems: Sequence[Problem]) -> tuple[Item, ...]:
    return tuple(Item("-", f"{p.path}:{p.line} {p.code} {p.message}", (("", p.repair),)) for p in problems)


def _turns(changes: Sequence[FeedChange | EntryChange | ShapeChange]) -> str:
    return _counted([(change.turn, 1) for change in changes])


def _page_count(changes: Sequence[PageChange]) -> str:
    return _counted([(change.turn, len(change.pages)) for change in changes])


def _counted(turns: Iterable[tuple[Turn, int]]) -> str:
    """`2 new, 5 changed`."""
    sums = {turn: sum(numbers) for turn, numbers in grouped(turns).items()}
    return ", ".join(f"{sums[turn]} {turn}" for turn in Turn if turn in sums)


def _answer_count(changes: Sequence[AnswerChange]) -> str:
    return plural(len({device for change in changes for device in change.devices}), "device")


def _answers(changes: Iterable[AnswerChange]) -> Iterator[Item]:
    for change in changes:
        yield Item("~", change.who, tuple(line for one in change.answers for line in _turned(one)))


def _turned(one: AnswerTurn) -> Iterator[tuple[str, str]]:
    switch = {None: "", True: ", automatic on", False: ", automatic off"}[one.automatic]
    yield "", f"with {one.installed} ({one.build}){switch}"
    yield "-", one.before
    yield "+", one.after


def _feed(change: FeedChange) -> Item:
    return Item(SIGNS[change.turn], f"feeds/{change.feed}: {change.title}")


def _entry(change: EntryChange) -> Item:
    parts = f" (another {', '.join(change.parts)})" if change.parts else ""
    return Item(SIGNS[change.turn], f"{change.date} {change.title}{parts}", (("", f"in {_feeds(change.feeds)}"),))


def _feeds(keys: Sequence[str]) -> str:
    """Feeds by their keys; of devices, how many, and some."""
    devices = [key.removeprefix("device/") for key in keys if key.startswith("device/")]
    named = [key for key in keys if not key.startswith("device/")]
    if devices:
        named.append(f"{plural(len(devices), 'feed')} of devices: {names(devices, 3)}")
    return ", ".join(named)


def _pages(changes: Iterable[PageChange]) -> Iterator[Item]:
    """Of each kind what most of its pages share, and the names of the others."""
    for (turn, kind), found in grouped(((change.turn, change.kind), change) for change in changes).items():
        found.sort(key=lambda change: -len(change.pages))
        yield from map(_page, found[:GROUPS])
        if rest := [page.title for change in found[GROUPS:] for page in change.pages]:
            yield Item(
                SIGNS[turn], f"/{kind}/: {plural(len(rest), 'more page')}, each a little different: {names(rest)}"
            )


def _page(change: PageChange) -> Item:
    if len(change.pages) == 1:
        text = f"/{change.pages[0].address} {change.pages[0].title}"
    else:
        alike = " alike" if change.turn is Turn.CHANGED else ""
        text = f"/{change.kind}/: {plural(len(change.pages), 'page')}{alike}: {names([p.title for p in change.pages])}"
    if change.turn is Turn.CHANGED and not (change.removed or change.added):
        return Item("~", text, (("", "other links, marks or order; the same words"),))
    return Item(SIGNS[change.turn], text, (*_lines("-", change.removed), *_lines("+", change.added)))


def _lines(sign: str, lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from ((sign, clipped(line, LONGEST)) for line in lines[:SOME])
    if len(lines) > SOME:
        yield "", f"and {plural(len(lines) - SOME, 'more line', 'more lines')} {'gone' if sign == '-' else 'new'}"


def _shape(change: ShapeChange) -> Item:
    return Item(SIGNS[change.turn], f"{change.document} {change.where}: {change.text}")


def names(every: Sequence[str], some: int = SOME) -> str:
    """Names on one line: some of them, and how many there are besides."""
    more = f" and {len(every) - some} more" if len(every) > some else ""
    return ", ".join(every[:some]) + more
