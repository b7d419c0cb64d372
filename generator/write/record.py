"""One record file gets onto the disk: whole, or not at all."""

import os
import stat
import tempfile
from pathlib import Path

from generator.errors import BetweenError


def put(file: Path, text: str, before: bytes | None) -> None:
    """Writes a file beside its place and moves it there in one step, with the rights that it had.

    `before` is what the file must still hold, None if there must be none. Raises BetweenError if it is otherwise, or
    if the file cannot be written; it is then as it was.
    """
    target = file.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as opened:
                opened.write(text.encode())
                opened.flush()
                os.fsync(opened.fileno())
            _settle(Path(beside), target, before)
        finally:
            Path(beside).unlink(missing_ok=True)
    except OSError as error:
        raise BetweenError(f"{file} cannot be written: {error.strerror}") from error


def _settle(beside: Path, target: Path, before: bytes | None) -> None:
    if before is None:
        beside.chmod(0o666 & ~_mask())
        try:
            os.link(beside, target)  # unlike a move, this refuses to take the place of a file that came meanwhile
        except FileExistsError as error:
            raise BetweenError(f"{target} is there already: nothing was written") from error
        return
    if target.read_bytes() != before:
        raise BetweenError(f"{target} was changed by somebody else meanwhile: nothing was written")
    beside.chmod(stat.S_IMODE(target.stat().st_mode))
    beside.replace(target)


def _mask() -> int:
    """The rights that new files of this process do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
