"""One file in a person's own folder: it is replaced as a whole, or stays as it was."""

import os
import tempfile
from pathlib import Path

from generator.errors import BetweenError


def replace(file: Path, content: bytes) -> bool:
    """Gives a file this content, by way of a file beside it; whether it had another. Raises BetweenError if refused."""
    try:
        if file.is_file() and file.read_bytes() == content:
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as beside:
            beside.write(content)
        _take_the_place(Path(beside.name), file)
    except OSError as error:
        raise BetweenError(f"{file} cannot be written: {error.strerror}") from error
    return True


def _take_the_place(beside: Path, file: Path) -> None:
    try:
        beside.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o666 & ~_mask())
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _mask() -> int:
    """The rights that new files do not get here; they can only be asked by setting them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
