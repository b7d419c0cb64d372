"""Values are found in a JSON text by the way to them, however it is laid out."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.importing.locate import place
from generator.model.document import Where

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


def ways(data: Any, way: Where = ()) -> list[tuple[Where, Any]]:
    """Every value with the way to it."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(data, dict):
        inner = list(data.items())
    elif isinstance(data, list):
        inner = list(enumerate(data))
    return [(way, data), *(found for key, value in inner for found in ways(value, (*way, key)))]


@given(data=JSON, indent=st.sampled_from([None, 0, 2]))
def test_at_its_place_stands_the_value(data: Any, indent: int | None) -> None:
    text = json.dumps(data, indent=indent)
    for way, value in ways(data):
        found = place(text, way)
        rest = "\n".join([text.split("\n")[found.line - 1][found.column - 1 :], *text.split("\n")[found.line :]])
        assert json.JSONDecoder().raw_decode(rest)[0] == value


def test_where_nothing_stands_the_nearest_place_above_counts() -> None:
    text = '{"a": [1, {"b": 2}]}'
    for way in (("a", 1, "c"), ("a", 1, "c", 3)):
        assert place(text, way).column == text.index('{"b"') + 1
    assert place(text, ("a", 7)).column == text.index("[") + 1
    assert place(text, ("a", "b")).column == text.index("[") + 1
    assert place(text, ("a", 0, "b")).column == text.index("1") + 1


def test_of_two_equal_keys_the_last_one_counts() -> None:
    assert place('{"a": 1, "a": 2}', ("a",)).column == 15
