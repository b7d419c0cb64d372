"""Files from the web, within limits of time and size, and from nobody who could put something else in their place."""

import ssl
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path
from typing import IO

from generator.errors import BetweenError

SILENCE = 15.0
"""Seconds without a byte after which a server is given up."""
PATIENCE = 60.0
"""Seconds that the whole answer may take."""


def fetched(url: str, largest: int, trusted: Path | None = None) -> bytes:
    """What stands at an https address, or at http://127.0.0.1; at most `largest` bytes.

    `trusted` is a file with the certificates that may vouch for the server, instead of those that the machine trusts.
    Raises BetweenError, in one line, for whatever goes wrong.
    """
    handlers = [urllib.request.HTTPSHandler(context=_vouched(trusted))] if trusted else []
    opener = urllib.request.build_opener(_Allowed, *handlers)
    try:
        with opener.open(_allowed(url), timeout=SILENCE) as answer:
            return _within(answer, url, largest)
    except urllib.error.HTTPError as error:
        raise BetweenError(f"{url}: the server says {error.code} {error.reason}") from error
    except (urllib.error.URLError, OSError, HTTPException, ValueError) as error:
        raise BetweenError(f"{url} cannot be fetched: {getattr(error, 'reason', error)}") from error


def _vouched(trusted: Path) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=str(trusted))
    except (OSError, ssl.SSLError) as error:
        raise BetweenError(f"{trusted} holds no certificates (PEM) that can be read: {error}") from error


def _within(answer: HTTPResponse, url: str, largest: int) -> bytes:
    read, end = bytearray(), time.monotonic() + PATIENCE
    while block := answer.read1(1 << 16):
        read += block
        if len(read) > largest:
            raise BetweenError(f"{url} is larger than {largest >> 20} MiB: it is not read")
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
        """The request that follows a redirect. What this machine serves is asked for only by those who name it."""
        if not newurl.startswith("https://") and req.full_url.startswith("https://"):
            raise BetweenError(f"{req.full_url} leads to {newurl}: only https is followed from there")
        return super().redirect_request(req, fp, code, msg, headers, _allowed(newurl))
