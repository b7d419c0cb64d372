"""A difference as Markdown, made for the comment of a pull request: folded, and never longer than a comment may be."""

from collections.abc import Iterator, Sequence

from generator.model.difference import Difference
from generator.render.difference.outline import Item, Section, headline, sections, verdict
from generator.render.plain.text import markdown
from generator.render.words import plural

LONGEST = 60_000
"""Characters. GitHub refuses comments of more than 65,536."""
_WORDS = {"+": "New", "~": "Changed", "-": "Gone", "": ""}
_RESERVE = 200
"""Characters kept for a section's end and for the count of what was left out."""


def render(difference: Difference) -> str:
    """The comment. What does not fit is counted where it is left out, never cut in the middle."""
    found = sections(difference)
    head = [f"## What readers will see\n\n{markdown(headline(difference))}\n\n**{markdown(verdict(difference))}**\n"]
    if found:
        rows = (f"| {section.title} | {markdown(section.count)} |\n" for section in found)
        head.append(f"\n| Part | What differs |\n|---|---|\n{''.join(rows)}")
    end = _untold(difference.untold)
    left = LONGEST - sum(map(len, head)) - len(end)
    return "".join([*head, *_folds(found, left), end])


def _folds(found: Sequence[Section], left: int) -> Iterator[str]:
    """The sections. Each may take its share of what is left, and what one does not need is for those after it."""
    for number, section in enumerate(found):
        fold = _fold(section, left // (len(found) - number))
        left -= len(fold)
        yield fold


def _fold(section: Section, limit: int) -> str:
    parts = [f"\n<details>\n<summary>{section.title}: {_html(section.count)}</summary>\n\n"]
    left = limit - len(parts[0]) - _RESERVE
    for number, item in enumerate(section.items):
        text = _item(item)
        if len(text) > left:
            text = f"\n{plural(len(section.items) - number, 'more item', 'more items')} left out here.\n"
            return "".join([*parts, text, "\n</details>\n"])
        parts.append(text)
        left -= len(text)
    return "".join([*parts, "\n</details>\n"])


def _item(item: Item) -> str:
    word = f"**{_WORDS[item.sign]}** " if item.sign else ""
    head = f"- {word}{_line(item.text)}\n"
    if not any(sign for sign, _ in item.details):
        return head + "".join(f"  {_line(text)}\n" for _, text in item.details)
    fence = "`" * 3
    while any(fence in text for _, text in item.details):
        fence += "`"
    lines = "".join(f"  {sign or ' '} {' '.join(text.splitlines())}\n" for sign, text in item.details)
    return f"{head}\n  {fence}diff\n{lines}  {fence}\n"


def _line(text: str) -> str:
    """Text on one line, in which nothing is a sign of Markdown and nobody is called by an @."""
    return markdown(" ".join(text.splitlines())).replace("@", "&#64;")


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _untold(sentences: Sequence[str]) -> str:
    if not sentences:
        return ""
    lines = "".join(f"- {_line(sentence)}\n" for sentence in sentences)
    return f"\n<details>\n<summary>What this comparison cannot tell</summary>\n\n{lines}\n</details>\n"
