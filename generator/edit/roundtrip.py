"""YAML that keeps what people wrote: comments, order, quotes. The only door to ruamel.yaml.

The library reads; `layout` prints, since this project's rows (aligned, one build a line) are not the library's.
"""

from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver

from generator.edit.layout import document
from generator.edit.settle import settle
from generator.errors import BetweenError


class _AllText(VersionedResolver):
    """No plain scalar is a number, a date or a truth: each is the text that was written."""

    @property
    def versioned_resolver(self) -> Any:
        """The shapes of scalars that mean something else than text: none."""
        return {}


def parse(text: str) -> CommentedMap:
    """The mapping of a YAML text, to be changed like a dict and given to `printed`.

    Lists in it are lists, and every scalar is the text that was written; texts that were quoted or folded are
    subclasses of str that remember it. Comments move along with the key or item that they stand before, or beside.
    Raises BetweenError if the text is no YAML, or no mapping.
    """
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.Resolver = _AllText
    try:
        data = yaml.load(text.removeprefix("\ufeff"))
    except YAMLError as error:
        raise BetweenError(f"not YAML: {error}") from error
    if not isinstance(data, CommentedMap):
        raise BetweenError("the text is no mapping of keys and values")
    settle(data, text.removeprefix("\ufeff"))
    return data


def printed(data: Mapping[str, Any]) -> str:
    """The YAML text of a mapping from `parse`, or of plain dicts, lists and texts, in this project's style.

    Two spaces a level; lists in brackets and rows in braces where they were written so, or where a plain list or dict
    fits on its line; wrapped at 120 and aligned; quotes only where something could be taken for something else.
    """
    return document(data)


def row(data: Mapping[str, Any]) -> CommentedMap:
    """The same keys as one row in braces, as builds and events stand in their lists."""
    made = CommentedMap(data)
    made.fa.set_flow_style()
    return made
