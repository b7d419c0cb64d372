"""`between query`, as people and tools call it."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.derive.status import status
from tests import world
from tests.content import real
from tests.shared import ROOT


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = world.write(tmp_path_factory.mktemp("query"))
    (folder / "mkdocs.yml").write_text("site_name: x\n")
    return folder


def _query(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["query", *arguments, "--root", str(root)])


def test_a_question_with_two_conditions_as_a_table(root: Path) -> None:
    result = _query(root, "patches", "--where", "platform=ios", "--where", "status=withdrawn")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["DATE", "PLATFORM", "VERSION", "LETTER", "BUILD", "BASE", "STATUS", "TITLE"]
    assert [line.split()[:4] for line in lines[1:]] == [["2031-02-01", "ios", "40.1", "a"]]
    result = _query(root, "patches", "--where", "status=included", "--fields", "build,platform")
    assert result.stdout == "BUILD       PLATFORM\n50B770500b  ios\n60B770500b  macos\n60B770501b  macos\n"


def test_the_same_as_json_and_as_csv(root: Path) -> None:
    asked = ("patches", "--where", "letter=b", "--where", "platform=ios")
    (found,) = json.loads(_query(root, *asked, "--format", "json").stdout)
    assert (found["id"], found["version"], found["cves"]) == ("2031-02-04-webkit-b", "40.1", ["CVE-2031-0001"])
    assert (found["withdrawn"], found["test"], found["devices"]) == (None, False, 3)
    (row,) = csv.DictReader(io.StringIO(_query(root, *asked, "--format", "csv").stdout, newline=""))
    assert (row["id"], row["test"], row["devices"], row["withdrawn"]) == ("2031-02-04-webkit-b", "false", "3", "")
    assert list(row) == list(found)


def test_what_is_found_on_the_shipped_records_is_what_the_model_says() -> None:
    catalogue = real.catalogue()
    for word in ("withdrawn", "included", "test"):
        result = _query(ROOT, "patches", "--where", f"status={word}", "--format", "json")
        rows = [row.build for row in catalogue.patch_rows if status(catalogue, row, catalogue.checked) == word]
        assert [found["build"] for found in json.loads(result.stdout)] == rows
    result = _query(ROOT, "updates", "--where", "version>=26.9", "--where", "version<27", "--format", "json")
    wanted = [u.id for u in catalogue.updates.values() if u.version.major == 26 and u.version.numbers >= (26, 9)]
    assert [found["id"] for found in json.loads(result.stdout)] == wanted


def test_rows_can_be_sorted_and_limited(root: Path) -> None:
    result = _query(root, "updates", "--sort", "-version", "--limit", "2", "--fields", "id")
    assert result.stdout.splitlines()[1:] == ["ios-41.0", "ios-40.2.1"]


def test_no_row_is_a_header_or_an_empty_list(root: Path) -> None:
    asked = ("devices", "--where", "name=Phone Tow")
    result = _query(root, *asked, "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == "Nothing fits: no name is 'Phone Tow': did you mean Phone Two?\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("patches", "--where", "platfrom=ios"), "patches have no field 'platfrom': did you mean platform?"),
        (("patches", "--where", "date>=soon"), "date holds dates"),
        (("patches", "--fields", "id,nope"), "patches have no field 'nope'"),
        (("patches", "--sort", "-nope"), "patches have no field 'nope'"),
    ],
)
def test_a_mistake_is_one_line_and_exit_two(root: Path, arguments: tuple[str, ...], told: str) -> None:
    result = _query(root, *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_fields_are_described(root: Path) -> None:
    result = _query(root, "patches", "--describe")
    assert "status" in result.stdout
    assert "the build that must be installed underneath" in result.stdout


def test_broken_records_are_told_and_exit_one(tmp_path: Path) -> None:
    world.write(tmp_path, world.edited(("platforms.yml", "checked: 2031-06-30", "checked: soon")))
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    result = _query(tmp_path, "patches")
    assert result.exit_code == 1
    assert "platforms.yml" in result.stderr
