"""The commands, on the shipped content: cold build, check, and a batch of ten thousand questions."""

import csv
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.derive.answer import installable
from generator.model.catalogue import Catalogue
from tests.bench.measure import Row, command, in_megabytes, in_seconds
from tests.shared import ROOT

ROWS = 10_000
SEED = 20260317


def measure(work: Path, catalogue: Catalogue) -> Iterator[Row]:
    """The rows of the table; `work` is an empty folder."""
    site, questions = work / "site", work / "questions.csv"
    ask(catalogue, questions)
    root = ("--root", str(ROOT))
    yield _row("cold build", "build", *root, "--site", str(site), away=site, note="engine, pages, feeds, data, search")
    yield _row("cold build, compressed", "build", "--compress", *root, "--site", str(site), away=site)
    yield _row("build again, nothing changed", "build", *root, "--site", str(site))
    yield _row("check", "check", *root)
    note = f"{ROWS:,} rows, any device, build, day and setting"
    yield _row("lookup --batch", "lookup", *root, "--batch", str(questions), "--json", note=note)


def ask(catalogue: Catalogue, file: Path) -> None:
    """Writes ten thousand questions that real devices could ask; the same ones each time."""
    chance = random.Random(SEED)
    devices = sorted(catalogue.families)
    builds = {device: installable(catalogue, device, catalogue.checked) for device in devices}
    able = [device for device in devices if builds[device]]
    with file.open("w", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(("device", "build", "automatic", "as_of"))
        for _ in range(ROWS):
            device = chance.choice(able)
            day = catalogue.checked.fromordinal(catalogue.checked.toordinal() - chance.randrange(1200))
            rows.writerow((device, chance.choice(builds[device]), chance.choice(("on", "off")), day))


def _row(what: str, *arguments: str, away: Path | None = None, note: str = "") -> Row:
    """`away` is a folder that is taken away before each run."""
    run = command(*arguments, before=lambda: shutil.rmtree(away, ignore_errors=True) if away else None)
    return Row(what, in_seconds(run.seconds), in_megabytes(run.peak), note)
