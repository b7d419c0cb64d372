"""The scripts of `.ci/` in a small project of its own, with the `between` of this environment."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests import world
from tests.load.test_revision import committed
from tests.mini import mini
from tests.shared import ROOT

KERNEL = "patches/2031/2031-04-10-kernel-a.yml"
BETWEEN = Path(sys.executable).with_name("between")


def project(root: Path, *changes: tuple[str, str, str]) -> Path:
    """The small project, committed with the scripts, and changes that are not."""
    mini(root)
    shutil.copytree(ROOT / ".ci", root / ".ci")
    committed(root)
    world.write(root, world.edited(*changes))
    return root


def run(root: Path, script: str, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Runs a script as a workflow would; `variables` are those of the workflow."""
    env = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    env |= {"BETWEEN": str(BETWEEN), **variables}
    command = [str(root / ".ci" / script), *arguments]
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False, timeout=120)
