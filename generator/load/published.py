"""The ledger of a published site, from its folder or from the web."""

import json
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path
from typing import IO

from pydantic import TypeAdapter

from generator.errors import BetweenError
from generator.model.ledger import PATH, SCHEMA, Ledger

LARGEST = 64 << 20
"""Bytes; a site of a hundred thousand notes promises less."""
SILENCE = 15.0
"""Seconds without a byte after which a server is given up."""
PATIENCE = 60.0
"""Seconds that the whole answer may take."""
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
    """The file below a site's address, within the limits of time and size."""
    url = f"{place.removesuffix(PATH).rstrip('/')}/{path}"
    opener = urllib.request.build_opener(_Allowed)
    try:
        with opener.open(_allowed(url), timeout=SILENCE) as answer:
            return _within(answer, url)
    except urllib.error.HTTPError as error:
        raise BetweenError(f"{url}: the server says {error.code} {error.reason}") from error
    except (urllib.error.URLError, OSError, HTTPException, ValueError) as error:
        raise BetweenError(f"{url} cannot be fetched: {getattr(error, 'reason', error)}") from error


def _within(answer: HTTPResponse, url: str) -> bytes:
    read, end = bytearray(), time.monotonic() + PATIENCE
    while block := answer.read1(1 << 16):
        read += block
        if len(read) > LARGEST:
            raise BetweenError(f"{url} is larger than {LARGEST >> 20} MiB: it is not read")
        if time.monotonic() > end:
            raise BetweenError(f"{url} takes longer than {PATIENCE:.0f} seconds: given up")
    return bytes(read)


def _allowed(url: str) -> str:
    """The address, if nobody on the way could put another answer in its place."""
    if not url.startswith(("https://", "http://127.0.0.1:", "http://127.0.0.1/")):
        raise BetweenError(f"{url}: only https, or http://127.0.0.1, is fetched from")
    return url


class _Allowed(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to where a first request may go as well."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """The request that follows a redirect."""
        return super().redirect_request(req, fp, code, msg, headers, _allowed(newurl))
