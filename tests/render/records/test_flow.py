import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.strict import read
from generator.model.document import Data, Kind
from generator.render.records.flow import flow
from generator.render.records.reference import reference


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("26.3.1", "26.3.1"),
        ("A web page could run its own code.", "A web page could run its own code."),
        (["iPhone17,1"], '["iPhone17,1"]'),
        ({"rule": "all", "except": ["MacBook Neo"]}, "{rule: all, except: [MacBook Neo]}"),
        ("a: b", '"a: b"'),
        ("iPhone17,1", "iPhone17,1"),
    ],
)
def test_data_is_one_line(data: Data, line: str) -> None:
    assert flow(data) == line


_TEXT = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=12)
_DATA = st.recursive(
    _TEXT,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, min_size=1),
    max_leaves=5,
)


@given(_DATA)
def test_a_line_reads_back_as_the_data(data: Data) -> None:
    assert read(f"key: {flow(data)}\n") == ({"key": data}, [])


def test_every_example_of_the_reference_reads_back() -> None:
    kinds, shared = reference()
    for part in (*(part for one in kinds for part in (one.part, *one.parts)), *shared):
        for key in part.keys:
            data, faults = read(f"{key.example}\n")
            assert faults == []
            assert data is None or (isinstance(data, dict) and list(data) == [key.name])
    assert {one.kind for one in kinds} == set(Kind)
