"""Where the project is: the folder that holds `mkdocs.yml` and `content/`, found from any folder below it."""

from dataclasses import dataclass
from pathlib import Path

from generator.errors import BetweenError


@dataclass(frozen=True, slots=True)
class Project:
    """A checkout that `between` works on; templates, overrides and content are this root's."""

    root: Path

    @property
    def templates(self) -> Path:
        """What pages say."""
        return self.root / "templates"

    @property
    def config(self) -> Path:
        """The engines' configuration."""
        return self.root / "mkdocs.yml"

    @property
    def pages(self) -> Path:
        """The hand-written pages."""
        return self.root / "content" / "pages"

    @property
    def site(self) -> Path:
        """Where the published site lies."""
        return self.root / "site"


def is_there(path: Path) -> bool:
    """Whether something lies there that may be looked at; a name that no file can have is not there."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def find(start: Path) -> Project:
    """The project that `start` lies in. Raises BetweenError if no folder above it is one."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir():
            return Project(folder)
    raise BetweenError(f"no project here: neither {start} nor a folder above it has mkdocs.yml and content/")
