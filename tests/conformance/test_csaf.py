"""Every advisory passes the schema and every mandatory test of an independent validator."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.render.api.view import View
from generator.render.csaf import render
from tests import world
from tests.render.csaf.made import AGAIN, KERNEL, SITE, TEST, file_of
from tests.shared import ROOT

pytestmark = pytest.mark.conformance

Told = Mapping[str, Mapping[str, Any]]
"""What the validator says, by the path of the document."""
KNOWN = {
    "optionalTest_6_2_1",  # the builds of a patch of which it is only likely what it fixes have no status
    "optionalTest_6_2_3",  # no source of the records has a score
    "informativeTest_6_3_3",  # some flaws have no CVE id that is known
    "informativeTest_6_3_4",  # no source names a weakness
    "informativeTest_6_3_9",  # a device has no version
}
"""Recommendations that are not followed, and why."""
CERTAIN = (file_of(KERNEL), "    certainty: likely\n", "")
GONE = "  - {date: 2031-04-12, event: withdrawn, reason: It broke., sources: [list]}\nremoval:\n"
WORLDS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "as-it-is": (),
    "withdrawn-and-nothing-instead": (CERTAIN, (file_of(KERNEL), "removal:\n", GONE)),
    "nothing-known-of-a-test": ((file_of(TEST), "fixes: none", "fixes: unknown"),),
    "only-likely": ((file_of(AGAIN), "    exploited: reported\n", "    exploited: reported\n    certainty: likely\n"),),
}


@pytest.fixture(scope="module")
def told(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """One run over the published advisories, those of a few worlds, and one that is wrong: the start takes long."""
    folder = tmp_path_factory.mktemp("csaf")
    shutil.copytree(site / "csaf", folder / "site")
    for name, changes in WORLDS.items():
        made = world.catalogue(tmp_path_factory.mktemp(name), world.edited(*changes))
        for file in render(View(made, SITE)):
            if file.path.startswith("csaf/2031/") and file.path.endswith(".json"):
                _write(folder / name / file.path.removeprefix("csaf/"), file.content)
    right = (folder / "as-it-is/2031" / f"{AGAIN}.json").read_bytes()
    _write(folder / "wrong/2031/wrong.json", right.replace(b'"ios-50B50"\n', b'"ios-nowhere"\n', 1))
    return _validated(folder)


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _validated(folder: Path) -> Told:
    node = shutil.which("node")
    assert node, "Node.js is needed for conformance checks"
    command = [node, str(ROOT / "tests/conformance/csaf.mjs"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run `make conformance`, which installs the validator: {done.stderr[-2000:]}"
    return dict(json.loads(done.stdout))


def _of(told: Told, name: str) -> Told:
    return {path: levels for path, levels in told.items() if path.startswith(f"{name}/")}


def _held(told: Told) -> None:
    """Fails unless every document was held against all tests and broke no mandatory one."""
    for path, levels in told.items():
        assert levels["mandatory"] == {}, path
        assert (levels["mandatory_run"], levels["optional_run"], levels["informative_run"]) == (45, 20, 8)
        assert set(levels["optional"]) | set(levels["informative"]) <= KNOWN, path


def test_the_published_advisories_are_valid(site: Path, told: Told) -> None:
    listed = (site / "csaf/index.txt").read_text().split()
    found = _of(told, "site")
    assert found.keys() == {f"site/{path}" for path in listed}
    assert len(listed) > 10
    _held(found)


@pytest.mark.parametrize("name", WORLDS)
def test_the_made_up_world_is_valid(told: Told, name: str) -> None:
    found = _of(told, name)
    assert len(found) == 4
    _held(found)


def test_the_validator_refuses_what_is_wrong(told: Told) -> None:
    assert told["wrong/2031/wrong.json"]["mandatory"]
