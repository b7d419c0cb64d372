"""How things are measured: three times, of which the middle one counts; memory in a process of its own."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

TIMES = 3


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    what: str
    value: str
    memory: str = ""
    note: str = ""


@dataclass(frozen=True)
class Run:
    """What one run of a command took."""

    seconds: float
    peak: int
    """The most memory of the process and those it waited for, in bytes."""


def command(*arguments: str, before: Callable[[], None] = lambda: None) -> Run:
    """Runs `between` three times; `before` prepares each run and is not measured. Medians of time and memory."""
    runs = [_once((sys.executable, "-m", "generator", *arguments), before) for _ in range(TIMES)]
    return Run(statistics.median(run.seconds for run in runs), int(statistics.median(run.peak for run in runs)))


def seconds(work: Callable[[], object]) -> float:
    """The median of three runs in this process."""
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _once(arguments: Sequence[str], before: Callable[[], None]) -> Run:
    before()
    start = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr
    told = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)}\n{told.decode()}")
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in bytes there, in KiB elsewhere
    return Run(time.perf_counter() - start, used.ru_maxrss * unit)


def in_seconds(value: float) -> str:
    """`1.23 s`."""
    return f"{value:.2f} s"


def in_bytes(value: float) -> str:
    """`1,234 KB`, in thousands."""
    return f"{value / 1000:,.0f} KB"


def in_megabytes(value: float) -> str:
    """`123 MB`, in millions."""
    return f"{value / 1e6:,.0f} MB"
