"""A web server for writers: it watches the project, builds what changed, and keeps the last good site."""

import contextlib
import functools
import http.server
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generator import pipeline
from generator.errors import BetweenError, ProblemsFound
from generator.project import Project
from generator.render.problems import text

WATCHED = ("content", "templates", "site_overrides", "mkdocs.yml")
PAUSE = 0.3
"""Seconds between two looks at the files."""

Say = Callable[[str], None]


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files without keeping them, and the site's own page for what is not there."""

    def log_message(self, *_: object) -> None:
        """Says nothing for each request."""

    def end_headers(self) -> None:
        """Keeps browsers from showing an older build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends the site's 404 page with its code."""
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def serve(project: Project, host: str, port: int, say: Say) -> None:
    """Serves until it is interrupted. Raises BetweenError if the port cannot be had."""
    site = project.root / ".between" / "serve"
    try:
        server = http.server.ThreadingHTTPServer((host, port), functools.partial(_Handler, directory=str(site)))
    except OSError as error:
        raise BetweenError(f"cannot listen on {host}:{port}: {error.strerror}") from error
    state = _built(project, site, say)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Serving http://{host}:{server.server_address[1]}/ - Ctrl-C ends it")
    try:
        while True:
            time.sleep(PAUSE)
            if _state(project) != state:
                state = _built(project, site, say)
    except KeyboardInterrupt:
        say("Ended.")
    finally:
        server.shutdown()


def _built(project: Project, site: Path, say: Say) -> dict[str, int]:
    """Builds once, says what came of it, and gives back the state of the files that it was built from."""
    state = _state(project)
    try:
        built = pipeline.build(project, "material", site)
        say(f"Built {built.pages} pages; {len(built.change.written)} files changed.")
    except ProblemsFound as found:
        say(f"{text.render(found.problems)}\n{_stays(site)}")
    except Exception as error:  # whatever a half-written template or page raises: the server outlives it
        named = str(error) if isinstance(error, BetweenError) else f"{type(error).__name__}: {error}"
        say(f"{named}\n{_stays(site)}")
    return state


def _stays(site: Path) -> str:
    return "The last good site stays." if site.exists() else "There is no site yet: it comes with the next good build."


def _state(project: Project) -> dict[str, int]:
    """Every watched file with the time of its last change."""
    state = {}
    for file in _watched(project):
        with contextlib.suppress(OSError):  # an editor's own file may be gone again
            if file.is_file():
                state[str(file)] = file.stat().st_mtime_ns
    return state


def _watched(project: Project) -> Iterator[Path]:
    for name in WATCHED:
        place = project.root / name
        yield from [place] if place.is_file() else place.rglob("*")
