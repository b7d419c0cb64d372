"""The schemas of the API as they were released: what a checkout keeps of them, or what a published site says."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.errors import BetweenError
from generator.load.published import fetch

KEPT = "tests/golden/api-schemas"
"""Where a checkout keeps them, a file a document with its `schema`, relative to the project's root."""
PUBLISHED = "schemas/api/v1"
"""Where a site has them, a file a document."""
Json = dict[str, Any]


def kept_schemas(root: Path) -> Mapping[str, Json] | None:
    """The schemas that a checkout keeps, by the name of the document; None if it keeps none.

    Raises BetweenError for a file that holds none.
    """
    found = {file.stem: _parsed(file.read_bytes(), str(file)) for file in sorted((root / KEPT).glob("*.json"))}
    for name, document in found.items():
        if not isinstance(document.get("schema"), dict):
            raise BetweenError(f"{KEPT}/{name}.json holds no schema")
    return {name: document["schema"] for name, document in found.items()} or None


def published_schemas(place: str, names: Iterable[str]) -> Mapping[str, Json]:
    """The schemas of these documents on a site. Raises BetweenError if one cannot be read."""
    paths = {name: f"{PUBLISHED}/{name}.json" for name in names}
    return {name: _parsed(fetch(place, path), f"{place}: {path}") for name, path in paths.items()}


def _parsed(raw: bytes, where: str) -> Json:
    try:
        found = json.loads(raw)
        if isinstance(found, dict):
            return found
    except (ValueError, RecursionError) as error:
        raise BetweenError(f"{where} is no JSON document") from error
    raise BetweenError(f"{where} is no JSON object")
