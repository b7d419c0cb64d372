"""`between check` from outside: what it prints, and how it exits."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.check import check_command
from tests.world import edited, write

KERNEL = "patches/2031/2031-04-10-kernel-a.yml"
BROKEN = ((KERNEL, "base: 50C100", "base: 50C101"), ("components.yml", "id: webkit", "id: WebKit"))
PAGE = "---\ntitle: Home\ndescription: The first page.\n---\n\n[the patch](record:patches/2031-04-10-kernel-a)\n"


def project(root: Path, *changes: tuple[str, str, str], page: str = PAGE) -> Path:
    write(root, {**edited(*changes), "pages/index.md": page})
    (root / "mkdocs.yml").write_text("site_name: World\n")
    return root


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(check_command, [str(argument) for argument in arguments])


def test_a_right_project_exits_with_0_and_says_what_was_checked(tmp_path: Path) -> None:
    result = run("--root", project(tmp_path))
    assert (result.exit_code, result.output) == (0, "14 files checked: no problems\n")


def test_problems_exit_with_1_and_are_all_shown_in_order(tmp_path: Path) -> None:
    result = run("--root", project(tmp_path, *BROKEN))
    lines = result.output.splitlines()
    assert result.exit_code == 1
    assert lines[0].startswith("content/components.yml:2:10: P136 'WebKit' is not a name for an address")
    assert lines[3].startswith(f"content/{KERNEL}:")
    assert lines[3].endswith(": P203 base build 50C101 is in no ios update")
    marks = lines[5]
    assert lines[4][marks.index("^") : marks.rindex("^") + 1] == "50C101"
    assert marks.endswith(" did you mean 50C100 (iOS 40.2)?")
    assert lines[-1] == "2 problems in 2 files"


def test_paths_restrict_what_is_shown(tmp_path: Path) -> None:
    root = project(tmp_path, *BROKEN)
    one = run("--root", root, root / "content" / KERNEL)
    assert one.exit_code == 1
    assert "P203" in one.output
    assert "P136" not in one.output
    assert one.output.endswith("1 problem in 1 file (1 more elsewhere)\n")
    assert "P203" in run("--root", root, root / "content/patches").output
    both = run("--root", root, root / "content/components.yml", root / "content/patches/2031")
    assert both.output.endswith("2 problems in 2 files\n")


def test_what_is_right_in_a_broken_project_exits_with_0(tmp_path: Path) -> None:
    root = project(tmp_path, *BROKEN)
    result = run("--root", root, root / "content/devices")
    assert result.exit_code == 0
    assert result.output == "2 files checked: no problems (2 more elsewhere)\n"


def test_a_folder_is_not_taken_for_another_whose_name_it_begins(tmp_path: Path) -> None:
    root = project(tmp_path, *BROKEN)
    (root / "content/comp").mkdir()
    result = run("--root", root, root / "content/comp")
    assert result.exit_code == 0
    assert "content/comp holds no record and no page, so nothing in it is checked" in result.output
    assert result.output.endswith("Nothing was checked (2 more elsewhere)\n")


def test_a_file_that_is_no_record_is_named_as_such(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "README.md").write_text("# World\n")
    alone = CliRunner().invoke(check_command, ["--root", str(root), str(root / "README.md")])
    assert (alone.exit_code, alone.stdout) == (0, "Nothing was checked\n")
    assert alone.stderr.startswith("README.md is no record and no page, so nothing in it is checked")
    both = CliRunner().invoke(
        check_command, ["--root", str(root), str(root / "README.md"), str(root / "content" / KERNEL)]
    )
    assert (both.exit_code, both.stdout) == (0, "1 file checked: no problems\n")
    assert "README.md" in both.stderr


def test_a_dead_link_between_pages_is_a_problem(tmp_path: Path) -> None:
    result = run("--root", project(tmp_path, page=f"{PAGE}[gone](gone.md)\n"))
    assert result.exit_code == 1
    assert "content/pages/index.md:7:8: P804" in result.output


def test_a_broken_link_in_a_page_is_a_problem(tmp_path: Path) -> None:
    result = run("--root", project(tmp_path, page=PAGE.replace("kernel-a", "kernel-b")))
    assert result.exit_code == 1
    assert "content/pages/index.md:6:13: P801" in result.output


def test_json_and_sarif_are_whole_documents_whether_or_not_there_are_problems(tmp_path: Path) -> None:
    root = project(tmp_path, *BROKEN)
    found = json.loads(run("--root", root, "--format", "json").output)
    assert [problem["code"] for problem in found["problems"]] == ["P136", "P203"]
    log = json.loads(run("--root", root, "--format", "sarif").output)
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["P136", "P203"]
    project(tmp_path)
    clean = run("--root", root, "--format", "json")
    assert (clean.exit_code, json.loads(clean.output)) == (0, {"problems": []})
    assert json.loads(run("--root", root, "--format", "sarif").output)["runs"][0]["results"] == []


def test_github_prints_annotations_and_nothing_else(tmp_path: Path) -> None:
    lines = run("--root", project(tmp_path, *BROKEN), "--format", "github").output.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("::error file=content/") for line in lines)
    project(tmp_path)
    assert run("--root", tmp_path, "--format", "github").output == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--root", "nowhere"], "nowhere"),
        (["--format", "xml"], "xml"),
        (["missing.yml"], "there is no missing.yml"),
        ([".."], "outside the project"),
    ],
)
def test_what_could_not_run_exits_with_2_and_one_line(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(tmp_path))
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert "Traceback" not in result.output


def test_outside_any_project_it_could_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run()
    assert (result.exit_code, result.output.startswith("Error: no project here")) == (2, True)


@pytest.mark.parametrize("text", ["\t", "{[", "\x00", "a: &b", "---\n---\n", "- 1", "[]", "{}", "a", "'", "? \n: \n"])
@pytest.mark.parametrize("name", ["platforms.yml", "sources.yml", "updates/ios/40.yml", "devices/mac.yml", KERNEL])
def test_no_broken_file_gives_a_traceback(name: str, text: str, tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "content" / name).write_text(text)
    result = run("--root", root)
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert f"content/{name}:" in result.output


def test_the_command_itself_runs_from_a_folder_below_and_in_any_encoding(tmp_path: Path) -> None:
    root = project(tmp_path, (KERNEL, "title: Kernel memory", "titel: Kernel memory — 記憶"))
    program = [sys.executable, "-c", "from generator.cli.check import check_command as c; c(prog_name='between check')"]
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(program, cwd=root / "content/patches", env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "P120" in done.stdout
    assert done.stderr == ""
