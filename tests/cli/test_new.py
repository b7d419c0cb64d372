"""`between new` as a person uses it: with options, with questions at a real terminal, and with an editor."""

import contextlib
import fcntl
import os
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.check import check_command
from generator.cli.fix import fix_command
from generator.cli.new import new_command
from tests.cli.test_check import project
from tests.shared import ROOT

PATCH = "content/patches/2031/2031-06-20-webkit-41-0-a.yml"
TOLD = (
    "--date=2031-06-20", "--build=ios:51A10=51A770500a", "--title=WebKit leak", "--summary=A page could read too much.",
    "--component=webkit", "--source=list",
)  # fmt: skip


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(new_command, [str(argument) for argument in arguments])


def contents(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def checked(root: Path) -> None:
    """The records have no problem, and their form."""
    assert CliRunner().invoke(check_command, ["--root", str(root)]).exit_code == 0


@pytest.fixture
def good(tmp_path: Path) -> Path:
    root = project(tmp_path)
    CliRunner().invoke(fix_command, ["--root", str(root)])
    return root


def test_options_write_a_patch_an_update_and_a_device(good: Path) -> None:
    assert run("patch", "--root", good, *TOLD).output == f"{PATCH}: written\n"
    update = ("--platform=ios", "--version=41.1", "--build=51B10", "--date=2031-06-25", "--source=list")
    assert run("update", "--root", good, *update).output == "content/updates/ios/41.yml: changed\n"
    device = ("--family=mac", "--identifier=Mac91,1", "--name=Lap (2031)", "--released=2031-06-01", "--source=list")
    assert run("device", "--root", good, *device).output == "content/devices/mac.yml: changed\n"
    checked(good)
    assert CliRunner().invoke(fix_command, ["--root", str(good), "--dry-run"]).exit_code == 0


def test_everything_that_is_missing_is_told_at_once_without_a_terminal(good: Path) -> None:
    before = contents(good)
    result = run("patch", "--root", good)
    assert result.exit_code == 2
    for name in ("build", "title", "summary", "source"):
        assert f"--{name}: it is missing" in result.output
    assert contents(good) == before


def test_what_the_checks_refuse_is_shown_with_its_place_and_not_written(good: Path) -> None:
    before = contents(good)
    result = run("patch", "--root", good, *TOLD, "--letter=b", "--build=ios:50B50=50B770500b")
    assert result.exit_code == 1
    assert f"{PATCH.replace('41-0-a', '41-0-b')}:" in result.output
    assert ": P312 " in result.output
    *_, said, kept = result.output.splitlines()
    assert said.startswith("Nothing was written: ")
    assert "build: 50B770500b" in Path(kept.removeprefix("The record as it would be lies in ")).read_text()
    assert contents(good) == before


def test_it_never_overwrites(good: Path) -> None:
    (good / PATCH).write_text((good / "content/patches/2031/2031-02-01-webkit-a.yml").read_text())
    before = contents(good)
    assert run("patch", "--root", good, *TOLD).exit_code != 0
    assert contents(good) == before


def test_records_with_problems_get_no_new_one(good: Path) -> None:
    file = good / "content/components.yml"
    file.write_text(file.read_text().replace("id: webkit", "id: WebKit"))
    before = contents(good)
    result = run("patch", "--root", good, *TOLD)
    assert result.exit_code == 2
    assert "P136" in result.output
    assert contents(good) == before


def test_a_command_that_could_not_write_changes_nothing(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(good)

    def refused(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("generator.write.records.tempfile.mkstemp", refused)
    result = run("patch", "--root", good, *TOLD)
    assert (result.exit_code, "cannot be written: Permission denied" in result.output) == (2, True)
    assert contents(good) == before


def test_two_files_are_written_both_or_not_at_all(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)  # the record is new and gets its place otherwise, before
    before = contents(good)
    told = [option.replace("2031-06-20", "2031-07-20") for option in TOLD]
    result = run("patch", "--root", good, *told, "--checked=yes")
    assert (result.exit_code, "No space left on device" in result.output) == (2, True)
    assert contents(good) == before


def editor(root: Path, code: str) -> str:
    """A command that edits a file as this code says: `text` is what stands in it."""
    script = root / "editor.py"
    lines = ["import pathlib, sys", "file = pathlib.Path(sys.argv[-1])", "text = file.read_text()"]
    script.write_text("\n".join([*lines, f"file.write_text({code})"]) + "\n")
    return f"{sys.executable} {script}"


def test_the_editor_has_the_last_word(good: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, "text.replace('impact: unknown', 'impact: It read too much.')"))
    result = run("patch", "--root", good, *TOLD, "--edit")
    assert result.exit_code == 0, result.output
    assert "impact: It read too much." in (good / PATCH).read_text()
    checked(good)


def test_what_was_edited_and_is_wrong_is_not_written_and_not_lost(
    good: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, "text.replace('base: 51A10', 'base: 51A11')"))
    result = run("patch", "--root", good, *TOLD, "--edit")
    assert (result.exit_code, ": P203 " in result.output) == (1, True)
    assert not (good / PATCH).exists()
    kept = Path(result.output.splitlines()[-1].removeprefix("The record as it would be lies in "))
    assert "base: 51A11" in kept.read_text()
    kept.unlink()


@pytest.mark.parametrize("kind", ["patch", "update", "device"])
def test_help_has_an_example(kind: str) -> None:
    assert f"Example: between new {kind} --" in run(kind, "--help").output.replace("\n", " ").replace("  ", " ")


PATIENCE = 30.0
"""Seconds."""


class Terminal:
    """`between` at a real terminal: what is asked is read, and answers are typed."""

    def __init__(self, root: Path, *arguments: str) -> None:
        self._side, theirs = os.openpty()
        env = {**os.environ, "TERM": "dumb", "COLUMNS": "400", "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "new", *arguments, "--root", str(root)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=env,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # so that Ctrl-C reaches it
        )
        os.close(theirs)
        self.seen = ""

    def until(self, words: str) -> None:
        """Reads until these words were shown."""
        end = time.monotonic() + PATIENCE
        while words not in self.seen:
            more = self._read()
            assert words in self.seen or (more and time.monotonic() < end), f"{words!r} was never shown:\n{self.seen}"

    def _read(self) -> bool:
        """Reads what is there; False once nobody holds the other side any more."""
        if not select.select([self._side], [], [], 0.2)[0]:
            return self.process.poll() is None
        try:
            chunk = os.read(self._side, 65536)
        except OSError:  # how Linux says so
            return False
        self.seen += chunk.decode(errors="replace").replace("\r\n", "\n")
        return bool(chunk)

    def answer(self, words: str, text: str) -> None:
        """Waits for a question that holds these words, and answers it."""
        self.until(words)
        self.seen = self.seen.split(words, 1)[1]
        self.until(": ")
        os.write(self._side, f"{text}\n".encode())

    def end(self) -> int:
        """Reads to the end; how it exited."""
        end = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < end, f"it never ended:\n{self.seen}"
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        os.close(self._side)


@contextlib.contextmanager
def terminal(root: Path, *arguments: str) -> Iterator[Terminal]:
    opened = Terminal(root, *arguments)
    try:
        yield opened
    finally:
        opened.close()


def test_questions_at_a_terminal_write_a_patch(good: Path) -> None:
    with terminal(good, "patch") as asked:
        asked.answer("Released, or tested on betas? [released]", "")
        asked.answer("On which day?", "20 June")
        asked.until("'20 June' is not a date: write a day that exists as year-month-day")
        asked.answer("On which day?", "2031-06-20")
        asked.answer("Its build on iOS 41.0 (51A10); nothing if there is none", "51A770500a")
        asked.answer("Which of the 2 devices of 51A10 does it leave out?", "")
        asked.answer("Its build on iOS 40.2.1 (50C200)", "")
        asked.answer("Its build on macOS 40.2 (60C100)", "60C770500a")
        asked.answer("Which of the 2 devices of 60C100 does it leave out?", "Lab")
        asked.answer("'Lab' is no device: did you mean Lap", "Lap")
        asked.answer("Its letter [a]", "")
        asked.answer("Title", "WebKit leak")
        asked.answer("Summary", "")
        asked.answer("there must be an answer", "A page could read too much.")
        asked.answer("The vendor's page", "https://vendor.example/x")
        asked.answer("What was fixed?", "webkit")
        asked.answer("CVE ids", "CVE-2031-0009 CVE-2031-0010")
        asked.answer("Exploited?", "reported")
        asked.answer("What did the flaw allow?", "")
        asked.answer("[https://vendor.example/x]", "")
        asked.answer("[2031-06-20-webkit-41-0-a]", "")
        assert asked.end() == 0, asked.seen
        assert f"{PATCH}: written" in asked.seen
    text = (good / PATCH).read_text()
    assert "devices: {rule: all, except: [Lap]}" in text
    assert "cves: [CVE-2031-0009, CVE-2031-0010]" in text
    checked(good)


def test_questions_at_a_terminal_leave_out_what_options_say(good: Path) -> None:
    told = ("--platform=ios", "--version=41.1", "--build=51B10", "--date=2031-07-25")
    with terminal(good, "update", *told) as asked:
        asked.answer("Channel: release, rc or beta [release]", "")
        asked.until("The records were last checked on 2031-06-30.")
        asked.answer("Were all of them checked again up to 2031-07-25?", "no")
        asked.answer("nothing may lie after 2031-06-30", "yes")
        asked.answer("Devices: ", "")
        asked.answer("The vendor's page", "none-published")
        asked.answer("Sources of the build", "list")
        assert asked.end() == 0, asked.seen
    assert "checked: 2031-07-25" in (good / "content/platforms.yml").read_text()
    checked(good)


def test_stopping_in_the_middle_writes_nothing(good: Path) -> None:
    before = contents(good)
    with terminal(good, "device") as asked:
        asked.answer("Family: iphone or mac", "mac")
        asked.answer("Identifier", "\x03")
        assert asked.end() == 1
        assert "Traceback" not in asked.seen
    assert contents(good) == before


def test_without_questions_a_terminal_is_told_as_well(good: Path) -> None:
    with terminal(good, "device", "--no-ask") as asked:
        assert asked.end() == 2
        assert "--identifier: it is missing" in asked.seen
