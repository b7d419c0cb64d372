"""A record file's text in this project's form, and whether what people wrote beside the data is still there."""

import re
from collections import Counter
from typing import Any

from generator.edit import comments
from generator.edit.order import ordered
from generator.edit.roundtrip import parse, printed
from generator.errors import BetweenError
from generator.model.layout import kind_of, schema_line
from generator.model.records import MODELS


def formatted(data: Any, path: str) -> str:
    """The text of a mapping from `parse` as the record file at `path` should be: keys in order, its schema on top."""
    kind = kind_of(path)
    if kind:
        ordered(data, MODELS[kind])
        comments.head(data, schema_line(path))
    return printed(data)


def format_text(text: str, path: str) -> str:
    """The same for a text. Raises BetweenError if it is no mapping."""
    return formatted(tree(text), path)


def tree(text: str) -> Any:
    """A text as `parse` reads it; spaces on blank lines are taken away first where it reads it in no other way."""
    try:
        return parse(text)
    except BetweenError:
        return parse(re.sub(r"(?m)^[ ]+$", "", text))


def kept(before: str, after: str, path: str) -> bool:
    """Whether a text has all comments of the one that it came from, and would not be changed by formatting it again.

    The line that names a schema is no comment of a person.
    """
    now = parse(after)
    was = Counter(filter(_said, comments.every(tree(before))))
    hashes = _hashes(before) <= _hashes(after)  # a second look, in case a comment is not seen as one
    return hashes and was == Counter(filter(_said, comments.every(now))) and formatted(now, path) == after


def _hashes(text: str) -> int:
    return sum(line.count("#") for line in text.split("\n") if _said(line.strip()))


def _said(comment: str) -> bool:
    return not comment.startswith(comments.SCHEMA)
