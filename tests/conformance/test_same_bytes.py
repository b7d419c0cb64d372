"""Two builds of one state give the same bytes: another folder, time zone, locale and hash seed change nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT

pytestmark = pytest.mark.conformance


def test_another_environment_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    environment = os.environ | {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "12345"}
    command = [sys.executable, "-m", "generator", "build", "--root", str(ROOT), "--site", str(tmp_path / "elsewhere")]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    other = tmp_path / "elsewhere"
    ours = {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    theirs = {file.relative_to(other): file.read_bytes() for file in other.rglob("*") if file.is_file()}
    assert ours.keys() == theirs.keys()
    assert [str(path) for path in ours if ours[path] != theirs[path]] == []
