"""Hand-written pages: their links to records lead somewhere."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.check.nearest import nearest
from generator.check.prose import prose
from generator.errors import Problem

_LINK = re.compile(r"(?:\]\(\s*<?|^\s{0,3}\[[^\]]+\]:\s*<?|<)record:([^)\s>#]*)")


def check_pages(pages: Mapping[str, str], addresses: Collection[str], broken: Iterable[str] = ()) -> list[Problem]:
    """The `record:` links of Markdown texts (by path) that lead to no page. `addresses` end in a slash, home is "".

    `broken` are record files that are there and give no record: a link to what they may hold is not refused.
    """
    lost = tuple(start for file in sorted(broken) for start in _starts(file))
    found = (
        problem
        for path, text in pages.items()
        for target, problem in _links(path, text, addresses)
        if not (lost and target.startswith(lost))
    )
    return sorted(found)


def _starts(file: str) -> Iterator[str]:
    """How the addresses begin that come from a record file."""
    kind, *names = file.removeprefix("content/").removesuffix(".yml").split("/")
    yield "changelog/"
    if kind == "patches":
        yield f"patches/{names[-1]}"
    elif kind == "updates":
        yield from (f"{what}/{'-'.join(names)}" for what in ("updates", "lines"))
    else:
        yield f"{kind}/"


def _links(path: str, text: str, addresses: Collection[str]) -> Iterator[tuple[str, Problem]]:
    """Each link that leads nowhere, with where it should lead."""
    for number, line, written in prose(text):
        for match in _LINK.finditer(written):
            target = match[1].strip("/")
            if (f"{target}/" if target else "") not in addresses:
                yield target, _problem(path, number, line, match, _meant(target, addresses))


def _problem(path: str, number: int, line: str, match: re.Match[str], repair: str) -> Problem:
    link = f"record:{match[1]}"
    column = match.start(1) - len("record:") + 1
    return Problem(path, number, column, "P801", f"{link} leads to no page", repair, line, len(link))


def _meant(target: str, addresses: Collection[str]) -> str:
    close = nearest(target, (address.strip("/") for address in addresses))
    return f"did you mean record:{close}?" if close else "write the address of a record's page"
