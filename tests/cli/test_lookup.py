import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli.lookup import lookup_command
from tests import world
from tests.shared import ROOT

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `between lookup` on the made-up world with these arguments."""
    world.write(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: World\n")
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    runner = CliRunner()
    return lambda *args, stdin=None: runner.invoke(lookup_command, ["--root", str(tmp_path), *args], input=stdin)


def answers(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_an_identifier_and_a_build_as_json(run: Run) -> None:
    result = run("--device", "iPhone90,1", "--build", "50B50", "--as-of", "2031-02-04", "--json")
    (data,) = answers(result)
    assert result.exit_code == 0
    assert (data["device"], data["state"], data["steps"][0]["build"]) == ("iPhone90,1", "patch-waiting", "50B770500b")


def test_automatic_is_on_unless_said(run: Run) -> None:
    asked = ("--device", "iPhone90,1", "--build", "50B50", "--as-of", "2031-02-04", "--json")
    assert answers(run(*asked))[0]["steps"][0]["how"] == "automatic"
    assert answers(run(*asked, "--automatic", "on"))[0]["automatic"] == "on"
    assert answers(run(*asked, "--automatic", "off"))[0]["steps"][0]["how"] == "manual"


def test_without_a_day_the_reach_of_the_records_counts(run: Run) -> None:
    assert answers(run("--device", "iPhone90,1", "--build", "50B50", "--json"))[0]["as_of"] == "2031-06-30"


@pytest.mark.parametrize("version", ["40.1 (b)", "40.1(b)", "40.1\u00a0(b)"])
def test_a_name_and_a_version(run: Run, version: str) -> None:
    (data,) = answers(run("--device", "Phone Two", "--version", version, "--as-of", "2031-02-04", "--json"))
    assert data["devices"] == ["iPhone91,1", "iPhone91,2"]
    assert (data["build"], data["version"], data["letter"], data["state"]) == ("50B770500b", "40.1", "b", "patched")


def test_a_version_of_several_builds_is_answered_for_each(run: Run) -> None:
    found = answers(run("--device", "Phone One", "--version", "40.2", "--as-of", "2031-03-14", "--json"))
    assert [(data["build"], data["state"]) for data in found] == [
        ("50C5001a", "update-first"), ("50C100", "up-to-date"),
    ]  # fmt: skip


def test_an_unknown_device_is_an_answer_with_a_hint(run: Run) -> None:
    (data,) = answers(run("--device", "Phone Too", "--build", "50B50", "--json"))
    assert data["state"] == "unknown-device"
    result = run("--device", "Phone Too", "--build", "50B50")
    assert result.exit_code == 0
    assert "Did you mean Phone Two" in result.stdout


def test_an_unknown_build_is_an_answer_with_a_hint(run: Run) -> None:
    result = run("--device", "Phone One", "--build", "50B51")
    assert "is not a build for this iPhone" in " ".join(result.stdout.split())
    assert "Did you mean 50B50" in result.stdout


def test_the_card_says_all_of_it(run: Run) -> None:
    result = run("--device", "Phone One", "--build", "50B770500a", "--as-of", "2031-02-04")
    text = " ".join(result.stdout.replace("│", " ").split())
    for part in (
        "Phone One · iPhone90,1 · iOS 40.1 (a) · 50B770500a",
        "was withdrawn on 2 February 2031. 40.1 (b) is out instead.",
        "1. 40.1 (b) (build 50B770500b) comes by itself",
        "Fixes: WebKit",
        "A restart completes it.",
        "If you remove the installed patch The device goes back to 40.1 with no patch.",
        "No longer fixed: CVE-2031-0001",
        "Of these known to be exploited: CVE-2031-0001",
        "As of 4 February 2031. The records reach to 30 June 2031.",
    ):
        assert part in text
    assert "\x1b" not in result.stdout


def test_a_test_says_whether_it_fixes_nothing_or_nobody_knows(run: Run, tmp_path: Path) -> None:
    asked = ("--device", "Phone One", "--build", "50C5001a", "--as-of", "2031-02-12")
    assert "Fixes: nothing" in run(*asked).stdout
    file = tmp_path / "content/patches/2031/2031-02-12-test-a.yml"
    file.write_text(file.read_text().replace("fixes: none", "fixes: unknown"))
    assert "Fixes: not known" in run(*asked).stdout


def test_a_template_that_is_not_there_or_wrong_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "templates").unlink()
    asked = ("--device", "Phone One", "--build", "50B50")
    missing = run(*asked)
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "answer/sentence.jinja: the template answer/sentence.jinja is not there" in missing.stderr
    (tmp_path / "templates/answer").mkdir(parents=True)
    (tmp_path / "templates/answer/sentence.jinja").write_text(
        "{% macro sentence(a) %}{{ a.nothing.more }}{% endmacro %}"
    )
    wrong = run(*asked)
    assert wrong.exit_code == 2
    assert "answer/sentence.jinja:1: " in wrong.stderr


def test_explain_gives_the_reasons_with_their_sources(run: Run) -> None:
    asked = ("--device", "Phone One", "--build", "50B50", "--as-of", "2031-02-02")
    assert "https://vendor.example/withdrawn" not in run(*asked).stdout
    explained = run(*asked, "--explain").stdout
    assert "https://vendor.example/withdrawn" in explained
    assert "The List: https://list.example/" in explained


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "name a device"),
        (("--device", "Phone One"), "name what is installed"),
        (("--device", "Phone One", "--build", "50B50", "--version", "40.1"), "name what is installed"),
        (("--device", "Phone One", "--version", "forty"), "'forty' is not a version"),
        (("--device", "Phone One", "--build", "50B50", "--as-of", "2031-02-30"), "'2031-02-30' is not a date"),
        (("--device", "Phone One", "--build", "50B50", "--as-of", "1 May"), "'1 May' is not a date"),
        (("--batch", "x.csv"), "add --json"),
        (("--batch", "", "--json"), "name the file of the batch"),
        (("--batch", "x.csv", "--json", "--device", "Phone One"), "leave --device"),
        (("--batch", "nowhere.csv", "--json"), "nowhere.csv cannot be read"),
    ],
)
def test_what_is_no_question_is_one_line_and_exit_2(run: Run, args: tuple[str, ...], message: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_problems_in_the_records_are_printed_and_exit_1(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "content" / "components.yml"
    file.write_text(file.read_text() + "nonsense: true\n")
    result = run("--device", "Phone One", "--build", "50B50")
    assert result.exit_code == 1
    assert "content/components.yml:" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_batch_in_order(run: Run) -> None:
    rows = 'device,build,automatic,as_of\n"iPhone90,1",50B50,off,2031-02-04\nPhone Two,50B50,,\nMac90-1,60B50,on,\n'
    result = run("--batch", "-", "--json", stdin=rows)
    first, second, third = answers(result)
    assert result.exit_code == 0
    assert (first["device"], first["steps"][0]["how"]) == ("iPhone90,1", "manual")
    assert (second["devices"], second["as_of"]) == (["iPhone91,1", "iPhone91,2"], "2031-06-30")
    assert third["state"] == "unknown-device"


def test_the_same_question_is_told_the_same_again(run: Run) -> None:
    rows = "device,build,as_of\nPhone One,50B50,2031-02-04\nPhone One,50B50,\n\nPhone One,50B50,2031-02-04\n"
    first, other, again = run("--batch", "-", "--json", stdin=rows).stdout.splitlines()
    assert first == again != other


def test_a_batch_from_a_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "inventory.csv"
    file.write_bytes("\ufeffAs_of,Serial,Build,Device\r\n2031-02-04,C02,50B50,Phone One\r\n\r\n".encode())
    (data,) = answers(run("--batch", str(file), "--json"))
    assert (data["build"], data["state"]) == ("50B50", "patch-waiting")


def test_a_column_of_versions(run: Run) -> None:
    (data,) = answers(run("--batch", "-", "--json", stdin="device,version\nPhone One,40.1 (a)\n"))
    assert data["build"] == "50B770500a"


BAD = [
    ("iPhone90,1,50B50,on,2031-02-04", 'must be quoted: "iPhone90,1"'),
    ("iPhone90,1,50B50,on", 'must be quoted: "iPhone90,1"'),
    ("Phone One,50B50,maybe,", "automatic is 'maybe'"),
    ("Phone One,50B50,on,2031-13-01", "'2031-13-01' is not a date"),
    ("Phone One,,on,", "the row names no build"),
    (",50B50,on,", "the row names no device"),
    ("Phone One,50B50,on,2031-02-04,more", "the row has 5 fields, the header 4"),
    ('"Phone One,50B50,on,', "the row is no CSV"),
    ("Phone \ufffd,50B50,on,", "not valid UTF-8"),
]


@pytest.mark.parametrize(("row", "message"), BAD)
def test_a_bad_row_gives_its_error_and_the_others_are_answered(run: Run, row: str, message: str) -> None:
    good = "Phone One,50B50,on,2031-02-04"
    result = run("--batch", "-", "--json", stdin=f"device,build,automatic,as_of\n{good}\n{row}\n{good}\n")
    before, bad, after = answers(result)
    assert result.exit_code == 1
    assert bad.keys() == {"line", "error"}
    assert bad["line"] == 3
    assert message in bad["error"]
    assert before == after
    assert before["state"] == "patch-waiting"


def test_a_row_that_fits_different_answers_is_asked_back(run: Run) -> None:
    result = run("--batch", "-", "--json", stdin="device,version,as_of\nPhone One,40.2,2031-03-14\n")
    (data,) = answers(result)
    assert result.exit_code == 1
    assert "iPhone90,1 with 50C5001a, iPhone90,1 with 50C100" in data["error"]


@pytest.mark.parametrize("text", ["device,build\rPhone One,50B50\r", "\x7fELF\x00\r\x01"])
def test_a_batch_that_is_no_csv_is_one_error(run: Run, text: str) -> None:
    result = run("--batch", "-", "--json", stdin=text)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("header", ["", "build,as_of", "device", "device;build", "device,build,build"])
def test_a_batch_without_its_header(run: Run, header: str) -> None:
    result = run("--batch", "-", "--json", stdin=f"{header}\nPhone One,50B50,on,\n")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "header" in result.stderr


def test_a_batch_of_no_rows(run: Run) -> None:
    result = run("--batch", "-", "--json", stdin="device,build\n")
    assert (result.exit_code, result.stdout) == (0, "")
