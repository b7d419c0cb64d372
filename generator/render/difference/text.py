"""A difference as lines of text, for a terminal."""

from collections.abc import Iterator

from generator.model.difference import Difference
from generator.render.difference.outline import Item, headline, sections, verdict

Line = tuple[str, str]
"""What a line is (`head`, `title`, `+`, `~`, `-`, "" or `quiet`), by which a terminal colours it, and its text."""


def render(difference: Difference) -> str:
    """The text, without colours and without an end of the last line."""
    return "\n".join(text for _, text in lines(difference))


def lines(difference: Difference) -> Iterator[Line]:
    """Every line with what it is."""
    yield "head", headline(difference)
    for section in sections(difference):
        yield "", ""
        yield "title", f"{section.title}: {section.count}"
        for item in section.items:
            yield from _item(item)
    yield "", ""
    yield "-" if difference.loses else "head", verdict(difference)
    if difference.untold:
        yield "quiet", "Not told:"
        yield from (("quiet", f"  {sentence}") for sentence in difference.untold)


def _item(item: Item) -> Iterator[Line]:
    yield item.sign, f"  {item.sign} {item.text}"
    yield from ((sign or "quiet", f"      {sign or ' '} {text}") for sign, text in item.details)
