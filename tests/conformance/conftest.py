"""The real site from both engines, for validators that nobody here wrote."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.project import Project
from tests.shared import ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content, drawn by the default engine."""
    return pipeline.build(Project(ROOT), "material", tmp_path_factory.mktemp("material") / "site").site


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content, drawn by Zensical."""
    return pipeline.build(Project(ROOT), "zensical", tmp_path_factory.mktemp("zensical") / "site").site
