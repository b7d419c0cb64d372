"""Where everything stands."""

from hypothesis import given
from hypothesis import strategies as st

from generator.load import places
from generator.load.strict import read
from generator.model.document import Data, Place, Where, lines

TEXT = """\
id: one
builds:
  - {platform: ios, version: 26.3.1}
  - platform: "macos"
    devices: ["Mac14,8", b]
note: >-
  several
  lines
empty:
"""


def test_values_and_keys_are_found_with_their_lengths() -> None:
    found = places(TEXT)
    assert found[("id",), True] == Place(1, 1, 2)
    assert found[("id",), False] == Place(1, 5, 3)
    assert found[("builds", 0), False] == Place(3, 5, 1)
    assert found[("builds", 0, "version"), True] == Place(3, 21, 7)
    assert found[("builds", 0, "version"), False] == Place(3, 30, 6)
    assert found[("builds", 1, "devices", 0), False] == Place(5, 15, 9)
    assert found[("builds", 1, "devices", 1), False] == Place(5, 26, 1)
    assert found[(), False] == Place(1, 1, 1)


def test_a_text_over_several_lines_and_an_empty_value_have_a_place_of_one_character() -> None:
    found = places(TEXT)
    assert found[("note",), False] == Place(6, 7, 1)
    assert found[("empty",), False].line == 9
    assert found[("empty",), False].length == 1


def test_a_byte_order_mark_does_not_move_columns_and_windows_line_ends_do_not_move_lines() -> None:
    assert places("\ufeff" + TEXT.replace("\n", "\r\n")) == places(TEXT)


def test_a_text_that_cannot_be_read_gives_what_comes_before() -> None:
    assert places("a: b\nc: 'd\n")[("a",), False] == Place(1, 4, 1)
    assert places("") == {}


def test_a_key_that_is_no_text_does_not_hide_what_follows() -> None:
    for key in ("{a: b}", "[a, [b]]", "? {}\n"):
        assert places(f"{key}: 1\nc: 2\n")[("c",), True].length == 1


def _ways(data: Data, where: Where = ()) -> set[Where]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return {where} | {way for key, value in inner for way in _ways(value, (*where, key))}


@given(st.text(alphabet="ab:-[]{},?&*!|>#\n 'é", max_size=60))
def test_everything_that_is_read_has_a_place_in_the_text(text: str) -> None:
    data, faults = read(text)
    found = places(text)
    if data is not None and not faults:
        assert {where for where, key in found if not key} == _ways(data)
        every = lines(text)
        for place in found.values():
            assert 1 <= place.line <= len(every)
            assert place.column + place.length - 1 <= len(every[place.line - 1]) + 1
