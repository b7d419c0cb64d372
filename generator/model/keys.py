"""What may stand at a place of a document: read from the model's types along the way there."""

import functools
import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from generator.model.document import Where
from generator.model.values import Record


def keys_at(model: type[Record], where: Where) -> tuple[str, ...]:
    """The keys that a record may have at this place of a document, as they are written; none if no record is there."""
    return tuple(key for kind in kinds_at(model, where) if _is_record(kind) for key in _fields(kind))


def kinds_at(model: type[Record], where: Where) -> tuple[Any, ...]:
    """The types that a value may have at this place: records, `str`, tuples with what is in them, and so on."""
    return _kinds_at(model, tuple(0 if isinstance(part, int) else part for part in where))


def list_of_texts(kind: Any) -> bool:
    """Whether a type is a list whose items are single values."""
    return get_origin(kind) is tuple and not any(_is_record(option) for option in _options(get_args(kind)[0]))


@functools.lru_cache(maxsize=4096)
def _kinds_at(model: type[Record], where: Where) -> tuple[Any, ...]:
    if not where:
        return (model,)
    outer = _kinds_at(model, where[:-1])
    return tuple(option for kind in outer for inner in _inside(kind, where[-1]) for option in _options(inner))


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def _fields(record: type[Record]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in record.model_fields.items()}


def _options(kind: Any) -> Iterator[Any]:
    """The types that a type can be: through annotations and unions."""
    if get_origin(kind) is Annotated:
        yield from _options(get_args(kind)[0])
    elif get_origin(kind) in (Union, types.UnionType):
        for option in get_args(kind):
            yield from _options(option)
    else:
        yield kind


def _inside(kind: Any, part: str | int) -> Iterator[Any]:
    """The type of what stands under a key or at an index of a value of this type."""
    if _is_record(kind):
        if part in (fields := _fields(kind)):
            yield fields[str(part)]
    elif get_origin(kind) is tuple and isinstance(part, int):
        yield get_args(kind)[0]
    elif get_origin(kind) is dict:
        yield get_args(kind)[1]
