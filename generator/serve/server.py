"""The web server of `between serve`: files of the site, and news of changes for the pages that are open."""

import http.server
import json
import mimetypes
import socket
import sys
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.serve.desk import Desk, News

OWN = "/~between/"
"""Where the server's own files lie; no page of a site has such an address."""
_HERE = Path(__file__).parent
_ALIVE = 10.0
"""Seconds between two signs of life to a page that waits for news."""
_TYPES = {
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".ics": "text/calendar",
    ".opml": "text/x-opml",
}
_NOT_YET = "<!doctype html><html lang=en><meta charset=utf-8><title>Between Updates</title><body></body></html>"


class Server(http.server.ThreadingHTTPServer):
    """Serves what is on the desk."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], desk: Desk) -> None:
        self.desk = desk
        super().__init__(address, Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who left is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError | socket.timeout):
            super().handle_error(request, client_address)


class Handler(http.server.BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, *_: object) -> None:
        """Says nothing for each request."""

    def do_GET(self) -> None:
        """A file of the site, or one of the server's own."""
        path = unquote(urlsplit(self.path).path)
        if path == f"{OWN}news" and self.command != "HEAD":
            return self._news()
        if path.startswith(OWN):
            name = Path(path).name
            return self._send(HTTPStatus.OK, (_HERE / name).read_bytes(), name) if _own(name) else self._missing()
        return self._site(path)

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def _site(self, path: str) -> None:
        wanted = path.lstrip("/")
        if ".." in wanted.split("/"):
            return self._missing()
        wanted = f"{wanted}index.html" if wanted.endswith("/") or not wanted else wanted
        desk, before = self.server.desk, self.server.desk.news
        content = desk.file(wanted)
        if content is None and desk.file(f"{wanted}/index.html"):
            return self._moved(f"{path}/")
        if content is None:
            desk.settled()
            content = desk.file(wanted)
        return self._missing() if content is None else self._send(HTTPStatus.OK, content, wanted, before)

    def _missing(self) -> None:
        desk = self.server.desk
        self._send(HTTPStatus.NOT_FOUND, desk.file("404.html") or _NOT_YET.encode(), "404.html", desk.news)

    def _moved(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, content: bytes, name: str, news: News | None = None) -> None:
        if news and name.endswith(".html"):
            content = _listening(content, news)
        kind = _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _news(self) -> None:
        """Tells each change as it comes (server-sent events), and a sign of life in between."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        told, desk = -1, self.server.desk
        while not desk.closed:
            news = desk.news
            line = f"data: {json.dumps({'number': news.number, 'wrong': news.wrong})}" if news.number != told else ":"
            self.wfile.write(f"{line}\n\n".encode())
            self.wfile.flush()
            told = news.number
            desk.wait(told, _ALIVE)


def _own(name: str) -> bool:
    return name in ("live.js", "live.css")


def _listening(content: bytes, news: News) -> bytes:
    """A page that listens for news from the state on that it shows; the files on the disk stay as they are."""
    added = (
        f'<link rel="stylesheet" href="{OWN}live.css"><script type="module" src="{OWN}live.js?{news.number}"></script>'
    )
    before, end, after = content.rpartition(b"</body>")
    return before + added.encode() + end + after
