"""Record files get onto the disk: all of them or none, and none that somebody else has changed meanwhile."""

import contextlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.errors import BetweenError


def replace(root: Path, texts: Mapping[str, str], before: Mapping[str, str]) -> None:
    """Writes files below `root`: each into a temporary one beside it, then all into their places when all are there.

    `before` holds the texts that are replaced, by path; a path that is missing there is a new file. If a file is not as
    it was, or cannot be written, nothing is changed. Raises BetweenError.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            file = root / path
            ready.append((_aside(file), file))
            file.parent.mkdir(parents=True, exist_ok=True)
            _written(ready[-1][0], text, like=file)
        for path in texts:
            _unchanged(root / path, before.get(path))
        _into_place(ready, root, before)
    except OSError as error:
        raise BetweenError(f"{error.filename or root} cannot be written: {error.strerror}") from error
    finally:
        for aside, _ in ready:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)


def _into_place(ready: Sequence[tuple[Path, Path]], root: Path, before: Mapping[str, str]) -> None:
    """Renames one after the other; if one fails, those that are in place already go back to what they were."""
    done: list[Path] = []
    try:
        for aside, file in ready:
            aside.replace(file)
            done.append(file)
    except OSError:
        for file in done:
            old = before.get(file.relative_to(root).as_posix())
            with contextlib.suppress(OSError):
                file.unlink() if old is None else file.write_bytes(old.encode())
        raise


def _aside(file: Path) -> Path:
    """A hidden name, which no reader of records takes for one."""
    return file.with_name(f".{file.name}.new")


def _written(aside: Path, text: str, like: Path) -> None:
    with aside.open("wb") as opened:
        opened.write(text.encode())
        opened.flush()
        os.fsync(opened.fileno())
    if like.exists():
        aside.chmod(like.stat().st_mode & 0o7777)


def _unchanged(file: Path, before: str | None) -> None:
    now = file.read_bytes().decode() if file.exists() else None
    if now != before:
        raise BetweenError(f"{file} was changed while this ran: nothing is written, run it again")
