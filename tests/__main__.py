"""`python -m tests`: all tests in two lanes, since a machine has two cores and a browser mostly waits for one of them.

Arguments go to both lanes. What the browser's lane says is printed after the rest, whose output is seen as it comes.
"""

import subprocess
import sys
import tempfile
from typing import IO

from tests.shared import ROOT

BROWSER = "tests/browser"
NO_TESTS = 5
"""pytest's code for a lane in which nothing was asked for."""


def main(arguments: list[str]) -> int:
    """Runs both lanes; 0 if all tests of both passed."""
    with tempfile.TemporaryFile("w+") as said:
        browser = _lane([BROWSER, *arguments], said)
        try:
            rest = _lane([f"--ignore={BROWSER}", *arguments]).wait()
        finally:
            other = browser.wait()
        said.seek(0)
        print(f"\nIn the browser:\n{said.read()}", flush=True)
    return next((code for code in (rest, other) if code not in (0, NO_TESTS)), 0)


def _lane(arguments: list[str], said: IO[str] | None = None) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, stdout=said, stderr=said)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
