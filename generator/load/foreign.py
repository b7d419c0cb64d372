"""The bytes of a foreign file, from the disk or from the web."""

from pathlib import Path

from generator.errors import BetweenError
from generator.load.web import fetched


def load_foreign(place: str, largest: int, trusted: Path | None = None) -> bytes:
    """What a file or an https address holds; a file is read up to one byte more than `largest`, so that it shows.

    `trusted` is a file of certificates that may vouch for a server. Raises BetweenError if nothing can be read.
    """
    if "://" not in place:
        return _read(Path(place), largest)
    if not place.startswith("https://"):
        raise BetweenError(f"{place}: only https is fetched from; save it and name the file")
    return fetched(place, largest, trusted)


def _read(file: Path, largest: int) -> bytes:
    try:
        if not file.is_file():
            raise BetweenError(f"{file} is no file" if file.exists() else f"there is no {file}")
        with file.open("rb") as opened:
            return opened.read(largest + 1)
    except (OSError, ValueError) as error:
        raise BetweenError(f"{file} cannot be read: {getattr(error, 'strerror', None) or error}") from error
