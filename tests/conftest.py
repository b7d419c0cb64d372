"""Options for all tests, and outputs that are compared as a whole.

A golden file is what a renderer wrote when a person last looked at it. `pytest --update-golden` writes them anew;
look at the difference before it is kept.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[str, str], None]
"""Compares a text with the golden file of that name (`pages/home.html`)."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--update-golden`."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew instead of comparing")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content, built once for all tests that look at the real site; they must not change it."""
    from generator import pipeline  # most runs of single tests need no site, and none of what builds it
    from generator.project import Project
    from tests.shared import ROOT

    return pipeline.build(Project(ROOT), "material", tmp_path_factory.mktemp("real") / "site").site


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares with a golden file, or writes it where `--update-golden` is given."""

    def same(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert file.is_file(), f"there is no golden file {name}: pytest --update-golden writes it"
        assert text == file.read_bytes().decode(), f"not as in {name}; if that is meant: pytest --update-golden"

    return same
