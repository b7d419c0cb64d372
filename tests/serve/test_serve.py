"""`between serve`, run as a person runs it: it follows edits, keeps the last good site, and ends at Ctrl-C."""

import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.project import Project
from tests import world
from tests.mini import mini

NOTE = "patches/2031-04-10-kernel-a/"
FILE = "patches/2031/2031-04-10-kernel-a.yml"
PATIENCE = 60.0


class Serving:
    """A running `between serve`, and what it has said so far."""

    def __init__(self, project: Project, log: Path) -> None:
        self.project, self.log = project, log
        command = [sys.executable, "-u", "-m", "generator", "serve", "--port", "0", "--root", str(project.root)]
        # A shell that puts the tests into the background has them ignore Ctrl-C, and what they start as well.
        heard = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(command, stdout=log.open("w"), stderr=subprocess.STDOUT)
        signal.signal(signal.SIGINT, heard)
        self.base = self.until(lambda: re.search(r"http://127\.0\.0\.1:\d+/", self.said()))[0]

    def said(self) -> str:
        """All output so far."""
        return self.log.read_text()

    def get(self, address: str) -> str:
        """A page as it is served now."""
        with urllib.request.urlopen(self.base + address, timeout=10) as answer:
            return str(answer.read().decode())

    def until(self, test: "Callable[[], re.Match[str] | None]") -> "re.Match[str]":
        """Waits for something to be said or served."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := test():
                return found
            time.sleep(0.1)
        raise AssertionError(f"it did not come: {self.said()}")


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """A small project, served."""
    (tmp_path / "project").mkdir()
    serving = Serving(mini(tmp_path / "project"), tmp_path / "log")
    yield serving
    serving.process.kill()
    serving.process.wait()


def test_it_follows_edits_and_keeps_the_last_good_site(serving: Serving) -> None:
    assert "Kernel memory" in serving.get(NOTE)
    root = serving.project.root
    world.write(root, world.edited((FILE, "title: Kernel memory", "title: Kernel memory, edited")))
    serving.until(lambda: re.search("Kernel memory, edited", serving.get(NOTE)))

    world.write(root, world.edited((FILE, "base: 50C100", "base: 50C101")))
    serving.until(lambda: re.search(r"2031-04-10-kernel-a\.yml:7:\d+: P\d+", serving.said()))
    assert "Kernel memory, edited" in serving.get(NOTE)

    template = root / "templates/frame/head.html"
    head = template.read_text()
    template.write_text(head + "{{ nonsense }}")
    world.write(root, world.edited((FILE, "title: Kernel memory", "title: Mended")))
    serving.until(lambda: re.search(r"frame/head\.html:\d+: 'nonsense' is undefined", serving.said()))
    assert "Kernel memory, edited" in serving.get(NOTE)

    template.write_text(head)
    serving.until(lambda: re.search("Mended", serving.get(NOTE)))


def test_an_address_that_is_not_there_gives_the_sites_own_page(serving: Serving) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        serving.get("nowhere/")
    assert missing.value.code == 404
    assert "This page does not exist" in missing.value.read().decode()


def test_ctrl_c_ends_it_quietly(serving: Serving) -> None:
    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(timeout=PATIENCE) == 0
    assert "Traceback" not in serving.said()


def test_a_port_that_is_taken_is_one_line(serving: Serving) -> None:
    port = serving.base.rstrip("/").rsplit(":", 1)[1]
    command = [sys.executable, "-m", "generator", "serve", "--port", port, "--root", str(serving.project.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"127.0.0.1:{port}" in done.stderr
