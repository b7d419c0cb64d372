"""Where a value stands in a JSON text: looked for only where something is wrong with it."""

import json
import re

from generator.model.document import Place, Where

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")


def place(text: str, where: Where) -> Place:
    """The place of the value at the end of a way into a JSON text; of the nearest one above if there is none."""
    index = _after_space(text, 0)
    for step in where:
        found = _in_object(text, index, str(step)) if text[index] == "{" else _in_list(text, index, step)
        if found is None:
            break
        index = found
    line = text.count("\n", 0, index) + 1
    column = index - (text.rfind("\n", 0, index) + 1) + 1
    written = text[index : _end(text, index)]
    return Place(line, column, len(written) if "\n" not in written and written[:1] not in "{[" else 1)


def _in_object(text: str, index: int, key: str) -> int | None:
    """The beginning of the value under a key; of the last one, which is the one that counts, if it stands twice."""
    found, index = None, _after_space(text, index + 1)
    while text[index] != "}":
        name, index = _DECODER.raw_decode(text, index)
        value = _after_space(text, _after_space(text, index) + 1)
        found = value if name == key else found
        index = _next(text, _end(text, value))
    return found


def _in_list(text: str, index: int, step: str | int) -> int | None:
    if text[index] != "[" or not isinstance(step, int):
        return None
    index = _after_space(text, index + 1)
    for _ in range(step):
        if text[index] == "]":
            return None
        index = _next(text, _end(text, index))
    return None if text[index] == "]" else index


def _next(text: str, index: int) -> int:
    """Past the comma to the next key or item, or to the bracket that closes."""
    index = _after_space(text, index)
    return _after_space(text, index + 1) if text[index] == "," else index


def _end(text: str, index: int) -> int:
    return _DECODER.raw_decode(text, index)[1]


def _after_space(text: str, index: int) -> int:
    found = _SPACE.match(text, index)
    return found.end() if found else index
