"""The Nu Html Checker accepts one page of every kind, drawn by either engine."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.test_pages import KINDS
from tests.shared import ROOT

pytestmark = pytest.mark.conformance


THEIRS = ('class="md-toggle"', 'class="md-overlay"')
"""Errors in lines that stand in both themes' base template, outside every block that a site can replace."""


def _errors(files: list[Path]) -> list[str]:
    java, jar = shutil.which("java"), ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
    if java is None:
        pytest.skip("the checker needs Java, which is not on this machine")
    assert jar.is_file(), "run `make conformance`, which installs the checker"
    command = [java, "-jar", str(jar), "--format", "json", "--exit-zero-always", "--errors-only", *map(str, files)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    ours = [m for m in json.loads(told)["messages"] if not any(mark in m.get("extract", "") for mark in THEIRS)]
    return [f"{m['url']}:{m.get('lastLine')}: {m['message']} | {m.get('extract', '')!r}" for m in ours]


def _files(site: Path) -> list[Path]:
    return [site / (kind if kind.endswith(".html") else f"{kind}index.html") for kind in KINDS]


def test_every_kind_of_page_is_valid_html(site: Path) -> None:
    assert _errors(_files(site)) == []


def test_every_kind_of_page_of_the_second_engine_is_valid_html(second: Path) -> None:
    assert _errors(_files(second)) == []
