"""The ledger of a published site: from a folder, from a server, and everything that can be wrong with either."""

import datetime
import http.server
import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.load import published as module
from generator.load import web
from generator.load.published import load_published
from generator.model.ledger import PATH, Ledger
from generator.render.api.published import published

LEDGER = Ledger(
    "world.example,2030",
    datetime.date(2031, 6, 30),
    ("", "patches/a/"),
    {"patches/a/released/2031-01-01": datetime.date(2031, 1, 1)},
    {"patches/a/released/2031-01-01": ("iPhone90,1", "phone-one")},
    {"patches/a": {"ios/50C1": datetime.date(2031, 1, 1)}},
)
GOOD = published(LEDGER).content
Answer = Callable[[http.server.BaseHTTPRequestHandler], None]


def _site(folder: Path, content: bytes) -> str:
    (folder / PATH).parent.mkdir(parents=True)
    (folder / PATH).write_bytes(content)
    return str(folder)


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    assert load_published(_site(tmp_path, GOOD)) == LEDGER


def test_a_key_of_a_later_version_is_passed_over(tmp_path: Path) -> None:
    assert load_published(_site(tmp_path, json.dumps({**json.loads(GOOD), "later": 1}).encode())) == LEDGER


def test_a_folder_without_a_ledger_is_named(tmp_path: Path) -> None:
    with pytest.raises(BetweenError, match=r"published\.json cannot be read"):
        load_published(str(tmp_path))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html>",
        b"\xff",
        GOOD[:-20],
        GOOD.replace(b"2031-06-30", b"soon"),
        GOOD.replace(b'"patches/a/"', b"7"),
        b'{"schema": 1}',
        b"[" * 100_000,
    ],
    ids=["empty", "page", "bytes", "half", "date", "address", "bare", "deep"],
)
def test_a_damaged_ledger_is_one_line(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BetweenError, match="damaged"):
        load_published(_site(tmp_path, content))


@pytest.mark.parametrize("content", [b"{}", b"[]", GOOD.replace(b'"schema": 1', b'"schema": 2')])
def test_another_schema_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BetweenError, match="schema"):
        load_published(_site(tmp_path, content))


@pytest.mark.parametrize(
    "url",
    ["http://between-updates.example/", "ftp://127.0.0.1/", "file:///etc/passwd", "http://127.0.0.1.evil.example/"],
)
def test_only_an_address_that_can_be_trusted_is_fetched(url: str) -> None:
    with pytest.raises(BetweenError, match="only https"):
        load_published(url)


@pytest.fixture
def serving() -> Iterator[Callable[[Answer], str]]:
    """Starts a server that answers every request in the given way; gives its address."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(answer: Answer) -> str:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answer(self)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        servers.append(http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_address[1]}/"

    yield start
    for server in servers:
        server.shutdown()


def _sends(content: bytes, status: int = 200, **headers: str) -> Answer:
    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def test_a_site_is_read_by_its_address(serving: Callable[[Answer], str]) -> None:
    asked: list[str] = []

    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        _sends(GOOD)(handler)

    address = serving(answer)
    assert load_published(address) == load_published(address + PATH) == LEDGER
    assert asked == [f"/{PATH}"] * 2


def test_a_missing_ledger_says_what_the_server_said(serving: Callable[[Answer], str]) -> None:
    with pytest.raises(BetweenError, match="404 Not Found"):
        load_published(serving(_sends(b"", 404)))


def test_a_redirect_to_another_kind_of_address_is_not_followed(serving: Callable[[Answer], str]) -> None:
    with pytest.raises(BetweenError, match="only https"):
        load_published(serving(_sends(b"", 302, Location="http://between-updates.example/")))


def test_a_server_that_is_not_there_is_one_line() -> None:
    with pytest.raises(BetweenError, match="cannot be fetched"):
        load_published("http://127.0.0.1:1/")


def test_what_is_too_large_is_not_read(serving: Callable[[Answer], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 1 << 20)
    with pytest.raises(BetweenError, match="larger than 1 MiB"):
        load_published(serving(_sends(b" " * (2 << 20))))


def test_what_trickles_is_given_up(serving: Callable[[Answer], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PATIENCE", 0.2)

    def trickle(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(40):
            handler.wfile.write(b" ")
            time.sleep(0.05)

    with pytest.raises(BetweenError, match="takes longer"):
        load_published(serving(trickle))
