"""Work in a process of its own, on the second core, while this one goes on with other work."""

import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

from generator.errors import BetweenError

Going = Callable[[], None]
"""The work calls it between its steps; it ends the work once nobody waits for it any more."""
Work = Callable[[Going], None]


def possible() -> bool:
    """Whether a copy of this process can be made that is whole: on Linux, while no other thread runs."""
    return sys.platform == "linux" and threading.active_count() == 1


@contextlib.contextmanager
def beside(work: Work) -> Iterator[None]:
    """Does the work while the block runs; the block's end waits for it and raises what it raised.

    Where no copy of the process can be made, the work is done after the block. If the block fails, the work is given
    up.
    """
    if not possible():
        yield
        work(lambda: None)
        return
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_do, args=(work, there, os.getpid()))
    process.start()
    there.close()
    try:
        yield
        _raised(here)
    finally:
        process.kill()
        process.join()
        here.close()


def _do(work: Work, there: Connection, parent: int) -> None:
    """In the copy: the work, then None or what went wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both; the parent decides

    def going() -> None:
        if os.getppid() != parent:
            os._exit(1)

    try:
        work(going)
    except BaseException as error:
        there.send_bytes(_packed(error))
    else:
        there.send_bytes(pickle.dumps(None))


def _packed(error: BaseException) -> bytes:
    """The error as it is, with the place that it comes from; by its name and text where it cannot travel."""
    if not isinstance(error, BetweenError):
        error.add_note(f"In the process beside:\n{''.join(traceback.format_exception(error))}")
    try:
        packed = pickle.dumps(error)
        pickle.loads(packed)  # noqa: S301 - our own bytes
    except Exception:
        return pickle.dumps(RuntimeError(f"{type(error).__name__}: {error}"))
    return packed


def _raised(here: Connection) -> None:
    try:
        error = pickle.loads(here.recv_bytes())  # noqa: S301 - from our own copy, through a pipe of ours
    except EOFError:
        raise BetweenError("a part of the build ended without a word: is there memory enough?") from None
    if error is not None:
        raise error
