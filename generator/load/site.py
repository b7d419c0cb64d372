"""What a published site says of itself besides its ledger: its schemas, its events, and its answers of then."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from generator.errors import BetweenError
from generator.load.published import fetch, load_published
from generator.load.schemas import published_schemas
from generator.model.ledger import Ledger

API = "api/v1"
DATABASE = f"{API}/between-updates.sqlite"
ANSWERS = (
    "device",
    "build",
    "version",
    "letter",
    "label",
    "state",
    "step",
    "step_build",
    "then",
    "then_build",
    "upgrade",
)
"""The columns of its table of answers; automatic installation is on in all of them."""
Json = dict[str, Any]
Answers = Mapping[tuple[str, str], tuple[Any, ...]]
"""By device and installed build: the other columns."""


@dataclass(frozen=True, slots=True)
class Site:
    """A published site. What it does not have, or has in a shape that is not known, is None."""

    ledger: Ledger
    url: str
    """Where it says that it is published; "" if it does not say."""
    schemas: Mapping[str, Json] | None
    digests: Mapping[int, str] | None
    """Of the events of each year."""
    answers: Answers | None


def load_site(place: str) -> Site:
    """The site below a folder or an address. Raises BetweenError if it has no good ledger; all else may be missing."""
    ledger = load_published(place)
    index, changes = _document(place, f"{API}/index.json"), _document(place, f"{API}/changes.json")
    return Site(ledger, str(index.get("site", "")), _schemas(place, index), _digests(changes), _answers(place))


def load_events(place: str, years: Collection[int]) -> Mapping[str, Json]:
    """The events of these years, by id."""
    found = (_document(place, f"{API}/events/{year}.json").get("events") for year in years)
    events = [event for some in found if isinstance(some, list) for event in some if isinstance(event, dict)]
    return {event["id"]: event for event in events if isinstance(event.get("id"), str)}


def _document(place: str, path: str) -> Json:
    """A document of the API; an empty one where there is none."""
    try:
        found = json.loads(fetch(place, path))
    except (BetweenError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _schemas(place: str, index: Json) -> Mapping[str, Json] | None:
    try:
        return published_schemas(place, [str(document["name"]) for document in index["documents"]])
    except (BetweenError, KeyError, TypeError):
        return None


def _digests(changes: Json) -> Mapping[int, str] | None:
    try:
        return {int(year["year"]): str(year["digest"]) for year in changes["years"]}
    except (KeyError, TypeError, ValueError):
        return None


def _answers(place: str) -> Answers | None:
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(fetch(place, DATABASE))
        # A view could hold a question without an end: only a table is read.
        if connection.execute("SELECT type FROM sqlite_master WHERE name = 'answers'").fetchall() != [("table",)]:
            return None
        columns = ", ".join(f'"{name}"' for name in ANSWERS)
        rows = connection.execute(f"SELECT {columns} FROM answers").fetchall()  # noqa: S608 - names of ours
    except (BetweenError, sqlite3.Error):
        return None
    finally:
        connection.close()
    if not all(row[0] and row[1] and all(isinstance(value, str | None) for value in row) for row in rows):
        return None
    return {(row[0], row[1]): tuple(row[2:]) for row in rows}
