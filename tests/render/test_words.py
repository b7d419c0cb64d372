import datetime

import pytest

from generator.model.version import Version
from generator.render import words

DAY = datetime.date(2026, 3, 7)


def test_a_date_is_written_out_and_readable_by_machines() -> None:
    assert words.plain_day(DAY) == "7 March 2026"
    assert words.day(DAY) == '<time datetime="2026-03-07">7 March 2026</time>'
    assert words.month(DAY) == "March 2026"


def test_a_version_and_a_count_never_break() -> None:
    assert words.version(Version("26.3.1"), "a") == "26.3.1\u00a0(a)"
    assert words.version(Version("26.3.1")) == "26.3.1"
    assert (words.plural(1, "build"), words.plural(0, "patch", "patches")) == ("1\u00a0build", "0\u00a0patches")


@pytest.mark.parametrize(
    ("items", "sentence"),
    [(["iOS"], "iOS"), (["iOS", "macOS"], "iOS and macOS"), (["iOS", "iPadOS", "macOS"], "iOS, iPadOS and macOS")],
)
def test_items_are_listed_as_a_sentence_holds_them(items: list[str], sentence: str) -> None:
    assert words.listed(items) == sentence


def test_a_family_without_a_name_is_called_by_its_key() -> None:
    assert (words.family("ipad"), words.family("watch")) == ("iPad", "Watch")
    assert (words.families("mac", 2), words.families("watch", 1)) == ("2\u00a0Macs", "1\u00a0watch device")


def test_a_long_text_is_cut_between_words() -> None:
    assert words.clipped("short") == "short"
    cut = words.clipped("one two, three", 10)
    assert cut == "one two…"


@pytest.mark.parametrize(
    ("link", "fits"),
    [
        ("x-apple.systempreferences:com.apple.Pane", True),
        ("https://vendor.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        (None, False),
    ],
)
def test_only_a_pane_or_an_https_address_may_be_linked(link: str | None, fits: bool) -> None:
    assert words.pane(link) is fits
