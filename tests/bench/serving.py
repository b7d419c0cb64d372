"""How long it takes `between serve` to show an edit of a real record."""

import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from generator.model.catalogue import Catalogue
from tests.bench.measure import TIMES, Row
from tests.shared import ROOT

PATCH = "content/patches/2026/2026-03-17-webkit-navigation.yml"
BUILD = "23D771330a"
SHOWN = {
    "its page": "patches/2026-03-17-webkit-navigation/",
    "the page of a device": "devices/iphone-16-pro/",
    "the feed of a platform": "feeds/platform/ios.rss",
    "the feed of a device": "feeds/device/iphone17-1.rss",
    "a device's answers": "lookup/data/iphone17-1.json",
}
PATIENCE = 60
"""Seconds after which something counts as not shown at all."""


def measure(work: Path, _catalogue: Catalogue) -> Iterator[Row]:
    """A row for each thing that shows the edit."""
    project = work / "project"
    for name in ("content", "templates", "site_overrides"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    log = work / "log"
    command = [sys.executable, "-u", "-m", "generator", "serve", "--port", "0", "--root", str(project)]
    with log.open("w") as said, subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT) as process:
        try:
            base = _said(log, "http://").split(" ")[0]
            _said(log, "whole site is built")
            builds = (f"23D7713{number}a" for number in range(31, 99))
            for what, address in SHOWN.items():
                took = [_took(project / PATCH, base + address, next(builds)) for _ in range(TIMES)]
                yield Row(f"serve: from an edit to {what}", _median(took), note="a build of a patch, edited")
        finally:
            process.kill()


def _median(took: list[float | None]) -> str:
    known = [one for one in took if one is not None]
    return f"{statistics.median(known):.2f} s" if len(known) == len(took) else "not shown"


def _took(file: Path, url: str, build: str) -> float | None:
    """Seconds from saving the record with another build to the first answer that shows it."""
    text = (ROOT / PATCH).read_text(encoding="utf-8")
    begun = time.monotonic()
    file.write_text(text.replace(BUILD, build), encoding="utf-8")
    while build not in _get(url):
        if time.monotonic() - begun > PATIENCE:
            return None
        time.sleep(0.01)
    return time.monotonic() - begun


def _get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def _said(log: Path, text: str) -> str:
    """What the server said from this text on. Raises TimeoutError if it never comes."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        _, found, rest = log.read_text().partition(text)
        if found:
            return found + rest
        time.sleep(0.1)
    raise TimeoutError(f"the server did not say {text!r}")
