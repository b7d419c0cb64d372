"""What people wrote stays: comments, order, rows, quotes, folds; and the whole real content as it is."""

from pathlib import Path

import pytest

from generator.edit import parse, printed, row
from generator.errors import BetweenError
from tests.shared import ROOT

REAL = sorted(file for file in (ROOT / "content").rglob("*.yml") if "pages" not in file.parts)

KEPT = """\
# About the file

checked: 2031-03-01  # beside

# before a list
rows:
  # before the first
  - {build: 50A1, date: 2031-03-01, devices: [all],
     sources: [gdmf, "list:a - b"]}  # beside a row

  # between
  - text: >-
      Folded where the writer
      wanted it: here.
    # before a key of an item
    note: "A colon: so quotes"
    # below the last key of an item
  # below the last item
other:
  - one  # beside an item
  - - in
    - two
literal: |
  # no comment
  but text
# the end
"""


def test_what_is_written_well_stays_byte_for_byte() -> None:
    assert printed(parse(KEPT)) == KEPT


@pytest.mark.parametrize("file", REAL, ids=lambda file: file.stem)
def test_real_records_stay_byte_for_byte(file: Path) -> None:
    assert printed(parse(file.read_text())) == file.read_text()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a:   1\n\n\n\nb:    x   \n", "a: 1\n\nb: x\n"),
        ("a:\n- 1\n-   2\n", "a:\n  - 1\n  - 2\n"),
        ("a:\n      b: 1\n", "a:\n  b: 1\n"),
        ("a: {  b : 1 ,c: [ 2,3 ] }\n", "a: {b: 1, c: [2, 3]}\n"),
        ("a: 'plain'\n", "a: plain\n"),
        ("a: 'it''s: so'\n", 'a: "it\'s: so"\n'),
        ("a: off\n", 'a: "off"\n'),
        ("a: 26.10\nb: '26.10'\nc: 2031-03-01\nd: true\n", "a: 26.10\nb: 26.10\nc: 2031-03-01\nd: true\n"),
        ("a: Mac14,8\n", 'a: "Mac14,8"\n'),
        ("a: [gdmf:some/file, https://a.example/b]\n", 'a: ["gdmf:some/file", https://a.example/b]\n'),
        ("a:\nb: ''\n", 'a:\nb: ""\n'),
        ("---\na: 1\n...\n", "a: 1\n"),
        ("\ufeffa: 1\n", "a: 1\n"),
        ("a: 1 # one\n", "a: 1  # one\n"),
        ("a: one\n  two\n", "a: one two\n"),
        ('a: "tab\\tand \\u0001"\n', 'a: "tab\\tand \\u0001"\n'),
        ("a: [1, # why\n  2]\n", "a:\n  - 1  # why\n  - 2\n"),
        ("a: >-\n  x\n\n  y\n", "a: >-\n  x\n\n  y\n"),
    ],
)
def test_style(text: str, wanted: str) -> None:
    assert printed(parse(text)) == wanted
    assert printed(parse(wanted)) == wanted


def test_a_long_text_is_folded_and_a_long_row_wrapped_behind_its_bracket() -> None:
    text = "word " * 40
    assert printed({"text": text.strip()}).splitlines()[:2] == ["text: >-", "  " + ("word " * 23).strip()]
    cves = [f"CVE-2031-{number:04}" for number in range(12)]
    first, second = printed({"cves": cves}).splitlines()
    assert len(first) <= 120 < len(first) + len(" CVE-2031-0000,")
    assert second.startswith("       CVE-")


def test_a_row_that_no_longer_fits_is_wrapped_anew() -> None:
    data = parse("a:\n  - {b: 1,\n     c: 2, d: 3}\n")
    data["a"][0]["d"] = "x" * 100
    assert printed(data) == f"a:\n  - {{b: 1,\n     c: 2, d: {'x' * 100}}}\n"
    data["a"][0]["d"] = "x" * 108
    assert printed(data) == f"a:\n  - {{b: 1, c: 2,\n     d: {'x' * 108}}}\n"


def test_comments_move_with_what_they_belong_to() -> None:
    data = parse("a:\n  # one\n  - 1\n  # two\n  - 2  # beside\n# below\n")
    data["a"].insert(0, "0")
    assert printed(data) == "a:\n  - 0\n  # one\n  - 1\n  # two\n  - 2  # beside\n# below\n"
    del data["a"][1]
    assert printed(data) == "a:\n  - 0\n  # two\n  - 2  # beside\n# below\n"


def test_new_rows_and_plain_data_are_printed() -> None:
    data = parse("builds:\n  - {build: 50A1}\n")
    data["builds"].insert(0, row({"build": "50A2", "devices": {"only": ["Mac90,2"]}}))
    data["builds"].append({"build": "50A0", "note": "plain: dict", "sources": ["gdmf"]})
    assert printed(data) == (
        'builds:\n  - {build: 50A2, devices: {only: ["Mac90,2"]}}\n  - {build: 50A1}\n'
        '  - build: 50A0\n    note: "plain: dict"\n    sources: [gdmf]\n'
    )


@pytest.mark.parametrize("text", ["a: [", "- 1", "", "text", "a: 1\na: 2\n", "a: *b\n"])
def test_what_is_no_mapping_is_told(text: str) -> None:
    with pytest.raises(BetweenError):
        parse(text)
