"""A version of an operating system: `26.3.1`, compared number by number."""

import functools
import re
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_NUMBER = "(0|[1-9][0-9]{0,2})"
_SHAPE = re.compile(rf"{_NUMBER}(\.{_NUMBER}){{0,3}}")
NO_BREAK = "\u00a0"


@functools.total_ordering
class Version:
    """A version as written, ordered by its numbers: 26.10 > 26.9 > 26.9.0 = 26.9.

    >>> Version("26.10") > Version("26.9"), Version("26.9.0") == Version("26.9"), Version("26.3.1").major
    (True, True, 26)
    """

    __slots__ = ("numbers", "text")
    text: str
    numbers: tuple[int, ...]

    def __init__(self, text: str) -> None:
        if not _SHAPE.fullmatch(text):
            raise ValueError(f"{text!r} is not a version")
        numbers = [int(part) for part in text.split(".")]
        while len(numbers) > 1 and numbers[-1] == 0:
            numbers.pop()
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "numbers", tuple(numbers))

    @property
    def major(self) -> int:
        """The first number: the line that this version belongs to."""
        return self.numbers[0]

    def with_letter(self, letter: str | None) -> str:
        """The version as people see it, held together by a non-breaking space: `26.3.1 (a)`."""
        return f"{self.text}{NO_BREAK}({letter})" if letter else self.text

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a version is frozen: {name}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self.numbers == other.numbers

    def __lt__(self, other: "Version") -> bool:
        return self.numbers < other.numbers

    def __hash__(self) -> int:
        return hash(self.numbers)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Version({self.text!r})"


def _validate(value: Any) -> Version:
    """A version from its text; a version stays itself."""
    if isinstance(value, Version):
        return value
    if isinstance(value, str) and _SHAPE.fullmatch(value):
        return Version(value)
    raise PydanticCustomError("version", "{value} is not a version", {"value": repr(value)})


AnyVersion = Annotated[
    Version,
    PlainValidator(_validate),
    PlainSerializer(str, return_type=str),
    # Editors read 16.6 as a number.
    WithJsonSchema(
        {
            "type": ["string", "number"],
            "pattern": f"^{_SHAPE.pattern}$",
            "minimum": 0,
            "exclusiveMaximum": 1000,
            "examples": ["26.3.1"],
            "x-kind": "version",
        }
    ),
]
