"""Keys in the order in which the models, the guide and the schemas have them."""

from typing import Any

from generator.edit import comments
from generator.model.document import Where
from generator.model.keys import keys_at
from generator.model.values import Record


def ordered(data: Any, model: type[Record]) -> None:
    """Puts the keys of a mapping from `parse`, and of all records in it, in order.

    A key that the model does not know stays behind the one that it stands behind. Lists, and groups whose keys are
    chosen by writers (`in: {ios: 40.2}`), stay as they are.
    """
    head = next(iter(data), None)
    above = comments.before(data, head)
    _order(data, model, ())
    if (now := next(iter(data), None)) != head:
        comments.take_before(data, head)
        comments.put_before(data, now, above)  # they are about the file, not about the key


def _order(data: Any, model: type[Record], where: Where) -> None:
    if isinstance(data, dict):
        _order_keys(data, {key: number for number, key in enumerate(keys_at(model, where))})
    if isinstance(data, dict | list):
        for part, value in data.items() if isinstance(data, dict) else enumerate(data):
            _order(value, model, (*where, part))


def _order_keys(data: Any, known: dict[str, int]) -> None:
    rank, ranks = -1, {}
    for key in data:
        rank = ranks[key] = known.get(key, rank)
    wanted = sorted(data, key=ranks.__getitem__) if known else list(data)
    for key in wanted if wanted != list(data) else ():
        data.move_to_end(key)
