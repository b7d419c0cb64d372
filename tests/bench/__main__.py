"""`make bench`: measures what is promised about speed, size and polling, and prints one table.

Nothing here can fail for being slow: the table is for people. A new measure is a function `measure(folder, catalogue)`
that yields rows, in MEASURES.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from generator import reading
from generator.model.catalogue import Catalogue
from generator.project import Project
from tests.bench import commands, lighthouse, outputs, polling, serving
from tests.bench.machine import description
from tests.bench.measure import Row
from tests.shared import ROOT

MEASURES: Mapping[str, Callable[[Path, Catalogue], Iterator[Row]]] = {
    "commands": commands.measure,
    "outputs": outputs.measure,
    "polling": polling.measure,
    "serving": serving.measure,
    "lighthouse": lighthouse.measure,
}


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(MEASURES)))
def main(names: tuple[str, ...]) -> None:
    """Measure all, or only NAMES."""
    catalogue = reading.catalogue(Project(ROOT))
    title = f"{len(catalogue.patches)} patches, {len(catalogue.updates)} updates, {len(catalogue.families)} devices"
    table = Table("What", "Median of three", "Peak memory", "Note", title=title, caption=description())
    for name in names or MEASURES:
        with tempfile.TemporaryDirectory(prefix="between-bench-") as folder:
            for row in MEASURES[name](Path(folder), catalogue):
                click.echo(f"{row.what}: {row.value}", err=True)  # a sign of life: some measures take minutes
                table.add_row(row.what, row.value, row.memory, row.note)
    Console(width=130).print(table)


if __name__ == "__main__":
    main()
