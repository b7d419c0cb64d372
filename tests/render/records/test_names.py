from typing import Any

import pytest

from generator.render.records.names import lists, readings


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("webkit", ["webkit"]),
        ("off", ["off", False]),
        ("2", ["2", 2]),
        ("20e2", ["20e2", 2000.0]),
        ("Mac14,8", ["Mac14,8"]),
    ],
)
def test_a_name_is_offered_as_editors_may_read_it(name: str, read: list[Any]) -> None:
    assert readings(name) == read


def test_a_list_that_is_not_known_refuses_nothing() -> None:
    made = lists({"devices": {}, "sources": {}})
    assert made == {"devices": {}, "sources": {}}


def test_names_are_in_the_order_of_the_records() -> None:
    assert lists({"platforms": {"b": "B", "a": "A"}, "sources": {}})["platforms"] == {
        "enum": ["b", "a"],
        "enumDescriptions": ["B", "A"],
    }
