"""One build at a time on one published folder."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from generator.errors import BetweenError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no such lock; builds there are not guarded
    fcntl = None  # type: ignore[assignment]

_held_here: set[IO[str]] = set()


@contextlib.contextmanager
def only_one(site: Path) -> Iterator[None]:
    """Holds the lock of a published folder. Raises BetweenError if another build holds it."""
    site.parent.mkdir(parents=True, exist_ok=True)
    path = site.parent / f".{site.name}.lock"
    with _held(path, site) as opened:
        _held_here.add(opened)
        try:
            yield
        finally:
            _held_here.discard(opened)
            path.unlink(missing_ok=True)


def _held(path: Path, site: Path) -> IO[str]:
    """The lock's file, opened and locked; one that its last holder took away meanwhile does not count."""
    while True:
        opened = path.open("w")
        if fcntl is None:
            return opened
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            opened.close()
            raise BetweenError(f"another build is writing {site}: try again when it has ended") from error
        if os.fstat(opened.fileno()).st_nlink:
            return opened
        opened.close()


def _leave_to_parent() -> None:
    """A copy of this process holds no lock: one that outlived a killed build would keep the next one out."""
    for opened in _held_here:
        opened.close()
    _held_here.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_to_parent)
