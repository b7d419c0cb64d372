"""The real site, built twice in different folders and uploaded as the documentation says."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import pipeline
from generator.project import Project
from generator.write.compress import compress
from tests.deploy.packages import need
from tests.mini import mini
from tests.shared import ROOT

pytest.register_assert_rewrite("tests.deploy.contract")

SAMPLES = {
    "feeds/sample.json": '{"version": "https://jsonfeed.org/version/1.1"}',
    "feeds/sample.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "feeds/sample.opml": '<opml version="2.0"/>',
    "api/v1/sample.csv": "a,b\n",
    "sofa/v2/sample.json": "{}",
    "csaf/sample.json": "{}",
    "lookup/sample.json": "{}",
    "embed/sample/index.html": "<!doctype html><title>A card</title>",
    "sample.md": "# Sample\n",
    "sample.wasm": "\0asm",
    "sample.png": "PNG",
    ".well-known/security.txt": "Contact: https://between-updates.example/\n",
    ".hidden": "not for anybody\n",
}
"""Files of every type that a site can have, whether or not this one has them."""


def upload(site: Path, target: Path) -> None:
    """Uploads a site with the very command of `deploy/README.md`, to a folder of this machine."""
    found = re.search(r"^rsync (.+) site/ \S+:\S+$", (ROOT / "deploy/README.md").read_text(), re.MULTILINE)
    assert found
    command = [need("rsync"), *shlex.split(found[1]), f"{site}/", f"{target}/"]
    subprocess.run(command, check=True, capture_output=True)


def _with_samples(site: Path) -> Path:
    for name, text in SAMPLES.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return site


@pytest.fixture(scope="session")
def first(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content, with twins."""
    folder = tmp_path_factory.mktemp("first") / "site"
    shutil.copytree(site, folder)
    compress(folder)
    return _with_samples(folder)


@pytest.fixture(scope="session")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A later build of the shipped content, in another folder: as in a fresh checkout, every file has a new time."""
    folder = tmp_path_factory.mktemp("again") / "site"
    return _with_samples(pipeline.build(Project(ROOT), "material", folder, compressed=True).site)


@pytest.fixture(scope="session")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same for the made-up world: two builds of the same records, in two folders."""
    project = mini(tmp_path_factory.mktemp("mini"))

    def built() -> Path:
        return pipeline.build(project, "material", tmp_path_factory.mktemp("built") / "site", compressed=True).site

    return built(), built()


@pytest.fixture(scope="session")
def deployed(first: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first build, where web servers find it."""
    target = tmp_path_factory.mktemp("deployed")
    upload(first, target)
    return target
