"""The gate before the readers' site is replaced, and the site that may replace it."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.ci.scripts import KERNEL, project, run

pytestmark = pytest.mark.conformance


@pytest.fixture
def published(tmp_path: Path) -> Iterator[str]:
    """The address of a folder on loopback, in which nothing is published yet."""
    (tmp_path / "www").mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path / "www")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


def test_the_first_publication_says_that_it_is_and_later_ones_need_not(tmp_path: Path, published: str) -> None:
    root = project(tmp_path / "project")
    early = run(root, "publish", published)
    assert early.returncode == 2
    assert "404" in early.stderr
    assert not (root / "site").exists()
    first = run(root, "publish", published, "--first")
    assert first.returncode == 0, first.stderr
    assert f'<link rel="canonical" href="{published}">' in (root / "site/index.html").read_text()
    (tmp_path / "www").rmdir()
    (root / "site").rename(tmp_path / "www")
    later = run(root, "publish", published)
    assert later.returncode == 0, later.stderr
    assert (root / "site/index.html").read_bytes() == (tmp_path / "www/index.html").read_bytes()


def test_what_readers_have_and_would_lose_stops_it_before_a_build(tmp_path: Path, published: str) -> None:
    root = project(tmp_path / "project")
    assert run(root, "publish", published, "--first").returncode == 0
    (tmp_path / "www").rmdir()
    (root / "site").rename(tmp_path / "www")
    (root / "content" / KERNEL).unlink()
    done = run(root, "publish", published)
    assert done.returncode == 1
    assert "P901" in done.stdout
    assert not (root / "site").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [((), "the address of the published site"), (("http://127.0.0.1/", "-f"), "-f is neither an address")],
)
def test_a_wrong_call_says_what_is_wanted(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(project(tmp_path / "project"), "publish", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
