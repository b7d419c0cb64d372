"""The files of the lookup, unpacked: what the browser does once after loading them."""

import bisect
import datetime
import itertools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

LISTS = ("texts", "answers", "insides", "undos", "patches", "withdrawals")
NO_BREAK = "\u00a0"


def sums(gaps: list[int]) -> list[int]:
    return list(itertools.accumulate(gaps))


def lengthened(short: list[str], whole: str, head: str) -> list[str]:
    """Names with the heads that they left out."""
    found: list[str] = []
    begin = ""
    for entry in short:
        if re.match(whole, entry):
            match = re.match(head, entry)
            begin = match[0] if match else ""
            found.append(entry)
        else:
            join = "" if head != r"[\d.]+" or not entry else NO_BREAK if entry.startswith("(") else " "
            found.append(f"{begin}{join}{entry}")
    return found


def lines(packed: list[list[int]]) -> list[list[int]]:
    """Span lists of which days and values are differences."""
    return [[one for pair in zip(sums(x[::2]), sums(x[1::2]), strict=True) for one in pair] for x in packed]


def spans(packed: list[list[int]]) -> list[list[int]]:
    """Span lists of builds: the first day is less than that of the one before."""
    found, before = [], 0
    for own in packed:
        days = sums([before - own[0], *own[2::2]])
        before = days[0]
        found.append([one for pair in zip(days, own[1::2], strict=True) for one in pair])
    return found


def at(span: list[Any], day: Any) -> Any:
    """The value of a span list on a day; None before its first."""
    place = bisect.bisect_right(span[::2], day)
    return span[2 * place - 1] if place else None


@dataclass(frozen=True)
class Days:
    """The numbered days of a file."""

    since: datetime.date
    offsets: list[int]

    def number(self, day: datetime.date) -> int:
        """The last one that is not after the day."""
        return bisect.bisect_right(self.offsets, (day - self.since).days) - 1

    def date(self, number: int) -> datetime.date:
        return self.since + datetime.timedelta(self.offsets[number])


class Class:
    """The files of one class; `history` and `why` are loaded when they are wanted."""

    def __init__(self, files: Mapping[str, bytes], name: str) -> None:
        self._files, self.name = files, name
        self.today = json.loads(files[f"{name}.json"])
        self.builds = lengthened(self.today.get("builds", []), r"\d+[A-Z]", r"\d+[A-Z]")
        self.names = lengthened(self.today.get("names", []), r"\d", r"[\d.]+")
        self.levels = sums(self.today.get("levels", []))
        self.since = datetime.date.fromisoformat(self.today["since"])
        self.checked = datetime.date.fromisoformat(self.today["checked"])

    @cached_property
    def history(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._files[f"{self.name}.history.json"])
        assert found["edition"] == self.today["edition"]
        return found

    @cached_property
    def why(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._files[f"{self.name}.why.json"])
        assert found["edition"] == self.today["edition"]
        return found

    @cached_property
    def days(self) -> Days:
        return Days(self.since, sums(self.history["days"]))

    @cached_property
    def why_spans(self) -> tuple[list[list[int]], list[list[int]], Days]:
        """The spans of the reasons, and those of whole lines."""
        days = Days(self.since, sums(self.why["days"]))
        return spans(self.why.get("spans", [])), lines(self.why.get("lines", [])), days

    @cached_property
    def places(self) -> dict[str, int]:
        return {build: place for place, build in enumerate(self.builds)}

    @cached_property
    def spans(self) -> list[list[int]]:
        return spans(self.history.get("spans", []))

    @cached_property
    def lines(self) -> list[list[int]]:
        return lines(self.history.get("lines", []))

    @cached_property
    def had(self) -> list[list[int]]:
        packed = [*self.today.get("had", []), *self.history.get("had", [])]
        return [list(one) for one in zip(*(sums(list(column)) for column in zip(*packed, strict=True)), strict=True)]

    @cached_property
    def lists(self) -> dict[str, list[Any]]:
        """The lists that the history continues."""
        return {name: [*self.today.get(name, []), *self.history.get(name, [])] for name in LISTS}

    @cached_property
    def patches(self) -> list[dict[str, Any]]:
        """Patches with all that follows from their fixes."""
        found = self.lists["patches"]
        return [_whole({**found[one["as"]], **one} if "as" in one else one) for one in found]

    def but(self, total: int, level: int) -> list[int] | None:
        for file in (self.today, self.history):
            if counts := file.get("but", {}).get(str(total), {}).get(str(level)):
                return list(counts)
        return None


def _whole(patch: dict[str, Any]) -> dict[str, Any]:
    fixes = patch.get("fixes")
    every = {cve for fix in fixes or () for cve in fix.get("cves", ())}
    used = {cve for fix in fixes or () if fix.get("exploited") for cve in fix.get("cves", ())}
    return {
        "cves": sorted(every),
        "exploited": sorted(used),
        "unknown": fixes is None or any("cves" not in fix for fix in fixes),
        "components": list(dict.fromkeys(fix["component"] for fix in fixes or ())),
        **patch,
    }
