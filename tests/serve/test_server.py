"""The server of `between serve`: what it answers, and what it adds to pages."""

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from generator.project import Project
from generator.serve.desk import Desk, News
from generator.serve.server import Server


class Shown(Desk):
    """A desk with a few files on it, of no project."""

    files: ClassVar = {
        "index.html": b"<html><body>Home</body></html>",
        "a/index.html": b"<html><body>A</body></html>",
        "404.html": b"<html><body>Not there</body></html>",
        "feeds/all.rss": b"<rss/>",
    }

    def file(self, path: str) -> bytes | None:
        return self.files.get(path)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Server, http.client.HTTPConnection]]:
    server = Server(("127.0.0.1", 0), Shown(Project(tmp_path), lambda _: None, News(7)))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    yield server, connection
    connection.close()
    server.desk.close()
    server.shutdown()
    server.server_close()


Served = tuple[Server, http.client.HTTPConnection]


def ask(served: Served, path: str, method: str = "GET") -> tuple[http.client.HTTPResponse, bytes]:
    served[1].request(method, path)
    answer = served[1].getresponse()
    return answer, answer.read()


@pytest.mark.parametrize("path", ["/", "/index.html", "/?as_of=2026-03-18", "/a/"])
def test_a_page_listens_for_news_from_the_state_that_it_shows(served: Served, path: str) -> None:
    answer, body = ask(served, path)
    assert answer.status == 200
    assert b'<script type="module" src="/~between/live.js?7"></script></body>' in body


def test_other_files_are_as_they_are(served: Served) -> None:
    answer, body = ask(served, "/feeds/all.rss")
    assert (answer.getheader("Content-Type"), body) == ("application/rss+xml", b"<rss/>")
    assert answer.getheader("Cache-Control") == "no-store"


def test_a_folder_without_its_slash_leads_to_the_one_with_it(served: Served) -> None:
    answer, _ = ask(served, "/a")
    assert (answer.status, answer.getheader("Location")) == (301, "/a/")


@pytest.mark.parametrize("path", ["/nowhere/", "/~between/desk.py", "/~between/../a.py", "/../a.toml", "/%2e%2e/x"])
def test_what_is_not_there_is_the_sites_own_page(served: Served, path: str) -> None:
    answer, body = ask(served, path)
    assert answer.status == 404
    assert b"Not there" in body


def test_head_has_no_body(served: Served) -> None:
    answer, body = ask(served, "/feeds/all.rss", "HEAD")
    assert (answer.status, answer.getheader("Content-Length"), body) == (200, "6", b"")


def test_news_are_told_as_they_come(served: Served) -> None:
    server, connection = served
    connection.request("GET", "/~between/news")
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"
    assert json.loads(answer.readline().removeprefix(b"data: ")) == {"number": 7, "wrong": ""}
    answer.readline()
    with server.desk.changed:
        server.desk.news = News(8, "a.yml:1:1: P101 no")
        server.desk.changed.notify_all()
    assert json.loads(answer.readline().removeprefix(b"data: ")) == {"number": 8, "wrong": "a.yml:1:1: P101 no"}


def test_a_reader_who_leaves_is_no_error(served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    server, _ = served
    try:
        raise BrokenPipeError
    except BrokenPipeError:
        server.handle_error(None, None)
    assert capsys.readouterr().err == ""
