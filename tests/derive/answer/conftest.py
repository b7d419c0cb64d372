from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.catalogue import Catalogue
from tests.world import catalogue, edited

Change = tuple[str, str, str]
Make = Callable[..., Catalogue]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    """Makes the world with some changes of (file, old text, new text)."""
    return lambda *changes: catalogue(tmp_path, edited(*changes))


@pytest.fixture
def world(made: Make) -> Catalogue:
    return made()
