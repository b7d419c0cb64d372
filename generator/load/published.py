"""The ledger of a published site, from its folder or from the web."""

import json
from pathlib import Path

from pydantic import TypeAdapter

from generator.errors import BetweenError
from generator.load.web import fetched
from generator.model.ledger import PATH, SCHEMA, Ledger

LARGEST = 64 << 20
"""Bytes; a site of a hundred thousand notes promises less."""
_LEDGER = TypeAdapter(Ledger)


def load_published(place: str) -> Ledger:
    """The ledger below a site's folder or address. Raises BetweenError, with the place, if there is no good one."""
    raw = fetch(place, PATH)
    try:
        data = json.loads(raw)
        schema = data.get("schema") if isinstance(data, dict) else None
        if schema == SCHEMA:
            return _LEDGER.validate_json(raw, strict=True)
    except (ValueError, RecursionError) as error:  # a refusal of pydantic is a ValueError too
        raise BetweenError(f"{place}: {PATH} is no ledger of published things: it is damaged") from error
    raise BetweenError(f"{place}: {PATH} has the schema {schema!r}; this version of between reads {SCHEMA}")


def fetch(place: str, path: str) -> bytes:
    """A file of a site, by its folder or its address. Raises BetweenError if there is none."""
    return _fetched(place, path) if "://" in place else _read(Path(place) / path)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise BetweenError(
            f"{file} cannot be read ({error.strerror}): is it the folder of a published site?"
        ) from error


def _fetched(place: str, path: str) -> bytes:
    """The file below a site's address, or below the address of its ledger."""
    return fetched(f"{place.removesuffix(PATH).rstrip('/')}/{path}", LARGEST)
