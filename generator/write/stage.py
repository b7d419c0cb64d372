"""A stage: the folder beside the published one in which a new site is made ready."""

import filecmp
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BetweenError
from generator.model.output import OutputFile
from generator.write.exchange import exchange, heal


@dataclass(frozen=True, slots=True)
class Change:
    """What a publication changed: paths relative to the site, sorted."""

    written: tuple[str, ...]
    """New files, and files with other bytes than before."""
    removed: tuple[str, ...]
    kept: int
    """How many files stayed as they were, modification time included."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The folder that a new site is made in. It lies beside the published one, on the same file system."""

    folder: Path

    @staticmethod
    def beside(site: Path) -> "Stage":
        """An empty stage beside a published folder; what an earlier build left there is cleared away."""
        heal(site)
        folder = site.with_name(f".{site.name}.stage")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return Stage(folder)

    def write(self, file: OutputFile) -> None:
        """Writes one file. Raises BetweenError if it stands there already, or cannot be written."""
        target = self.folder / file.path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as opened:
                opened.write(file.content)
        except OSError as error:
            if target.exists():
                raise BetweenError(f"two things want the address {file.path}: the second is not written") from error
            raise BetweenError(f"{file.path} cannot be written: {error.strerror}") from error

    def rewrite(self, path: str, text: str) -> None:
        """Replaces the text of a file that the engine drew."""
        (self.folder / path).write_bytes(text.encode())

    def read(self, path: str) -> str:
        """The text of a file that the engine drew."""
        return (self.folder / path).read_bytes().decode()

    def remove(self, pattern: str) -> None:
        """Takes away every file and folder that fits a pattern (`assets/**/*.map`)."""
        for target in list(self.folder.glob(pattern)):
            shutil.rmtree(target) if target.is_dir() else target.unlink()


def publish(stage: Stage, site: Path) -> Change:
    """Puts the stage in the published folder's place in one step; files that did not change keep their times."""
    before, after = set(_files(site)), set(_files(stage.folder))
    same = {path for path in before & after if _settle(stage.folder / path, site / path)}
    if site.exists():
        exchange(stage.folder, site)
        shutil.rmtree(stage.folder)
    else:
        stage.folder.rename(site)
    return Change(tuple(sorted(after - same)), tuple(sorted(before - after)), len(same))


def _settle(new: Path, old: Path) -> bool:
    """Whether both files have the same bytes; then the new one takes over the old one's time."""
    if not filecmp.cmp(new, old, shallow=False):
        return False
    times = old.stat()
    os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))
    return True


def _files(folder: Path) -> Iterator[str]:
    for directory, _, names in os.walk(folder):
        inside = Path(directory).relative_to(folder)
        yield from ((inside / name).as_posix() for name in names)
