"""The TypeScript compiler accepts the types that the scripts' comments state."""

import shutil
import subprocess

import pytest

from tests.shared import ROOT

pytestmark = pytest.mark.conformance


def test_the_scripts_types_hold() -> None:
    node = shutil.which("node")
    assert node, "Node.js is needed for conformance checks"
    options = ["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--module", "es2022"]
    options += ["--lib", "es2022,dom,dom.iterable", "--typeRoots", "none"]  # those of other packages bring Node.js
    folders = ("site_overrides/assets/javascripts", "generator/serve")
    scripts = sorted(str(file) for folder in folders for file in (ROOT / folder).glob("**/*.js"))
    command = [node, str(ROOT / "node_modules/typescript/bin/tsc"), *options, *scripts]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
