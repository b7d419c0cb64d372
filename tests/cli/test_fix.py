"""`between fix` from outside: what it prints and writes, and how it exits."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.check import check_command
from generator.cli.fix import fix_command
from tests.cli.test_check import KERNEL, project
from tests.world import FILES


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(fix_command, [str(argument) for argument in arguments])


def contents(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A project whose records have their form."""
    root = project(tmp_path)
    run("--root", root)
    return root


def test_what_has_its_form_stays_and_exits_with_0(good: Path) -> None:
    before = contents(good)
    for arguments in ((), ("--dry-run",)):
        result = run("--root", good, *arguments)
        assert (result.exit_code, result.output) == (0, f"{len(FILES)} record files: nothing to fix\n")
    assert contents(good) == before


def test_the_dry_run_shows_the_difference_exits_with_1_and_writes_nothing(good: Path) -> None:
    file = good / "content" / KERNEL
    file.write_text(file.read_text().replace("letter: a", "letter:   'a'"))
    before = contents(good)
    result = run("--root", good, "--dry-run")
    assert result.exit_code == 1
    assert contents(good) == before
    lines = result.stdout.splitlines()
    assert lines[:2] == [f"--- a/content/{KERNEL}", f"+++ b/content/{KERNEL}"]
    changed = [line for line in lines[2:] if line[0] in "+-"]
    assert [line[0] for line in changed] == ["-", "+"]
    assert changed[0].replace("letter:   'a'", "letter: a")[1:] == changed[1][1:]
    assert result.stderr == f"1 of {len(FILES)} record files would change\n"


def test_it_formats_and_repairs_and_says_so_and_the_second_time_nothing(good: Path) -> None:
    file = good / "content" / KERNEL
    wanted = file.read_text()
    file.write_text(wanted.replace("letter: a", "letter: (A)").replace("title:", "titel:"))
    other = good / "content/components.yml"
    other.write_bytes(b"\xef\xbb\xbf" + other.read_bytes())
    result = run("--root", good)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "content/components.yml: formatted",
        f"content/{KERNEL}:4:1: P120 repaired: the key 'titel' is not known here",
        f"content/{KERNEL}:8:44: P134 repaired: '(A)' is not the letter of a patch",
        f"2 of {len(FILES)} record files changed",
    ]
    assert file.read_text() == wanted
    assert run("--root", good, "--dry-run").exit_code == 0
    assert CliRunner().invoke(check_command, ["--root", str(good)]).exit_code == 0


def test_a_file_that_cannot_be_read_is_told_with_its_place_and_exits_with_1(good: Path) -> None:
    file = good / "content" / KERNEL
    file.write_text(file.read_text() + "more: [\n")
    before = contents(good)
    result = run("--root", good)
    assert result.exit_code == 1
    assert f"content/{KERNEL}:" in result.output
    assert ": P102 " in result.output
    assert result.output.splitlines()[-1] == f"{len(FILES)} record files: nothing to fix; 1 left alone"
    assert contents(good) == before


def test_what_only_a_person_can_repair_is_counted(good: Path) -> None:
    file = good / "content" / KERNEL
    file.write_text(file.read_text().replace("base: 50C100", "base: 50C101"))
    result = run("--root", good)
    assert result.exit_code == 0
    assert result.output.endswith("nothing to fix; between check shows 1 more that only you can repair\n")


def test_paths_restrict_what_is_touched(good: Path) -> None:
    for name in (KERNEL, "components.yml"):
        file = good / "content" / name
        file.write_text(file.read_text() + "\n\n")
    assert "1 of 1 record files changed" in run("--root", good, good / "content" / KERNEL).output
    assert (good / "content/components.yml").read_text().endswith("\n\n\n")
    assert "1 of 4 record files" not in run("--root", good, good / "content/patches").output
    assert run("--root", good, good / "content/pages").output == "0 record files: nothing to fix\n"


def test_rights_and_links_stay(good: Path) -> None:
    file = good / "content" / KERNEL
    file.chmod(0o600)
    elsewhere = good / "elsewhere.yml"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    elsewhere.write_text(elsewhere.read_text() + "\n\n")
    assert run("--root", good).exit_code == 0
    assert file.is_symlink()
    assert not elsewhere.read_text().endswith("\n\n")
    assert elsewhere.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("arguments", [["missing.yml"], ["--root", "nowhere"], [".."]])
def test_what_could_not_run_exits_with_2_and_one_line(
    arguments: list[str], good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(good)
    result = run(*arguments)
    assert (result.exit_code, "Traceback" in result.output) == (2, False)


def test_help_has_an_example() -> None:
    assert "Example: between fix" in run("--help").output
