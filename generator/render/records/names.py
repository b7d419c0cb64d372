"""The part of the schemas that follows from the records: the lists of names to choose from."""

import re
from collections.abc import Mapping
from typing import Any

from generator.model.names import Names

Json = dict[str, Any]
_WORDS = {"true": True, "yes": True, "on": True, "y": True, "false": False, "no": False, "off": False, "n": False}
"""What one version of YAML or the other takes for a truth value."""
_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_ADDRESS = {"type": "string", "pattern": r"^https://[^\s/@]+\.[^\s/@]+(/[^\s]*)?$"}


def lists(names: Names) -> dict[str, Json]:
    """The schema of each list of names."""
    made = {name: _one_of(meanings) for name, meanings in names.items() if name != "sources"}
    return {**made, "sources": _source(names["sources"])}


def readings(name: str) -> list[Any]:
    """What editors may read a name as: the text itself, and a number or truth value if it looks like one."""
    if name.lower() in _WORDS:
        return [name, _WORDS[name.lower()]]
    if _INTEGER.fullmatch(name):
        return [name, int(name)]
    return [name, float(name)] if _NUMBER.fullmatch(name) else [name]


def _one_of(meanings: Mapping[str, str]) -> Json:
    pairs = [(read, meaning) for name, meaning in meanings.items() for read in readings(name)]
    if not pairs:  # the list is broken or empty: a name cannot be refused
        return {}
    return {"enum": [read for read, _ in pairs], "enumDescriptions": [meaning for _, meaning in pairs]}


def _source(meanings: Mapping[str, str]) -> Json:
    """An address, or a key, perhaps with a commit and a path."""
    if not meanings:
        return {}
    keys = "|".join(map(re.escape, meanings)).replace(r"\-", "-")
    within = {"type": "string", "pattern": rf"^({keys})(@[0-9a-f]{{7,40}})?(:/?[^\s/](.*\S)?)?$"}
    about = "An https address, or a key of sources.yml with an optional @commit and :path"
    return {"anyOf": [_one_of(meanings), _ADDRESS, within], "description": about}
