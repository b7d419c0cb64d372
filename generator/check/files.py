"""Hand-written pages: their links to each other lead to files that are there."""

import posixpath
import re
import urllib.parse
from collections.abc import Collection, Iterator, Mapping

from generator.check.nearest import nearest
from generator.check.prose import prose
from generator.errors import Problem

_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|$")
"""An address with a scheme or of another host, a place on the same page, or nothing."""


def check_files(pages: Mapping[str, str], files: Collection[str]) -> list[Problem]:
    """The relative links of Markdown texts (by path) that lead to no file of `files`, which are paths as well."""
    known = frozenset(files)
    return sorted(problem for path, text in pages.items() for problem in _links(path, text, known))


def _links(path: str, text: str, files: frozenset[str]) -> Iterator[Problem]:
    for number, line, written in prose(text):
        for match in _LINK.finditer(written):
            group = 1 if match[1] is not None else 2
            if not _ELSEWHERE.match(match[group]) and (wrong := _wrong(path, match[group], files)):
                message, repair = wrong
                length = len(match[group])
                yield Problem(path, number, match.start(group) + 1, "P804", message, repair, line, length)


def _wrong(path: str, link: str, files: frozenset[str]) -> tuple[str, str] | None:
    """Message and repair of a link that leads to no file."""
    target = urllib.parse.unquote(re.split(r"[#?]", link, maxsplit=1)[0])
    if target.startswith("/"):
        repair = "write the way from this page's file, or record: and the address of a record's page"
        return f"the link {link} begins at the root, which moves with the site", repair
    folder = posixpath.dirname(path)
    full = posixpath.normpath(posixpath.join(folder, target))
    if full in files:
        return None
    return f"the link {link} leads to no file", _repair(folder, full, files)


def _repair(folder: str, full: str, files: frozenset[str]) -> str:
    """The page that was meant: called by its address, in another folder, or by a name that is near."""
    same = [file for file in (f"{full}.md", f"{full}/index.md") if file in files]
    name = posixpath.basename(full)
    elsewhere = sorted(file for file in files if posixpath.basename(file) == name)
    close = nearest(full, files)
    meant = same or elsewhere[:1] or ([close] if close else [])
    if not meant:
        return "write the way from this page's file to another page's file"
    return f"did you mean {posixpath.relpath(meant[0], folder)}?"
