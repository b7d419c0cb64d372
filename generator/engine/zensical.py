"""Zensical, the second engine: the successor that the makers of Material build."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.errors import BetweenError


def draw(config: Path, stage: Path) -> None:
    """Builds the hand-written pages into `stage`, by way of a folder inside the project: Zensical refuses others."""
    inside = config.parent / ".between" / "drawn"
    shutil.rmtree(inside, ignore_errors=True)
    inside.mkdir(parents=True)
    try:
        _draw(config, inside)
        shutil.copytree(inside, stage, dirs_exist_ok=True)
    finally:
        shutil.rmtree(inside, ignore_errors=True)


def _draw(config: Path, stage: Path) -> None:
    with tempfile.NamedTemporaryFile(
        "w", suffix=".yml", prefix=".between-", dir=config.parent, delete=False
    ) as inherit:
        inherit.write(_inherit(config, stage))
    try:
        command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict", "--config-file", inherit.name]
        done = subprocess.run(  # noqa: S603 - our own interpreter, no shell
            command, cwd=config.parent, capture_output=True, text=True, check=False, env=os.environ | {"NO_COLOR": "1"}
        )
    finally:
        Path(inherit.name).unlink(missing_ok=True)
    if "No module named zensical" in done.stderr:
        raise BetweenError("zensical is not installed: pip install zensical, or use --engine material")
    if done.returncode:
        raise BetweenError(f"zensical: the pages could not be built\n{_plain(done.stdout + done.stderr)}")


def _plain(told: str) -> str:
    """What it said, without colours, which it sets also where nobody looks, and of a traceback only the end."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", told).strip()
    before, _, trace = plain.partition("Traceback (most recent call last):")
    return "\n".join([before.strip(), *trace.strip().splitlines()[-1:]]).strip()


def _inherit(config: Path, stage: Path) -> str:
    """A configuration (JSON is YAML) that takes everything from the project's but the folder it writes to."""
    own = {"site_dir": os.path.relpath(stage, config.parent), "theme": {"variant": "classic"}}
    return json.dumps({"INHERIT": config.name, **own})
