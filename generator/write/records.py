"""Record files get onto the disk: all of them or none, and none that somebody else has changed meanwhile."""

import contextlib
import os
import stat
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BetweenError


def put(root: Path, texts: Mapping[str, str], before: Mapping[str, bytes | None]) -> None:
    """Writes files below `root`: each beside its place, with the rights that it had, then all into their places.

    `before` has, by path, what a file must still hold; None, or no entry, if there must be none. Raises BetweenError if
    it is otherwise, or if one cannot be written; all are then as they were.
    """
    ready: list[_Ready] = []
    try:
        for path, text in texts.items():
            ready.append(_beside((root / path).resolve(), text.encode(), before.get(path)))
        _settle(ready)
    except OSError as error:
        raise BetweenError(
            f"{error.filename or root} cannot be written: {error.strerror}; nothing was written"
        ) from error
    finally:
        for one in ready:
            one.beside.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Ready:
    """A file that lies beside its place; `target` is where a link leads, if the record is one."""

    beside: Path
    target: Path
    after: bytes
    before: bytes | None

    def settle(self) -> None:
        """Into its place, in one step."""
        if self.before is None:
            try:
                os.link(
                    self.beside, self.target
                )  # unlike a move, it does not take the place of one that came meanwhile
            except FileExistsError as error:
                raise BetweenError(f"{self.target} is there already: nothing was written") from error
            return
        if self.target.read_bytes() != self.before:
            raise BetweenError(f"{self.target} was changed by somebody else meanwhile: nothing was written")
        self.beside.replace(self.target)

    def back(self) -> None:
        """Makes it as it was, if it is in its place."""
        with contextlib.suppress(OSError):
            if self.target.read_bytes() != self.after:
                return
            if self.before is None:
                self.target.unlink()
            else:
                _beside(self.target, self.before, self.after).beside.replace(self.target)


def _beside(target: Path, after: bytes, before: bytes | None) -> _Ready:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(after)
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).chmod(0o666 & ~_mask() if before is None else stat.S_IMODE(target.stat().st_mode))
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return _Ready(Path(name), target, after, before)


def _settle(ready: Sequence[_Ready]) -> None:
    """One after the other; if one fails, or somebody stops it, those in their places go back to what they were."""
    done: list[_Ready] = []
    try:
        for one in ready:
            done.append(one)
            one.settle()
    except BaseException:
        for one in reversed(done):
            one.back()
        raise


def _mask() -> int:
    """The rights that new files of this process do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
