"""An inventory as CSV: read as RFC 4180 has it, columns known by many names, written so that no spreadsheet runs it."""

from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import call

pytestmark = pytest.mark.browser

HEADERS = [
    "device,build",
    "device,version,automatic,as_of",
    "Computer Name,Serial Number,Model Identifier,Operating System Version,Operating System Build",  # Jamf, computers
    "Display Name,Model Identifier,OS Version,OS Build,OS Supplemental Build Version",  # Jamf, mobile devices
    "Device name,Serial number,OS,OS version,Model,Manufacturer",  # Intune
    "Device Name,Serial Number,Model,Model Identifier,OS Version,Build Version,Supplemental Build Version",  # Kandji
    "hostname,machine_model,os_version,buildversion",  # Munki
    "hardware.modelIdentifier,operatingSystem.version,operatingSystem.build,operatingSystem.supplementalBuildVersion",
]


def _rows(functions: Visit, text: str) -> list[Any]:
    found = call(functions, "csv", "rows", text)
    return [(row["line"], row.get("fault") or row["fields"]) for row in found]


def test_quotes_commas_and_line_breaks_inside_fields(functions: Visit) -> None:
    text = '\ufeffa,b\r\n"iPhone17,1","say ""hi"""\r\n\r\n"two\nlines",x\ny,z'
    assert _rows(functions, text) == [
        (1, ["a", "b"]),
        (2, ["iPhone17,1", 'say "hi"']),
        (4, ["two\nlines", "x"]),
        (6, ["y", "z"]),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_what_separates_fields_is_seen_in_the_first_line(functions: Visit, mark: str) -> None:
    assert _rows(functions, f"a{mark}b\n1{mark}2\n") == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_a_quote_that_is_not_closed_spoils_its_own_line_only(functions: Visit) -> None:
    text = 'a,b\n"open,1\nx,y\n"odd"tail,2\nlast,3\n'
    assert _rows(functions, text) == [
        (1, ["a", "b"]),
        (2, "text follows a closing quote"),
        (3, ["x", "y"]),
        (4, "text follows a closing quote"),
        (5, ["last", "3"]),
    ]
    assert _rows(functions, 'a,b\n"open,1\nx,y\n')[1:] == [(2, "a quote is not closed"), (3, ["x", "y"])]


@pytest.mark.parametrize("header", HEADERS)
def test_the_columns_of_common_exports_are_known(functions: Visit, header: str) -> None:
    places = call(functions, "inventory", "columns", header.split(","))["places"]
    assert {"identifier", "name"} & set(places)
    assert {"build", "version"} & set(places)
    assert ("supplementalBuild" in places) == ("upplemental" in header)


def test_a_header_without_a_device_or_a_version_is_none(functions: Visit) -> None:
    assert call(functions, "inventory", "columns", ["colour", "build"]) is None
    assert call(functions, "inventory", "columns", ["device", "colour"]) is None


@pytest.mark.parametrize(
    ("header", "fields", "installed"),
    [
        ("device,OS version", ["Mac16,1", "26.3.1 (25D2128)"], "25D2128"),
        ("device,os_version", ["Mac16,1", "260301"], "26.3.1"),
        ("device,OS Version,Rapid Security Response", ["Mac16,1", "26.3.1", "(a)"], "26.3.1 (a)"),
        ("device,build,supplemental build", ["Mac16,1", "25D2128", "25D771280a"], "25D771280a"),
        ("device,build,version", ["Mac16,1", "25d2128", "26.3"], "25D2128"),
    ],
)
def test_what_is_installed_is_read_from_whatever_columns_there_are(
    functions: Visit, header: str, fields: list[str], installed: str
) -> None:
    columns = call(functions, "inventory", "columns", header.split(","))
    row = call(functions, "inventory", "question", columns, {"line": 2, "fields": fields})
    assert (row["installed"], row["devices"]) == (installed, ["Mac16,1"])


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        (["iPhone17", "1", "23D8133", ""], "bad-comma"),
        (["a", "b", "c", "d"], "bad-fields"),
        (["", "23D8133"], "bad-device"),
        (["iPhone17,1"], "bad-build"),
        (["iPhone17,1", "23D8133", "perhaps"], "bad-automatic"),
    ],
)
def test_a_bad_row_says_what_is_wrong(functions: Visit, fields: list[str], fault: str) -> None:
    columns = call(functions, "inventory", "columns", ["device", "build", "automatic"])
    assert call(functions, "inventory", "question", columns, {"line": 7, "fields": fields})["fault"] == fault


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_no_spreadsheet_takes_a_field_for_a_formula(functions: Visit, text: str) -> None:
    written = call(functions, "csv", "written", [["x", text]])
    assert call(functions, "csv", "rows", written)[0]["fields"][1] == f"'{text}".strip()
    assert written == f"x,{written.split(',', 1)[1]}"


def test_what_is_written_reads_as_it_was(functions: Visit) -> None:
    lines = [["iPhone17,1", 'say "hi"', "two\nlines"], ["a;b", "", "3"]]
    assert [row["fields"] for row in call(functions, "csv", "rows", call(functions, "csv", "written", lines))] == lines
