import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.version import AnyVersion, Version

versions = st.lists(st.integers(0, 999), min_size=1, max_size=4).map(
    lambda numbers: Version(".".join(map(str, numbers)))
)
adapter: TypeAdapter[Version] = TypeAdapter(AnyVersion)


@pytest.mark.parametrize(
    ("lower", "higher"),
    [("26.9", "26.10"), ("26.9", "26.9.1"), ("9.3.6", "10.0"), ("16.7.15", "17"), ("26", "26.0.1")],
)
def test_versions_are_ordered_number_by_number(lower: str, higher: str) -> None:
    assert Version(lower) < Version(higher)
    assert not Version(higher) < Version(lower)


def test_zeros_at_the_end_make_no_difference_but_stay_in_the_text() -> None:
    assert Version("26.9.0") == Version("26.9")
    assert hash(Version("26.9.0")) == hash(Version("26.9"))
    assert str(Version("26.9.0")) == "26.9.0"
    assert Version("26.0").major == 26


@pytest.mark.parametrize(
    "text", ["", "26.", ".1", "26.3.1 (a)", "v26", "26,3", "1.2.3.4.5", "26.03", "-1", "٢٦", "1000", "26.3\n"]
)
def test_what_is_not_a_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a version"):
        Version(text)
    with pytest.raises(ValidationError):
        adapter.validate_python(text)


def test_a_version_is_text_in_data_and_a_version_stays_itself() -> None:
    version = adapter.validate_python("26.3.1")
    assert adapter.validate_python(version) is version
    assert adapter.dump_python(version) == "26.3.1"
    assert adapter.dump_json(version) == b'"26.3.1"'


def test_a_version_is_frozen_and_is_equal_to_no_text() -> None:
    with pytest.raises(AttributeError, match="frozen"):
        Version("26").text = "27"
    assert Version("26.3") != "26.3"


def test_the_letter_is_held_to_its_version() -> None:
    assert Version("26.3.1").with_letter("a") == "26.3.1\u00a0(a)"
    assert Version("26.3.1").with_letter(None) == "26.3.1"


@given(versions, versions, versions)
def test_the_order_is_one_order(a: Version, b: Version, c: Version) -> None:
    assert (a < b) + (a == b) + (a > b) == 1
    assert not (a < b and b < c) or a < c
    assert (a <= b) == (a < b or a == b)


@given(versions)
def test_a_version_is_read_back_from_its_text(version: Version) -> None:
    assert Version(str(version)) == version
    assert Version(f"{version}.0") == version if str(version).count(".") < 3 else True


@given(versions, versions)
def test_equal_versions_have_one_hash(a: Version, b: Version) -> None:
    assert a != b or hash(a) == hash(b)
