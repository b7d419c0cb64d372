"""A client that asks for exactly what it is told to, and shows exactly what came back."""

import gzip
import http.client
import socket
from dataclasses import dataclass
from pathlib import Path

import brotli


@dataclass(frozen=True)
class Reply:
    """A status, headers and the bytes of the body as they came over the wire."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def __getitem__(self, header: str) -> str:
        """A header's value, "" if it was not sent."""
        return self.headers.get(header, "")

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return self["Content-Type"].partition(";")[0]

    def plain(self) -> bytes:
        """The body, unpacked."""
        unpack = {"gzip": gzip.decompress, "br": brotli.decompress}.get(self["Content-Encoding"], bytes)
        return bytes(unpack(self.body))


@dataclass(frozen=True)
class Served:
    """A server on loopback, and the folder that it serves."""

    port: int
    folder: Path

    def ask(self, address: str, method: str = "GET", **headers: str) -> Reply:
        """Asks for `/address`; an underscore in a header's name stands for a hyphen."""
        return self.ask_often(1, address, method, **headers)[0]

    def ask_often(self, times: int, address: str, method: str = "GET", **headers: str) -> list[Reply]:
        """Asks again and again over one connection."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        replies = []
        for _ in range(times):
            connection.request(method, f"/{address}", headers=named)
            answer = connection.getresponse()
            replies.append(Reply(answer.status, answer.headers, answer.read()))
        connection.close()
        return replies

    def raw(self, request: bytes) -> bytes:
        """Everything that is sent back for these very bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as opened:
            opened.sendall(request)
            opened.shutdown(socket.SHUT_WR)
            received = b""
            while block := opened.recv(1 << 16):
                received += block
        return received
