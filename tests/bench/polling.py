"""What polling costs, measured on a real nginx on loopback with the documented configuration."""

import os
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.catalogue import Catalogue
from generator.project import Project
from generator.write.compress import compress
from tests.bench.measure import TIMES, Row, in_bytes, seconds
from tests.deploy.servers import nginx
from tests.shared import ROOT

FEED = "feeds/all.rss"
POLLS = 24 * 7
REWRITES = 357 / 53 * 7
"""How often SOFA's feed was written anew in a week, from 2026-07-01 to 2026-08-22; 326 of its 357 rewrites changed
nothing but the clock."""
REQUESTS = 20_000
_TOGETHER = 100
_PER_CONNECTION = 1000  # after which nginx closes it
_REQUEST = "GET /{feed} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n{more}\r\n"


def measure(work: Path, _catalogue: Catalogue) -> Iterator[Row]:
    """The rows of the table, or one that says why there are none."""
    site = pipeline.build(Project(ROOT), "material", work / "polled", compressed=True).site
    (work / "nginx").mkdir()
    try:
        with nginx(site, work / "nginx") as port:
            yield from _rows(site, port)
    except pytest.skip.Exception as reason:
        yield Row("polling", "not measured", note=str(reason))


def _rows(site: Path, port: int) -> Iterator[Row]:
    head, body, tag = _poll(port)
    unchanged = _REQUEST.format(feed=FEED, more=f"If-None-Match: {tag}\r\n").encode()
    taken = seconds(lambda: _flood(port, unchanged))
    yield Row(
        "304s of nginx", f"{REQUESTS / taken:,.0f} a second", note=f"median of {TIMES}, {_TOGETHER} requests at a time"
    )
    full, small = head + body, _size(port, tag)
    yield Row(
        "one poll of all.rss",
        f"{full:,} or {small} bytes",
        note=f"200 with {body:,} bytes of gzip, or 304; with headers",
    )
    yield Row("a week, hourly, no news", in_bytes(_week(site, port, stamped=False)), note=f"{POLLS} polls, this site")
    yield Row(
        "the same, clock in the feed", in_bytes(_week(site, port, stamped=True)), note="a build each hour stamps it"
    )
    yield Row(
        "the same, at SOFA's pace",
        in_bytes(REWRITES * full + (POLLS - REWRITES) * small),
        note=f"{REWRITES:.0f} rewrites a week; computed",
    )


def _week(site: Path, port: int, stamped: bool) -> int:
    """The bytes that a reader gets in a week. A stamped feed is written anew before each poll."""
    feed, got, tag = site / FEED, 0, ""
    for hour in range(POLLS):
        if stamped:
            _stamp(feed, hour)
        head, body, tag = _poll(port, tag)
        got += head + body
    return got


def _stamp(feed: Path, hour: int) -> None:
    """What a clock at each build does to a feed."""
    date = time.strftime("%a, %d %b %Y %H:00:00 +0000", time.gmtime(hour * 3600))
    text = re.sub("<lastBuildDate>[^<]*", f"<lastBuildDate>{date}", feed.read_text())
    folder = feed.parent / "stamped"
    folder.mkdir(exist_ok=True)
    (folder / feed.name).write_text(text)
    compress(folder)
    for file in folder.iterdir():
        os.utime(file, (hour * 3600, hour * 3600))
        file.replace(feed.parent / file.name)


def _poll(port: int, tag: str = "") -> tuple[int, int, str]:
    """One poll on a connection of its own: bytes of the head, bytes of the body, and the tag."""
    more = (f"If-None-Match: {tag}\r\n" if tag else "") + "Connection: close\r\n"
    with socket.create_connection(("127.0.0.1", port)) as opened:
        opened.sendall(_REQUEST.format(feed=FEED, more=more).encode())
        received = b"".join(iter(lambda: opened.recv(1 << 16), b""))
    head, body = received.split(b"\r\n\r\n", 1)
    found = re.search(rb'ETag: (".*?")', head)
    assert found, head
    return len(head) + 4, len(body), found[1].decode()


def _size(port: int, tag: str) -> int:
    head, body, _ = _poll(port, tag)
    return head + body


def _flood(port: int, request: bytes) -> None:
    """Asks as fast as one connection carries requests and answers."""
    for _ in range(REQUESTS // _PER_CONNECTION):
        with socket.create_connection(("127.0.0.1", port)) as opened:
            for _ in range(_PER_CONNECTION // _TOGETHER):
                opened.sendall(request * _TOGETHER)
                _take(opened, _TOGETHER)


def _take(opened: socket.socket, answers: int) -> None:
    received = b""
    while received.count(b"\r\n\r\n") < answers:
        block = opened.recv(1 << 20)
        assert block, received[-300:]
        received += block
    assert received.count(b"HTTP/1.1 304") == answers
