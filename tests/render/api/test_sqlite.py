"""The database as SQLite itself reads it."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.render.api.index import DATABASE
from generator.render.api.sqlite import database
from generator.render.api.tables import TABLES
from tests import world
from tests.content import real
from tests.render.api.made import SITE, made_up, of, shipped, shipped_view
from tests.shared import ROOT

AGAIN = """
import sys
from pathlib import Path
from tests.world import catalogue
from generator.render.api.sqlite import database
from generator.render.api.view import View
sys.stdout.buffer.write(database(View(catalogue(Path(sys.argv[1])), sys.argv[2])))
"""


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The database of the shipped records, opened from a file as anyone would."""
    file = tmp_path_factory.mktemp("sqlite") / "between-updates.sqlite"
    file.write_bytes(shipped()[DATABASE])
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as opened:
        yield opened


def test_it_is_whole(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA page_size").fetchone() == (4096,)
    assert dict(connection.execute("SELECT name, value FROM about")) == {
        "checked": real.catalogue().checked.isoformat(), "site": SITE, "version": "1",
    }  # fmt: skip


def test_every_table_has_its_rows(connection: sqlite3.Connection) -> None:
    for table in TABLES:
        (count,) = connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
        assert count == sum(1 for _ in table.rows(shipped_view())), table.name


def test_a_question_across_tables_has_the_answer_of_the_model(connection: sqlite3.Connection) -> None:
    asked = """
        SELECT DISTINCT d.name FROM patches p JOIN build_devices b ON b.platform = p.platform AND b.build = p.build
        JOIN devices d ON d.identifier = b.device WHERE p.id = ? AND d.family = 'iphone'
    """
    patch = "2026-03-17-webkit-navigation"
    found = {name for (name,) in connection.execute(asked, (patch,))}
    catalogue = real.catalogue()
    rows = [row for row in catalogue.patch_rows if row.patch.id == patch]
    devices = frozenset[str]().union(*(row.devices for row in rows))
    assert found == {catalogue.fleet.devices[d].name for d in devices if catalogue.families[d] == "iphone"}


def test_pairs_and_answers_can_be_asked_for(connection: sqlite3.Connection) -> None:
    asked = "SELECT id FROM cves_patches WHERE value = '2026-03-17-webkit-navigation'"
    assert connection.execute(asked).fetchall() == [("CVE-2026-20643",)]
    state = "SELECT state, step FROM answers WHERE device = 'iPhone17,1' AND build = '23D8133'"
    answer = shipped_view().answer("iPhone17,1", "23D8133")
    assert connection.execute(state).fetchone() == (str(answer.state), answer.steps[0].name)


def test_dates_sort_and_flags_count(connection: sqlite3.Connection) -> None:
    newest = connection.execute("SELECT id FROM updates ORDER BY published DESC, id LIMIT 1").fetchone()
    assert newest is not None
    (tests,) = connection.execute("SELECT count(*) FROM patches WHERE test").fetchone()
    assert tests == sum(row.test for row in real.catalogue().patch_rows)


def test_two_builds_in_different_places_give_the_same_bytes(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", AGAIN, str(tmp_path), SITE]
    there = subprocess.run(command, env=environment, cwd=tmp_path, check=True, capture_output=True).stdout
    assert there == made_up()[DATABASE] == database(of(world.FILES))


def test_nothing_in_it_depends_on_the_library() -> None:
    header = made_up()[DATABASE][:100]
    assert header[:16] == b"SQLite format 3\0"
    assert header[24:28] == header[92:96] == (1).to_bytes(4, "big")
    assert int.from_bytes(header[96:100], "big") == 3_040_000
