"""How a text is written: plain where nothing can be taken for something else, else in quotes, or folded."""

import itertools
import re
from collections.abc import Sequence

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=](?:.*\S)?")
_BREAKS_PLAIN = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_BREAKS_ROW = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])")
_MARKS = re.compile(r"[:,#\[\]{}&*!|>'\"%@`]")
_OF_OTHERS = re.compile(r"(?i:yes|no|on|off|y|n|null|nil)|~|<<|=")
_ALWAYS = re.compile(r"[A-Za-z]+[0-9]+,[0-9]+|[a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9a-f]{7,40})?:[^/\s].*")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNSEEN = re.compile(r'["\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]')


def scalar(value: str, in_row: bool) -> str:
    """A text on one line: in quotes where it must be, and where this project always has them.

    Those are texts that other readers of YAML take for a truth or for nothing, device identifiers, and sources that
    name something inside themselves. Quotes that a person wrote stay where the text has signs of YAML in it.
    """
    if value == "" and _quoting(value) is None:
        return ""
    if not _plain(value, in_row):
        return _quoted(value)
    if _OF_OTHERS.fullmatch(value) or _ALWAYS.fullmatch(value):
        return _quoted(value)
    return _quoted(value) if _quoting(value) and _MARKS.search(value) else str(value)


def key(value: str, in_row: bool) -> str:
    """A key on its line: in quotes only where it must be."""
    return str.__str__(value) if _plain(value, in_row) else _quoted(value)


def folded(value: str, width: int) -> list[str] | None:
    """The sign and the lines of a text, folded as it was written if that fits in `width`; None if it cannot be folded.

    It cannot if it has no two words, or begins a paragraph with a space, or ends in several ends of line.
    """
    body = value.removesuffix("\n")
    paragraphs = body.split("\n")
    if not all(re.fullmatch(r"\S(?:.*\S)?", paragraph) for paragraph in paragraphs) or _controls(value):
        return None
    lines: list[str] = []
    begins = 0
    for paragraph in paragraphs:
        folds = [place - begins for place in getattr(value, "fold_pos", ())]
        lines.extend(["", *(_as_written(paragraph, folds, width) or _wrapped(paragraph, width))])
        begins += len(paragraph) + 1
    return [">" if value.endswith("\n") else ">-", *lines[1:]]


def literal(value: str) -> list[str] | None:
    """The sign and the lines of a text whose lines stay as they are; None if it cannot be written so."""
    body = value.removesuffix("\n")
    lines = body.split("\n")
    if _controls(value) or lines[0][:1] in ("", " ") or not lines[-1] or any(line.endswith(" ") for line in lines):
        return None
    return ["|" if value.endswith("\n") else "|-", *lines]


def style(value: str) -> str:
    """How a text was written: `folded`, `literal`, or "" for any other way."""
    return {"FoldedScalarString": "folded", "LiteralScalarString": "literal"}.get(type(value).__name__, "")


def _quoting(value: str) -> str | None:
    """The quotes that a person wrote."""
    kinds: dict[str, str] = {"DoubleQuotedScalarString": '"', "SingleQuotedScalarString": "'"}
    return kinds.get(type(value).__name__)


def _plain(value: str, in_row: bool) -> bool:
    if not _PLAIN.fullmatch(value) or _BREAKS_PLAIN.search(value):
        return False
    return not (in_row and _BREAKS_ROW.search(value))


def _quoted(value: str) -> str:
    if '"' in value and "'" not in value and not _controls(value) and "\n" not in value:
        return f"'{value}'"
    return f'"{_UNSEEN.sub(_escape, value)}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"


def _controls(value: str) -> bool:
    return re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]", value) is not None


def _as_written(paragraph: str, folds: Sequence[int], width: int) -> list[str] | None:
    """Broken where the writer broke it; None if that was nowhere, does not fit any more, or would lose spaces."""
    ends = [0, *(place + 1 for place in folds if 0 < place < len(paragraph) - 1)]
    lines = [paragraph[start : end - 1] for start, end in itertools.pairwise([*ends, len(paragraph) + 1])]
    whole = " ".join(lines) == paragraph and all(line.strip() == line != "" for line in lines)
    return lines if whole and len(lines) > 1 and max(map(len, lines)) <= width else None


def _wrapped(paragraph: str, width: int) -> list[str]:
    """Broken at single spaces only, since more of them would be lost."""
    lines: list[str] = []
    for word in re.split(r"(?<=\S) (?=\S)", paragraph):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
