"""Lighthouse on home, a lookup, a note and a device, as a phone on a slow network sees them: medians of three."""

import json
import os
import statistics
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.catalogue import Catalogue
from generator.project import Project
from tests.bench.measure import TIMES, Row
from tests.browser.chromium import find
from tests.deploy.servers import nginx
from tests.shared import ROOT

PATIENCE = 180
"""Seconds that one run may take."""
PAGES = {
    "home": "",
    "lookup": "lookup/?device=iPhone17,1&build=23D8133&automatic=on",
    "note": "patches/2026-03-17-webkit-navigation/",
    "device": "devices/iphone-16-pro/",
}
_LIGHTHOUSE = ROOT / "node_modules/lighthouse/cli/index.js"
_FLAGS = (
    "--quiet",
    "--output=json",
    "--output-path=stdout",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
)


def measure(work: Path, _catalogue: Catalogue) -> Iterator[Row]:
    """A row a page, or one that says why there are none."""
    chromium = find()
    if not _LIGHTHOUSE.is_file() or chromium is None:
        missing = "Chromium is not here" if chromium is None else "`make conformance` installs it"
        yield Row("Lighthouse", "not measured", note=missing)
        return
    site = pipeline.build(Project(ROOT), "material", work / "site", compressed=True).site
    (work / "nginx").mkdir()
    try:
        with nginx(site, work / "nginx") as port:
            for name, address in PAGES.items():
                yield _row(name, [_once(f"http://127.0.0.1:{port}/{address}", chromium) for _ in range(TIMES)])
    except pytest.skip.Exception as reason:
        yield Row("Lighthouse", "not measured", note=str(reason))


def _row(name: str, runs: list[Mapping[str, float]]) -> Row:
    medians = {title: statistics.median(run[title] for run in runs) for title in runs[0]}
    return Row(f"Lighthouse, {name}", " ".join(f"{score:.0f}" for score in medians.values()), note=", ".join(medians))


def _once(url: str, chromium: str) -> dict[str, float]:
    """By category, out of 100."""
    env = os.environ | {"CHROME_PATH": chromium}
    command = ["node", str(_LIGHTHOUSE), url, *_FLAGS]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=PATIENCE)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr}")
    return {found["title"]: 100 * (found["score"] or 0) for found in json.loads(done.stdout)["categories"].values()}
