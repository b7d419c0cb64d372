"""Finds a Chromium for the browser tests, or installs one: the system's, named by CHROMIUM, or Playwright's own.

Run as a module it prints the path, or says what to do and exits with 1.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")


def find() -> str | None:
    """The path of a Chromium that is on this machine."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).is_file():
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _run(*command: str) -> bool:
    """Whether a command succeeded; what it says goes to standard error, which is for people."""
    return (
        shutil.which(command[0]) is not None and subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0
    )


def install() -> str | None:
    """Installs Chromium with the system's packages where that needs no question, else Playwright's."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        if _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"):
            return find()
    _run(sys.executable, "-m", "playwright", "install", "chromium")
    return find()


def main() -> int:
    """Prints the path of a Chromium."""
    path = find() or install()
    if path is None:
        print("No Chromium: install it (Debian: apt install chromium) or name one with CHROMIUM=...", file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
