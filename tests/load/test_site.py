"""What a published site says of itself, and what may be missing or broken in it."""

import http.server
import json
import sqlite3
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.load.site import ANSWERS, load_events, load_site
from tests.load.test_published import GOOD, LEDGER


def _write(folder: Path, path: str, content: bytes | object) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one document, one year and one answer."""
    _write(tmp_path, "api/v1/published.json", GOOD)
    _write(tmp_path, "api/v1/index.json", {"site": "https://site.example/", "documents": [{"name": "patch"}]})
    _write(tmp_path, "schemas/api/v1/patch.json", {"type": "object"})
    _write(tmp_path, "api/v1/changes.json", {"years": [{"year": 2031, "digest": "abc"}]})
    _write(tmp_path, "api/v1/events/2031.json", {"events": [{"id": "p/1", "reason": "x"}]})
    connection = sqlite3.connect(":memory:")
    columns = ", ".join(f'"{name}"' for name in ANSWERS)
    connection.execute(f"CREATE TABLE answers ({columns})")
    connection.execute(f"INSERT INTO answers VALUES ({', '.join('?' * len(ANSWERS))})", ["d", "b", *"345678901"])
    connection.commit()
    _write(tmp_path, "api/v1/between-updates.sqlite", connection.serialize())
    return tmp_path


def test_a_whole_site(site: Path) -> None:
    found = load_site(str(site))
    assert (found.ledger, found.url) == (LEDGER, "https://site.example/")
    assert found.schemas == {"patch": {"type": "object"}}
    assert found.digests == {2031: "abc"}
    assert found.answers == {("d", "b"): tuple("345678901")}
    assert load_events(str(site), [2031]) == {"p/1": {"id": "p/1", "reason": "x"}}


@pytest.mark.parametrize(
    ("path", "content", "lost"),
    [
        ("api/v1/index.json", b"{", "schemas"),
        ("api/v1/index.json", {"documents": [{}]}, "schemas"),
        ("schemas/api/v1/patch.json", b"[]", "schemas"),
        ("api/v1/changes.json", {"years": [{"year": "soon"}]}, "digests"),
        ("api/v1/changes.json", [], "digests"),
        ("api/v1/between-updates.sqlite", b"no database at all, but long enough to be read as one", "answers"),
    ],
)
def test_what_cannot_be_read_is_none(site: Path, path: str, content: object, lost: str) -> None:
    _write(site, path, content)
    found = load_site(str(site))
    assert [name for name in ("schemas", "digests", "answers") if getattr(found, name) is None] == [lost]


def test_a_year_that_is_not_there_has_no_events(site: Path) -> None:
    assert load_events(str(site), [2031, 2032]).keys() == {"p/1"}


def test_without_a_ledger_it_is_no_site(site: Path) -> None:
    (site / "api/v1/published.json").unlink()
    with pytest.raises(BetweenError, match=r"published\.json"):
        load_site(str(site))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def served(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


def test_its_address_gives_the_same_as_its_folder(site: Path, served: str) -> None:
    assert load_site(served) == load_site(str(site))


@pytest.mark.parametrize("events", [[1], {"id": "p/1"}, [{"id": 7}], [{}], "text", None])
def test_events_that_are_none_are_passed_over(site: Path, events: object) -> None:
    _write(site, "api/v1/events/2031.json", {"events": events})
    assert load_events(str(site), [2031]) == {}


@pytest.mark.parametrize("row", [[None, "b", *"345678901"], ["d", "b", *"34567890", 1]])
def test_answers_that_are_no_texts_are_none(site: Path, row: list[object]) -> None:
    _write(site, "api/v1/between-updates.sqlite", _database("CREATE TABLE answers ({})", row))
    assert load_site(str(site)).answers is None


def test_a_question_without_an_end_is_not_asked(site: Path) -> None:
    endless = "CREATE VIEW answers AS WITH RECURSIVE n({0}) AS (SELECT {1} UNION ALL SELECT {0} FROM n) SELECT * FROM n"
    _write(site, "api/v1/between-updates.sqlite", _database(endless, []))
    assert load_site(str(site)).answers is None


def _database(create: str, row: list[object]) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute(create.format(", ".join(f'"{name}"' for name in ANSWERS), ", ".join("1" for _ in ANSWERS)))
    if row:
        connection.execute(f"INSERT INTO answers VALUES ({', '.join('?' * len(ANSWERS))})", row)
    connection.commit()
    return connection.serialize()
