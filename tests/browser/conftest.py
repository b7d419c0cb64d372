"""The real site, built once and served on loopback, and a Chromium to look at it with."""

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.chromium import find

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@dataclass
class Visit:
    """A tab, with everything that went wrong in it: console errors, failed requests, requests to other hosts."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        """Opens an address of the site (`patches/ID/`)."""
        self.page.goto(self.base + address)
        return self.page

    def watch(self) -> "Visit":
        """Begins to take notes."""
        self.page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda asked: self._asked(asked.url))
        self.page.on(
            "response", lambda got: self.faults.append(f"{got.status} {got.url}") if got.status >= 400 else None
        )
        return self

    def _asked(self, url: str) -> None:
        self.requests.append(url)
        if not url.startswith((self.base, "data:", "blob:")):
            self.faults.append(f"a request elsewhere: {url}")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address at which the site is served."""
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    path = find()
    if path is None:
        pytest.fail("no Chromium: `make test` finds or installs one; CHROMIUM=... names one")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=FLAGS)


@pytest.fixture(scope="session")
def functions(browser: Browser, base: str) -> Iterator[Visit]:
    """A tab that stays where it is, for functions of modules: opening one for each would take longer than all else."""
    context = browser.new_context()
    visit = Visit(context.new_page(), base).watch()
    yield visit
    context.close()
    assert visit.faults == []


@pytest.fixture(scope="session")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One reader's browser for all tabs: what the site always loads is fetched and parsed once, as a reader's would."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def visit(reader: BrowserContext, base: str) -> Iterator[Visit]:
    """A fresh tab at desk width that remembers nothing; the test fails at its end if anything went wrong in it."""
    visit = Visit(reader.new_page(), base).watch()
    yield visit
    if visit.page.url.startswith(base):
        visit.page.evaluate("localStorage.clear()")
    visit.page.close()
    reader.clear_permissions()
    assert visit.faults == []
