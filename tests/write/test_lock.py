import os
import signal
import time
from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.write import only_one


def test_a_second_build_is_told_that_another_runs(tmp_path: Path) -> None:
    with only_one(tmp_path / "site"), pytest.raises(BetweenError, match="another build"), only_one(tmp_path / "site"):
        raise AssertionError("the lock was given twice")


def test_the_lock_is_free_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fails"), only_one(tmp_path / "site"):
        raise ValueError("it fails")
    with only_one(tmp_path / "site"):
        assert (tmp_path / ".site.lock").exists()


def test_no_lock_is_left_behind(tmp_path: Path) -> None:
    with only_one(tmp_path / "site"):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copy of a process can be made here")
def test_a_copy_of_the_process_does_not_keep_the_lock(tmp_path: Path) -> None:
    with only_one(tmp_path / "site"):
        copy = os.fork()
        if not copy:
            time.sleep(60)
            os._exit(0)
    try:
        with only_one(tmp_path / "site"):
            assert (tmp_path / ".site.lock").exists()
    finally:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
