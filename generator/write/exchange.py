"""Two folders change places in one step, so that nobody ever sees half of either."""

import contextlib
import ctypes
import os
import shutil
import sys
from pathlib import Path

_LIBC = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def exchange(one: Path, other: Path) -> None:
    """Swaps two folders on one file system.

    Linux and macOS do it in one system call. Elsewhere, or on a file system that cannot, it takes two renames; `heal`
    mends what a kill between the two leaves.
    """
    if not _in_one_call(one, other):
        aside = _aside(other)
        other.rename(aside)
        one.rename(other)
        aside.rename(one)


def heal(site: Path) -> None:
    """Clears up after a kill between the renames: the old site goes back, or away if the new one is in its place."""
    aside = _aside(site)
    if aside.is_dir() and site.exists():
        shutil.rmtree(aside)  # the new site is in its place already; only the old one was left over
    elif aside.is_dir():
        aside.rename(site)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.aside")


def _in_one_call(one: Path, other: Path) -> bool:
    names = os.fsencode(one), os.fsencode(other)
    with contextlib.suppress(AttributeError):
        if sys.platform == "darwin" and _LIBC:
            return bool(_LIBC.renamex_np(*names, _RENAME_SWAP) == 0)
        if _LIBC:
            return bool(_LIBC.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
    return False
