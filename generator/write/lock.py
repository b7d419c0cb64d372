"""One build at a time on one published folder."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from generator.errors import BetweenError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no such lock; builds there are not guarded
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def only_one(site: Path) -> Iterator[None]:
    """Holds the lock of a published folder. Raises BetweenError if another build holds it."""
    site.parent.mkdir(parents=True, exist_ok=True)
    with (site.parent / f".{site.name}.lock").open("w") as lock:
        if fcntl is not None:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise BetweenError(f"another build is writing {site}: try again when it has ended") from error
        yield
