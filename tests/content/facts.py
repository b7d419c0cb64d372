"""The compiled facts that the shipped records were written from, read in the words of the records."""

import functools
import json
import re
from collections.abc import Iterable
from typing import Any

from tests.content.real import catalogue
from tests.shared import shared

Row = dict[str, Any]
PLATFORM = {"iOS": "ios", "iPadOS": "ipados", "macOS": "macos"}


@functools.cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of a facts file."""
    return tuple(json.loads(shared("facts", f"{name}.json").read_text(encoding="utf-8")))


def updates() -> Iterable[Row]:
    """Rows of builds that are an update's own, without alternative numbers."""
    return (row for row in rows("builds") if not row["extra"] and not row.get("alias_of"))


def patches() -> Iterable[Row]:
    """Rows of builds that are a patch's."""
    return (row for row in rows("builds") if row["extra"])


def offered() -> Iterable[Row]:
    """Rows of patches that somebody was offered."""
    return (row for row in rows("patches") if row["channel"] != "internal")


def runs_on_sale(platform: str, version: str, day: str) -> frozenset[str]:
    """What a rule in the facts means: the devices that run the version's line and were released by that day."""
    major = int(version.split(".")[0])
    ranges = ((row, row["os"][platform]) for row in rows("devices") if platform in row["os"])
    return frozenset(
        row["identifier"]
        for row, runs in ranges
        if runs["first_major"] <= major <= (runs["last_major"] or major) and row["released"] <= day
    )


def devices(row: Row) -> frozenset[str]:
    """The devices of a build's row."""
    listed = row["devices"].get("list")
    return frozenset(listed) if listed else runs_on_sale(row["platform"], row["version"], row["date"])


def addresses(row: Row) -> set[str]:
    """The plain https sources of a row, without the remarks behind them."""
    plain = (match for source in row["sources"] if (match := re.match(r"https://\S+", source)))
    return {match[0] for match in plain}


def cited(*references: str) -> set[str]:
    """The addresses that source references of the shipped records stand for."""
    return {str(citation.url) for citation in catalogue().cite(*references)}
