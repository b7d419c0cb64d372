"""Small values, each with what is one and what is not."""

import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model import values


@pytest.mark.parametrize(
    ("kind", "good"),
    [
        (values.BuildNumber, ["23D8133", "20F770750b", "26A5416a", "22F2083"]),
        (values.Letter, ["a", "c"]),
        (values.Cve, ["CVE-2026-20643", "CVE-2023-1234567"]),
        (values.Slug, ["webkit", "2026-03-17-webkit-navigation", "ios"]),
        (values.DeviceId, ["iPhone17,1", "Mac14,13", "iMac21,1", "MacBookPro18,3"]),
        (values.Board, ["D93AP", "Mac-E7203C0F68AA0004"]),
        (values.Url, ["https://support.apple.com/102657", "https://a.example", "https://medium.com/@user/a"]),
        (values.SourceRef, ["appledb", "appledb@c6ddf070", "appledb:osFiles/iOS/23x - 26.x/23D8133.json", "https://a.example/b"]),
        (values.Authority, ["between-updates.example,2026", "a.example,2026-10", "a.example,2026-10-06"]),
        (values.Text, ["A sentence.", " a ", "one\ntwo"]),
    ],
)  # fmt: skip
def test_good_values_stay_as_they_are(kind: Any, good: list[str]) -> None:
    assert [TypeAdapter(kind).validate_python(text) for text in good] == good


@pytest.mark.parametrize(
    ("kind", "bad"),
    [
        (values.BuildNumber, ["", "23d8133", "3D8133", "23D", "23D8133ab", "23D8133\n", "٢٣D1", " 23D1"]),
        (values.Letter, ["", "A", "(a)", "ab", "1"]),
        (values.Cve, ["CVE-2026-1", "cve-2026-20643", "CVE-26-20643", "CVE-2026-20643 "]),
        (values.Slug, ["", "WebKit", "a--b", "-a", "a-", "a_b", "a.b", "ä"]),
        (values.DeviceId, ["iPhone17", "17,1", "iPhone17,1,2", "iPhone 17,1"]),
        (values.Board, ["", "D93 AP"]),
        (values.Url, ["http://a.example", "https://a", "https://a.example/b c", "a.example", "https://user@a.example/"]),
        (values.SourceRef, ["", "AppleDB", "http://a.example", "appledb:", "appledb: a", "appledb@main", "ftp://a.example"]),
        (values.Authority, ["a.example", "a.example,26", "a.example,2026-1", "https://a.example,2026"]),
        (values.Text, ["", "  ", "\n"]),
    ],
)  # fmt: skip
def test_bad_values_are_refused_with_a_type_of_their_own(kind: Any, bad: list[str]) -> None:
    for text in (*bad, None, ["a"], {"a": "b"}, 1):
        with pytest.raises(ValidationError) as error:
            TypeAdapter(kind).validate_python(text)
        assert error.value.errors()[0]["type"] in {
            "build", "letter", "cve", "slug", "device-id", "board", "url", "source", "authority", "text"
        }  # fmt: skip


def test_a_day_is_a_date_of_the_calendar() -> None:
    days: TypeAdapter[datetime.date] = TypeAdapter(values.Day)
    assert days.validate_python("2028-02-29") == datetime.date(2028, 2, 29)
    assert days.dump_json(datetime.date(2026, 3, 17)) == b'"2026-03-17"'
    for text in ("2026-02-29", "2026-3-17", "17.3.2026", "20260317", "2026-03-17T00:00", "", "٢٠٢٦-03-17"):
        with pytest.raises(ValidationError):
            days.validate_python(text)


def test_a_flag_is_the_word_true_or_false() -> None:
    flags: TypeAdapter[bool] = TypeAdapter(values.Flag)
    assert [flags.validate_python(text) for text in ("true", "false", True)] == [True, False, True]
    for text in ("yes", "no", "True", "1", ""):
        with pytest.raises(ValidationError):
            flags.validate_python(text)


def test_a_count_is_a_whole_number() -> None:
    counts: TypeAdapter[int] = TypeAdapter(values.Count)
    assert [counts.validate_python(text) for text in ("26", "0", 3)] == [26, 0, 3]
    for text in ("-1", "2.0", "1e3", "", "9" * 10):
        with pytest.raises(ValidationError):
            counts.validate_python(text)


def test_a_record_refuses_keys_that_it_does_not_know_and_cannot_be_changed() -> None:
    class Thing(values.Record):
        name: values.Text

    with pytest.raises(ValidationError, match="extra"):
        Thing.model_validate({"name": "a", "nmae": "b"})
    with pytest.raises(ValidationError, match="frozen"):
        setattr(Thing(name="a"), "name", "b")  # noqa: B010
