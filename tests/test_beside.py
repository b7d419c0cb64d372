"""Work in a process of its own: what it did is there at the block's end, what it raised is raised."""

import contextlib
import os
import signal
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from generator import beside as module
from generator.beside import Going, beside
from generator.errors import BetweenError, Problem, ProblemsFound

Found = TypeVar("Found")


@pytest.fixture(params=[True, False], ids=["beside", "after"], autouse=True)
def both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """With a copy of this process, where one can be made, and without."""
    if not request.param:
        monkeypatch.setattr(module, "possible", lambda: False)
    return module.possible()


def _write(path: Path, text: str) -> None:
    path.write_text(text)


def test_the_work_is_done_when_the_block_ends(tmp_path: Path) -> None:
    with beside(lambda _: _write(tmp_path / "done", "yes")):
        pass
    assert (tmp_path / "done").read_text() == "yes"


def test_it_is_done_in_another_process_where_that_can_be(tmp_path: Path, both_ways: bool) -> None:
    with beside(lambda _: _write(tmp_path / "pid", str(os.getpid()))):
        pass
    assert (int((tmp_path / "pid").read_text()) != os.getpid()) is both_ways


def _fails(_: Going) -> None:
    raise BetweenError("two things want the address a/")


def test_what_it_raised_is_raised() -> None:
    with pytest.raises(BetweenError, match="two things want the address a/"), beside(_fails):
        pass


def test_problems_keep_their_places() -> None:
    problem = Problem("content/a.yml", 1, 2, "P101", "no")

    def fails(_: Going) -> None:
        raise ProblemsFound([problem])

    with pytest.raises(ProblemsFound) as found, beside(fails):
        pass
    assert found.value.problems == (problem,)


class _Stubborn(Exception):
    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} and {two}")


def test_an_error_that_cannot_travel_is_told_by_name_and_text() -> None:
    def fails(_: Going) -> None:
        raise _Stubborn("this", "that")

    with pytest.raises((RuntimeError, _Stubborn), match="this and that"), beside(fails):
        pass


def test_the_work_is_given_up_if_the_block_fails(tmp_path: Path) -> None:
    def works(_: Going) -> None:
        time.sleep(20)
        (tmp_path / "done").touch()

    with pytest.raises(KeyError), beside(works):
        raise KeyError
    assert not (tmp_path / "done").exists()


def test_work_that_was_killed_is_told(both_ways: bool) -> None:
    if not both_ways:
        pytest.skip("no copy of this process is made here, so none can be killed")
    with pytest.raises(BetweenError, match="memory"), beside(lambda _: os.kill(os.getpid(), signal.SIGKILL)):
        pass


def test_it_ends_when_nobody_waits_any_more(tmp_path: Path, both_ways: bool) -> None:
    if not both_ways:
        pytest.skip("no copy of this process is made here, so none can be left alone")

    def works(going: Going) -> None:
        while True:
            going()
            (tmp_path / "alive").write_text(str(os.getpid()))
            time.sleep(0.01)

    parent = os.fork()
    if not parent:
        with beside(works):
            _until(lambda: _text(tmp_path / "alive"))
            os._exit(0)
    os.waitpid(parent, 0)
    worker = int(_until(lambda: _text(tmp_path / "alive")))
    try:
        assert _until(lambda: not _runs(worker)), "it goes on without its parent"
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(worker, signal.SIGKILL)


def test_an_error_that_nobody_expected_says_where_it_comes_from() -> None:
    def fails(_: Going) -> None:
        raise KeyError("lost")

    with pytest.raises(KeyError, match="lost") as found, beside(fails):
        pass
    told = "".join(traceback.format_exception(found.value))
    assert "in fails" in told


def _until(found: Callable[[], Found]) -> Found:
    """What is found within a few seconds; the last that was, if it is nothing."""
    for _ in range(500):
        if there := found():
            return there
        time.sleep(0.01)
    return found()


def _text(file: Path) -> str:
    return file.read_text() if file.exists() else ""


def _runs(process: int) -> bool:
    """Whether the process is alive: one that ended and waits for its parent is not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
