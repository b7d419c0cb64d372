"""The tables as another reader of CSV finds them."""

import csv
import io
from pathlib import Path

import pytest

from generator.render.api.csv import guarded, written
from generator.render.api.tables import TABLES, Table
from generator.render.api.tables.table import text
from tests.content import real
from tests.render.api.made import Files, made_up, of, shipped, shipped_view, world_view
from tests.world import edited

every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))


def _rows(files: Files, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"api/v1/csv/{name}.csv"].decode(), newline="")))


@every_table
def test_a_table_reads_back_as_the_model_has_it(table: Table) -> None:
    for files, view in ((made_up(), world_view()), (shipped(), shipped_view())):
        names = [column.name for column in table.columns]
        wanted = [dict(zip(names, map(text, row), strict=True)) for row in table.rows(view)]
        assert [{k: v.removeprefix("'") for k, v in row.items()} for row in _rows(files, table.name)] == wanted
        assert len({len(row) for row in table.rows(view)}) == 1


def test_there_is_a_row_for_everything() -> None:
    catalogue, files = real.catalogue(), shipped()
    assert [row["build"] for row in _rows(files, "patches")] == [row.build for row in catalogue.patch_rows]
    assert [row["id"] for row in _rows(files, "updates")] == list(catalogue.updates)
    assert [row["identifier"] for row in _rows(files, "devices")] == list(catalogue.fleet.devices)
    builds = sum(map(len, catalogue.lines.values())) + len(catalogue.patch_rows)
    assert len(_rows(files, "builds")) == builds


def test_a_row_says_what_the_records_say() -> None:
    row = _rows(made_up(), "patches")[-1]
    assert (row["id"], row["status"], row["withdrawn"]) == ("2031-02-01-webkit-a", "withdrawn", "2031-02-02")
    assert (row["included_in"], row["cves"], row["exploited"]) == ("40.2", "CVE-2031-0001", "reported")
    kernel = _rows(made_up(), "patches")[0]
    assert (kernel["cves"], kernel["exploited"], kernel["withdrawn"]) == ("", "unknown", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"
    assert guarded(f"1{sign}1") == f"1{sign}1"


def test_a_title_that_is_a_formula_is_guarded_in_its_file() -> None:
    view = of(edited(("patches/2031/2031-02-01-webkit-a.yml", "title: WebKit escape", 'title: "=HYPERLINK(1)"')))
    table = next(table for table in TABLES if table.name == "patches")
    rows = list(csv.DictReader(io.StringIO(written(table, view))))
    assert rows[-1]["title"] == "'=HYPERLINK(1)"


@every_table
def test_a_narrow_table_has_columns_that_there_are(table: Table) -> None:
    assert set(table.main) <= {column.name for column in table.columns}
    assert table.main
    assert Path(f"{table.name}.csv").suffix == ".csv"
