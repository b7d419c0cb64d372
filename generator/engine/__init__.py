"""What draws hand-written pages and frames: MkDocs with Material, or Zensical, behind one small interface."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from generator.engine import material, zensical
from generator.engine.config import Settings, settings
from generator.errors import BetweenError

__all__ = ["ENGINES", "Engine", "Settings", "engine", "settings"]


class Engine(Protocol):
    """Draws the site's hand-written pages, frames and assets."""

    def __call__(self, config: Path, stage: Path) -> None:
        """Draws into `stage`, an empty folder inside the project. Raises BetweenError at any warning."""


ENGINES: Mapping[str, Engine] = {"material": material.draw, "zensical": zensical.draw}


def engine(name: str) -> Engine:
    """The engine of that name. Raises BetweenError for a name that is none of ENGINES."""
    if name not in ENGINES:
        raise BetweenError(f"there is no engine {name!r}: choose one of {', '.join(ENGINES)}")
    return ENGINES[name]
