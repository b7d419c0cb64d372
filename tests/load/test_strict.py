"""Strict YAML: what is read, and what is refused at its place."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.load import strict
from generator.load.strict import DEEPEST, Parser, read
from generator.model.document import Data, Place


def faults(text: str) -> list[tuple[str, Place]]:
    return [(fault.code, fault.place) for fault in read(text)[1]]


@pytest.mark.parametrize(
    "written",
    [
        "26.10",
        "20E252",
        "22E245",
        "no",
        "yes",
        "2026-03-17",
        "null",
        "~",
        "0x1F",
        "1_000",
        "12:30",
        ".5",
        "true",
        "0o7",
    ],
)
def test_every_scalar_is_text(written: str) -> None:
    assert read(f"a: {written}\nb: [{written}]\n") == ({"a": written, "b": [written]}, [])


def test_the_fast_parser_is_used_where_it_is_there() -> None:
    assert not yaml.__with_libyaml__ or issubclass(Parser, yaml.CLoader)


def test_quoted_identifiers_keep_their_comma_and_bare_ones_fall_apart() -> None:
    assert read('a: ["Mac14,8", Mac14,9]') == ({"a": ["Mac14,8", "Mac14", "9"]}, [])


def test_an_empty_value_is_empty_text_and_an_empty_text_is_nothing() -> None:
    assert read("a:\nb: ''\n") == ({"a": "", "b": ""}, [])
    assert read("") == (None, [])
    assert read("# only a comment\n") == (None, [])


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    assert read("\ufeffa: b\r\nc:\r\n  - d\r\n") == ({"a": "b", "c": ["d"]}, [])


def test_text_over_several_lines_is_read() -> None:
    assert read("a: >-\n  one\n  two\nb: |\n  one\n  two\n") == ({"a": "one two", "b": "one\ntwo\n"}, [])


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: b\n c: d\n", "P102", None),
        ("a: 'b\n", "P102", None),
        ("a: [b\n", "P102", None),
        ("a: b: c\n", "P102", Place(1, 5)),
        ("a: %b\n- c\n", "P102", None),
        ("a:\tb\n", "P103", Place(1, 3)),
        ("a: b\n\tc: d\n", "P103", Place(2, 1)),
        ("a: b\x00\n", "P104", Place(1, 5)),
        ("a: b\n# \x1b[31m\n", "P104", Place(2, 3)),
        ("a: b\x0bc\n", "P104", Place(1, 5)),
        ("a: b\x1cc\n", "P104", Place(1, 5)),
        ("a: b\ufeff\n", "P104", Place(1, 5)),
        ("ab: 1\nab: 2\n", "P105", Place(2, 1, 2)),
        ("x: {a: 1, a: 2}\n", "P105", Place(1, 11, 1)),
        ("x:\n  - ab: 1\n    'ab': 2\n", "P105", Place(3, 5, 2)),
        ("? [a]\n: b\n", "P106", Place(1, 3)),
        ("? {a: b}\n: c\n", "P106", Place(1, 3)),
        ("a: &x b\n", "P107", Place(1, 4)),
        ("a: b\nc: *x\n", "P107", Place(2, 4)),
        ("&x a: b\n", "P107", Place(1, 1)),
        ("*x : b\n", "P107", Place(1, 1)),
        ("a: &x [b]\n", "P107", Place(1, 4)),
        ("a: !!str b\n", "P108", Place(1, 4)),
        ("a: !thing {b: c}\n", "P108", Place(1, 4)),
        ("!!map\na: b\n", "P108", Place(1, 1)),
        ("a: b\n---\nc: d\n", "P110", Place(2, 1)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("parser", [yaml.Loader, Parser])
def test_what_is_refused_is_refused_at_its_place(
    text: str, code: str, place: Place | None, parser: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strict, "Parser", parser)
    data, found = read(text)
    assert data is None
    assert [fault.code for fault in found] == [code]
    assert place is None or found[0].place == place


def test_all_that_is_refused_is_found_in_one_reading() -> None:
    text = "a: &x 1\na: 2\nb: !t 3\n---\nc: 4\n"
    assert [code for code, _ in faults(text)] == ["P107", "P105", "P108", "P110"]


def test_nesting_is_read_to_its_limit_and_refused_beyond() -> None:
    assert read("[" * DEEPEST + "]" * DEEPEST)[1] == []
    assert faults("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)) == [("P109", Place(1, DEEPEST + 1))]
    assert faults("a: " * 3) != []
    assert [code for code, _ in faults("{a: " * 3000 + "}" * 3000)] == ["P109"]


def test_columns_are_counted_in_characters() -> None:
    assert faults("ä: 'ö€𝄞'\nüü: &x b\n") == [("P107", Place(2, 5))]


def test_one_document_may_begin_with_its_mark() -> None:
    assert read("---\na: b\n...\n") == ({"a": "b"}, [])


@given(st.text(alphabet=st.sampled_from("ab:-[]{},'\"\n \t&*!|>%#?\x07\ufeff\u2028é@`0.~<")) | st.text())
def test_any_text_gives_data_or_faults_and_never_an_exception(text: str) -> None:
    data, found = read(text)
    assert data is None or not found
    for fault in found:
        assert fault.code.startswith("P1")
        assert fault.message
        assert fault.repair
        assert fault.place.line >= 1
        assert fault.place.column >= 1


_PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff"), max_size=20)
_DATA = st.recursive(
    _PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_PLAIN, inner, max_size=4), max_leaves=12
)


@given(st.dictionaries(_PLAIN, _DATA, min_size=1, max_size=5))
def test_what_is_dumped_is_read_back(data: dict[str, Data]) -> None:
    text = yaml.dump(data, allow_unicode=True, Dumper=_NoAliases, default_style='"')
    assert read(text) == (data, [])


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a: b\ntitle: "abc\nsummary: x\nb: c\n', Place(2, 8)),
        ('title: "abc\nsummary: "x"\nb: c\n', Place(1, 8)),
        ("a: 'it\nb: 'c'\n", Place(1, 4)),
        ('a:\n  - {x: "b, y: c}\n  - {x: d}\n', Place(2, 9)),
        ('\ufeffa: "b\n', Place(1, 4)),
    ],
)
def test_a_quote_that_is_not_closed_is_told_where_it_opens(text: str, place: Place) -> None:
    (fault,) = read(text)[1]
    assert (fault.code, fault.place) == ("P102", place)
    assert "quote" in fault.message


@pytest.mark.parametrize("text", ['a: "good\n  folded"\nb: [1\nc: d\n', 'a: b\nc: "x" y\n', "a: b: c\n"])
def test_another_mistake_is_not_blamed_on_a_quote(text: str) -> None:
    (fault,) = read(text)[1]
    assert "quote that opens" not in fault.message
